/**
 * A scanner types like a keyboard, only far more evenly and faster than any hand: it is known by its rhythm and the Enter or
 * Tab at its end, wherever the focus is. Pure: strokes in, scans out.
 */
import { type Rhythm, usualRhythm } from '../../domain/scan/rhythm.ts';

export interface Stroke {
  /** `KeyboardEvent.code`: the place of the key, whatever is written on it. */
  code: string;
  key: string;
  shift: boolean;
  ctrl: boolean;
  /** Alt, AltGr or Meta. */
  other: boolean;
  repeat: boolean;
  /** Milliseconds, of one clock that never goes back. */
  at: number;
}

export type Heard =
  /** A hand, or not known yet. */
  | { kind: 'key' }
  /** Already too fast for a hand: what the key would do on the page is held back. */
  | { kind: 'burst' }
  | { kind: 'scan'; text: string };

const SURE_AFTER = 3;
const MOST = 200;

export function wedge(rhythm: Rhythm = usualRhythm): (stroke: Stroke) => Heard {
  let strokes: Stroke[] = [];
  return (stroke) => {
    if (stroke.repeat || isHand(stroke)) {
      strokes = [];
      return { kind: 'key' };
    }
    if (isModifier(stroke.code)) return { kind: strokes.length >= SURE_AFTER ? 'burst' : 'key' };
    const last = strokes.at(-1);
    const inTime = last !== undefined && stroke.at - last.at <= rhythm.gapMs;
    if (isEnd(stroke)) {
      const heard = inTime && isScan(strokes, stroke, rhythm);
      const text = heard ? textOf(strokes) : '';
      strokes = [];
      return text === '' ? { kind: 'key' } : { kind: 'scan', text };
    }
    strokes = inTime && strokes.length < MOST ? [...strokes, stroke] : [stroke];
    return { kind: strokes.length >= SURE_AFTER && meanGap(strokes) <= rhythm.meanMs ? 'burst' : 'key' };
  };
}

function isScan(strokes: readonly Stroke[], end: Stroke, { least, meanMs }: Rhythm): boolean {
  return strokes.length >= least && meanGap([...strokes, end]) <= meanMs;
}

function meanGap(strokes: readonly Stroke[]): number {
  const [first, last] = [strokes.at(0), strokes.at(-1)];
  return first && last && strokes.length > 1 ? (last.at - first.at) / (strokes.length - 1) : Infinity;
}

export function isEnd({ code, shift, ctrl, other }: Stroke): boolean {
  return !shift && !ctrl && !other && ['Enter', 'NumpadEnter', 'Tab'].includes(code);
}

/** No scanner moves the cursor or erases. */
export function isHand({ code }: Stroke): boolean {
  return /^(?:Arrow\w+|Home|End|Page\w+|Backspace|Delete|Insert|Escape)$/u.test(code);
}

export function isModifier(code: string): boolean {
  return /^(?:Shift|Control|Alt|Meta)(?:Left|Right)$|^CapsLock$/u.test(code);
}

/**
 * Scanners are set to a US keyboard when they leave the factory, and type `&é"` on a French one; some were set to French since.
 * Codes are capitals, digits and few signs: of the two readings it is the one that holds nothing else.
 */
export function textOf(strokes: readonly Stroke[]): string {
  const us = strokes.map(usCharacter).join('');
  const written = strokes
    .map((stroke) => (isGroupSeparator(stroke) ? '\u001d' : stroke.key))
    .join('')
    .toUpperCase();
  if (isCode(us)) return us;
  return isCode(written) ? written : us;
}

function isCode(text: string): boolean {
  return /^[\u001dA-Z0-9 ./_+-]+$/u.test(text.replace(/^\]/u, ''));
}

function isGroupSeparator({ code, ctrl }: Stroke): boolean {
  return ctrl && code === 'BracketRight';
}

const signs: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Comma: [',', '<'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Backquote: ['`', '~'],
  Space: [' ', ' '],
  NumpadSubtract: ['-', '-'],
  NumpadAdd: ['+', '+'],
  NumpadDecimal: ['.', '.'],
  NumpadDivide: ['/', '/'],
};
const shiftedDigits = ')!@#$%^&*(';

/** What the key says on a US keyboard, in capitals; nothing for a key that types nothing there. */
function usCharacter(stroke: Stroke): string {
  const { code, shift } = stroke;
  if (isGroupSeparator(stroke)) return '\u001d';
  const [, letter] = /^Key([A-Z])$/u.exec(code) ?? [];
  if (letter !== undefined) return letter;
  const [, place, digit] = /^(Digit|Numpad)(\d)$/u.exec(code) ?? [];
  if (digit !== undefined) return shift && place === 'Digit' ? (shiftedDigits[Number(digit)] ?? '') : digit;
  return signs[code]?.[shift ? 1 : 0] ?? '';
}
