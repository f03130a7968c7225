/** Tones that tell a scan apart without looking: high and short for right, low and twice for wrong. Made here, no file is played. */
export type Sound = 'right' | 'wrong';

interface Tone {
  hertz: number;
  /** Seconds from now. */
  from: number;
  lasts: number;
}
const tones: Record<Sound, readonly Tone[]> = {
  right: [{ hertz: 1320, from: 0, lasts: 0.09 }],
  wrong: [
    { hertz: 220, from: 0, lasts: 0.18 },
    { hertz: 165, from: 0.24, lasts: 0.3 },
  ],
};
const LOUDNESS = 0.2;
let speaker: AudioContext | null = null;

export function play(sound: Sound): void {
  speaker ??= new AudioContext();
  // a browser keeps it quiet until the first key
  if (speaker.state === 'suspended') void speaker.resume();
  for (const tone of tones[sound]) sing(speaker, tone, sound);
}

function sing(context: AudioContext, { hertz, from, lasts }: Tone, sound: Sound): void {
  const start = context.currentTime + from;
  const voice = context.createOscillator();
  const level = context.createGain();
  voice.type = sound === 'right' ? 'sine' : 'square';
  voice.frequency.value = hertz;
  level.gain.setValueAtTime(LOUDNESS, start);
  // no click at its end
  level.gain.exponentialRampToValueAtTime(0.001, start + lasts);
  voice.connect(level).connect(context.destination);
  voice.start(start);
  voice.stop(start + lasts);
}
