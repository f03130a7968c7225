/** Which letters of a name answer what was typed, accents and case aside. */
import type { Article, Format } from '../../domain/catalogue/article.ts';
import { fold } from '../../domain/text.ts';

export interface Piece {
  text: string;
  hit: boolean;
}

export function highlight(name: string, typed: string): Piece[] {
  const asked = wordsOf(typed);
  const pieces: Piece[] = [];
  for (const word of name.split(/(?<=[^\p{L}\p{N}])|(?=[^\p{L}\p{N}])/u)) {
    const folded = fold(word);
    const match = asked
      .filter((start) => folded !== '' && folded.startsWith(start))
      .reduce((longest, start) => (start.length > longest.length ? start : longest), '');
    const letters = match === '' ? 0 : lettersFor(word, match.length);
    push(pieces, word.slice(0, letters), true);
    push(pieces, word.slice(letters), false);
  }
  return pieces;
}

/** The formats of an article, those that the typed words name first: « théière noir » offers the black one. */
export function formatsFor({ formats }: Pick<Article, 'formats'>, typed: string): Format[] {
  const asked = wordsOf(typed);
  const named = ({ label }: Format) => {
    const words = wordsOf(label);
    return asked.filter((start) => words.some((word) => word.startsWith(start))).length;
  };
  return formats.toSorted((a, b) => named(b) - named(a));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** How many letters as written make `length` folded ones (œ is two). */
function lettersFor(word: string, length: number): number {
  for (let count = 1; count <= word.length; count += 1) if (fold(word.slice(0, count)).length >= length) return count;
  return word.length;
}

function push(pieces: Piece[], text: string, hit: boolean): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last && last.hit === hit) last.text += text;
  else pieces.push({ text, hit });
}
