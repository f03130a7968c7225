/** Key strokes of a wedge scanner (or of a hand) that types `text` and Enter, as a page on a given keyboard hears them. */
import type { Stroke } from '../../renderer/scanner/wedge.ts';

type Layout = 'us' | 'fr';
interface Place {
  code: string;
  shift: boolean;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Where French keyboards have other letters than American ones. */
const swapped: Readonly<Record<string, string>> = { A: 'KeyQ', Q: 'KeyA', Z: 'KeyW', W: 'KeyZ', M: 'Semicolon' };
const frenchDigitRow = 'à&é"\'(-è_ç';
const others: Readonly<Record<Layout, Readonly<Record<string, Place>>>> = {
  us: {
    '-': { code: 'Minus', shift: false },
    ' ': { code: 'Space', shift: false },
    '/': { code: 'Slash', shift: false },
    '.': { code: 'Period', shift: false },
    _: { code: 'Minus', shift: true },
    ']': { code: 'BracketRight', shift: false },
  },
  fr: {
    '-': { code: 'Digit6', shift: false },
    ' ': { code: 'Space', shift: false },
    '/': { code: 'Period', shift: true },
    '.': { code: 'Comma', shift: true },
    _: { code: 'Digit8', shift: false },
    ë: { code: 'BracketLeft', shift: false },
  },
};

export function strokesOf(
  text: string,
  { layout, scanner }: { layout: Layout; scanner: Layout },
): Omit<Stroke, 'at'>[] {
  const typed = [...text].map((character) => {
    const { code, shift } = placeOf(character, scanner);
    const key = character === '\u001d' ? ']' : scanner === layout ? character : written({ code, shift }, layout);
    return { code, key, shift, ctrl: character === '\u001d', other: false, repeat: false };
  });
  return [...typed, { code: 'Enter', key: 'Enter', shift: false, ctrl: false, other: false, repeat: false }];
}

function placeOf(character: string, scanner: Layout): Place {
  const upper = character.toUpperCase();
  if (character === '\u001d') return { code: 'BracketRight', shift: false };
  if (letters.includes(upper)) {
    const code = scanner === 'fr' ? (swapped[upper] ?? `Key${upper}`) : `Key${upper}`;
    return { code, shift: character === upper };
  }
  if (/\d/u.test(character)) return { code: `Digit${character}`, shift: scanner === 'fr' };
  const place = others[scanner][character];
  if (!place) throw new Error(`no key for ${character}`);
  return place;
}

/** What the page's keyboard makes of a key: `&` of Digit1 on a French one. */
function written({ code, shift }: Place, layout: Layout): string {
  const [, digit] = /^Digit(\d)$/u.exec(code) ?? [];
  if (digit !== undefined) {
    if (layout === 'fr') return shift ? digit : (frenchDigitRow[Number(digit)] ?? '');
    return shift ? (')!@#$%^&*('[Number(digit)] ?? '') : digit;
  }
  for (const letter of letters) {
    if (placeOf(letter, layout).code === code) return shift ? letter : letter.toLowerCase();
  }
  const found = Object.entries(others[layout]).find(([, place]) => place.code === code && place.shift === shift);
  return found?.[0] ?? (layout === 'fr' && code === 'Minus' ? ')' : '?');
}
