import { describe, expect, it } from 'vitest';
import { type Tokens, dark, light } from '../../../renderer/tokens.ts';

type Token = keyof Tokens;
const grounds: Token[] = ['paper', 'surface', 'raised'];
const onGrounds: Token[] = ['ink', 'muted', 'faint', 'primary', 'accentText', 'error', 'ok', 'info'];
const pairs: [text: Token, ground: Token][] = [
  ...onGrounds.flatMap((text) => grounds.map((ground): [Token, Token] => [text, ground])),
  ['primary', 'primarySoft'],
  ['ink', 'primarySoft'],
  ['muted', 'primarySoft'],
  ['accentText', 'accentSoft'],
  ['error', 'errorSoft'],
  ['ink', 'errorSoft'],
  ['ok', 'okSoft'],
  ['info', 'infoSoft'],
  ['primaryInk', 'primary'],
  ['primaryInk', 'primaryHover'],
  ['errorInk', 'error'],
  ['okInk', 'ok'],
  ['accentInk', 'accentText'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s colours', (_name, tokens) => {
  it.each(pairs)('%s reads on %s (AA, 4.5:1)', (text, ground) => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(grounds)('the edge of a field shows on %s (AA, 3:1)', (ground) => {
    expect(contrast(tokens.control, tokens[ground])).toBeGreaterThanOrEqual(3);
  });
});

/** WCAG 2.2 relative luminance. */
function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
