/** Tables as a spreadsheet opens them. Words that people wrote are never run there as formulas. */
import type { Locale } from './format.ts';

export type CsvCell = string | number | null;

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s]*[=+\-@|%\t\r]/u;

/** With a byte order mark and, in French, semicolons and decimal commas: what a double click opens rightly. */
export function csvOf(rows: readonly (readonly CsvCell[])[], locale: Locale): string {
  const separator = locale === 'fr' ? ';' : ',';
  return `\ufeff${rows.map((row) => row.map((cell) => written(cell, locale)).join(separator)).join('\r\n')}\r\n`;
}

function written(cell: CsvCell, locale: Locale): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return locale === 'fr' ? String(cell).replace('.', ',') : quoted(String(cell));
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return /[";,\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
