import { expect, test } from 'vitest';
import { highlight } from '../../../renderer/phone-order/highlight.ts';

const marked = (name: string, typed: string) =>
  highlight(name, typed)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');

test.each([
  ['Mug prénom', 'mug pre', '[Mug] [pré]nom'],
  ['Coffret thé & théière', 'the', 'Coffret [thé] & [thé]ière'],
  ['Œuf en chocolat', 'oeu', '[Œu]f en chocolat'],
  ['Bougie', '', 'Bougie'],
  ['Jeu « Les Maestros »', 'maes', 'Jeu « Les [Maes]tros »'],
])('« %s » answers « %s » as %s (ORD-1)', (name, typed, expected) => {
  expect(marked(name, typed)).toBe(expected);
});
