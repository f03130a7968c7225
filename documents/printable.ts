/** Any text a person typed, turned into what the fonts can draw: nothing breaks and nothing vanishes silently. */
import { type Part, partOf } from './fonts.ts';

/** Stands for a character no font here has (emoji, Chinese, Arabic); it is drawn as an empty box. */
const MISSING = '□';

/** Characters drawn by one font, or a box. */
export type Piece = { part: Part; text: string } | { part: null };

const clusters = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** Lines are kept; other controls and invisible marks go; each unknown character becomes one `MISSING`. */
export function printable(text: string): string {
  if (/^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff\n]*$/u.test(text)) return text;
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/[^\S\n ]/gu, '\u00a0')
    .replaceAll('\u2011', '-');
  let kept = '';
  for (const { segment } of clusters.segment(plain)) kept += printableCluster(segment);
  return kept;
}

function printableCluster(cluster: string): string {
  // a CR LF is the only cluster that mixes a control with anything else, and none is left here
  if (cluster === '\n') return cluster;
  const [first, ...rest] = cluster.replace(/[\p{Cc}\p{Cf}]/gu, '');
  if (first === undefined) return '';
  if (!isDrawn(first)) return MISSING;
  // an accent that no ready-made letter carries: the letter is kept, the box tells that something is missing
  return rest.length === 0 ? first : rest.every(isDrawn) ? first + rest.join('') : first + MISSING;
}

/** A mark alone is not drawn: it would land on whatever stands before it. */
function isDrawn(character: string): boolean {
  return !/\p{M}/u.test(character) && partOf(character.codePointAt(0) ?? 0) !== null;
}

/** Cuts printable text where the font changes. */
export function pieces(text: string): Piece[] {
  if (/^[\u0020-\u007e\u00a0-\u00ff]*$/u.test(text)) return text === '' ? [] : [{ part: 'latin', text }];
  const cut: Piece[] = [];
  for (const character of text) {
    const part = character === MISSING ? null : partOf(character.codePointAt(0) ?? 0);
    const last = cut.at(-1);
    if (part === null) cut.push({ part });
    else if (last?.part === part) last.text += character;
    else cut.push({ part, text: character });
  }
  return cut;
}
