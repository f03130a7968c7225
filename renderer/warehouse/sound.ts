/** What a scan came to, for the ear: one high note for right, two low ones for wrong. Never the only sign. */
import { useWorkstation } from '../workstation-state.ts';

export type Sound = 'right' | 'wrong' | 'done' | 'call';

/** Hertz and when each begins and ends, in seconds. */
const notes: Record<Sound, readonly (readonly [hertz: number, from: number, to: number])[]> = {
  right: [[1760, 0, 0.09]],
  wrong: [
    [196, 0, 0.16],
    [196, 0.22, 0.42],
  ],
  done: [
    [1318, 0, 0.09],
    [1760, 0.1, 0.24],
  ],
  call: [
    [660, 0, 0.3],
    [880, 0.35, 0.65],
    [660, 0.7, 1],
  ],
};

let audio: AudioContext | null = null;

/** As loud as this workstation is set; silent at 0, and where there is no sound at all. */
export function play(sound: Sound): void {
  const volume = useWorkstation.getState().preferences.soundVolume / 100;
  if (volume === 0) return;
  try {
    audio ??= new AudioContext();
    void audio.resume();
    for (const [hertz, from, to] of notes[sound]) note(audio, volume, hertz, from, to);
  } catch {
    // a workstation without a sound card works all the same: colour and words say it too
  }
}

function note(context: AudioContext, volume: number, hertz: number, from: number, to: number): void {
  const [begin, end] = [context.currentTime + from, context.currentTime + to];
  const tone = context.createOscillator();
  const gain = context.createGain();
  // low notes are heard less
  tone.type = hertz < 400 ? 'square' : 'sine';
  tone.frequency.value = hertz;
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(volume * 0.5, begin + 0.005);
  gain.gain.setValueAtTime(volume * 0.5, end - 0.01);
  gain.gain.linearRampToValueAtTime(0, end);
  tone.connect(gain).connect(context.destination);
  tone.start(begin);
  tone.stop(end);
}
