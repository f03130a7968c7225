/// <reference path="./fontkit.d.ts" />
/**
 * The fonts of the printed documents: Source Sans 3, in parts of the alphabet so that a plain French page embeds
 * one small part only. Opened once per process; a character in none of them is told by `partOf`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Font, create } from 'fontkit';

/** In the order they are asked for a character. */
export const parts = ['latin', 'latin-ext', 'vietnamese'] as const;
export type Part = (typeof parts)[number];
export const weights = [400, 700] as const;
export type Weight = (typeof weights)[number];

const opened = new Map<string, Font>();

export function fontOf(part: Part, weight: Weight): Font {
  const name = `source-sans-3-${part}-${weight}.ttf`;
  const known = opened.get(name);
  if (known) return known;
  const font = create(readFileSync(join(fontsDir(), name)));
  // fontkit keeps the first characters a glyph was asked for, and embedding `é` asks for `e` without any: later
  // files would then hold an `e` that cannot be copied or searched. Asked for here, in order, each knows its own.
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  opened.set(name, font);
  return font;
}

const partOfCodePoint = new Map<number, Part | null>();

/** The part that draws this character, null when none does. Both weights hold the same characters. */
export function partOf(codePoint: number): Part | null {
  const known = partOfCodePoint.get(codePoint);
  if (known !== undefined) return known;
  const part = parts.find((candidate) => fontOf(candidate, 400).hasGlyphForCodePoint(codePoint)) ?? null;
  partOfCodePoint.set(codePoint, part);
  return part;
}

/** The folder lies above this module whether it runs from source, from a bundle or from a packed application. */
function fontsDir(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'resources', 'fonts');
    if (existsSync(join(candidate, 'source-sans-3-latin-400.ttf'))) return candidate;
    const above = dirname(folder);
    if (above === folder) throw new Error('resources/fonts not found');
    folder = above;
  }
}
