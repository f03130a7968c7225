import { expect, test } from 'vitest';
import { formatsFor, highlight } from '../../../renderer/phone-order/highlight.ts';
import { aFormat, anArticle } from '../../builders.ts';

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

test('offers first the format that was named (ORD-1)', () => {
  const formats = ['Rouge', 'Noir', 'Turquoise'].map((label) => aFormat({ label }));
  const article = anArticle({ name: 'Théière Cœur', formats });
  expect(formatsFor(article, 'theiere noi').map(({ label }) => label)).toEqual(['Noir', 'Rouge', 'Turquoise']);
  expect(formatsFor(article, 'theiere').map(({ label }) => label)).toEqual(['Rouge', 'Noir', 'Turquoise']);
});
