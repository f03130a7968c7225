/**
 * The address label in ZPL II, for a thermal printer of 10 × 15 cm (the carrier's own label comes from the carrier). Text is
 * data: whatever it holds, it can close no field and give the printer no order.
 */
import type { AddressLabel } from './address-label.ts';
import { documentWords } from './words.ts';

/** Dots per inch of the print head. */
export type Dpi = 203 | 300;

const MM_PER_INCH = 25.4;
const WIDTH_MM = 100;
const HEIGHT_MM = 150;
const EDGE = 6;
/** The carrier's half of the head begins here, and the sender's ends before. */
const MIDDLE = 54;
/** How wide a letter of the printer's own font is for its height, capitals and blanks taken together, with some to spare. */
const LETTER = 0.6;

/** UTF-8. One label after another. */
export function zplLabels(labels: readonly AddressLabel[], dpi: Dpi): string {
  return labels.map((label) => zplLabel(label, dpi)).join('');
}

/** One label of plain lines over the bars of `code`. */
export function zplLines(lines: readonly string[], code: string, dpi: Dpi): string {
  const pen = penOf(dpi);
  return pen.label([pen.block(EDGE, 12, 8, 5, lines), pen.bars(70, 18, code), pen.text(EDGE, 92, 6, code)]);
}

function zplLabel(label: AddressLabel, dpi: Dpi): string {
  const { duplicate, sender, carrier, mode, signature, parcel, to, point, phone, instructions, code } = label;
  const pen = penOf(dpi);
  return pen.label([
    pen.text(EDGE, 3, 4, duplicate ? documentWords.fr.duplicate : ''),
    pen.block(EDGE, 9, 3.6, 3.2, [sender.name, ...sender.lines], MIDDLE - 2),
    pen.block(MIDDLE, 9, 4.6, 4, [carrier, mode, signature]),
    pen.rule(33),
    pen.text(78, 36, 4.5, parcel),
    pen.block(EDGE, 42, 6, 5, to),
    pen.text(EDGE, 44 + to.length * 6, 3.6, [point, phone].filter((part) => part !== '').join(' · ')),
    pen.block(EDGE, 92, 4, 3.2, folded(instructions)),
    pen.rule(112),
    pen.bars(116, 18, code),
    pen.text(EDGE, 137, 6, code),
  ]);
}

/** Millimetres from the upper left corner. */
function penOf(dpi: Dpi) {
  const dots = (mm: number) => Math.round((mm * dpi) / MM_PER_INCH);
  /** Made smaller rather than cut. */
  const text = (x: number, y: number, height: number, value: string, right = WIDTH_MM - EDGE) => {
    if (value === '') return '';
    const fits = Math.min(height, (right - x) / (value.length * LETTER));
    return `^FO${dots(x)},${dots(y)}^A0N,${dots(fits)},${dots(fits)}^FH_^FD${field(value)}^FS`;
  };
  return {
    text,
    block: (x: number, y: number, step: number, height: number, lines: readonly string[], right?: number) =>
      lines.map((line, index) => text(x, y + index * step, height, line, right)).join(''),
    rule: (y: number) => `^FO${dots(EDGE)},${dots(y)}^GB${dots(WIDTH_MM - 2 * EDGE)},1,${Math.max(2, dots(0.4))}^FS`,
    // modules of 0.38 and 0.34 mm, six white millimetres before them
    bars: (y: number, height: number, code: string) =>
      `^FO${dots(EDGE)},${dots(y)}^BY${dpi === 203 ? 3 : 4}^BCN,${dots(height)},N,N,N^FH_^FD${field(code)}^FS`,
    label: (parts: readonly string[]) =>
      ['^XA^CI28', `^PW${dots(WIDTH_MM)}^LL${dots(HEIGHT_MM)}^LH0,0`, ...parts, '^PQ1^XZ\n'].join(''),
  };
}

/** Four lines at most: a label is no letter, what is longer is on the delivery note. */
function folded(value: string): string[] {
  const lines: string[] = [];
  for (const word of value.split(/\s+/u).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 50) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 4);
}

/** Under `^FH_`: what ZPL takes for an order (`^`, `~`), the escape itself and control characters, as their bytes. */
export function field(value: string): string {
  return value.replace(
    /[\^~_\u0000-\u001f\u007f]/gu,
    (character) => `_${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
