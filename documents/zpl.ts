/**
 * The address label in ZPL II, for a thermal printer of 10 × 15 cm (the carrier's own label comes from the carrier). Text is
 * data: whatever it holds, it can close no field and give the printer no order.
 */
import type { AddressLabel } from './address-label.ts';

/** Dots per inch of the print head. */
export type Dpi = 203 | 300;

const MM_PER_INCH = 25.4;
const WIDTH_MM = 100;
const HEIGHT_MM = 150;
const EDGE = 6;
/** Letters of the printer's own font are about half as wide as high. */
const LETTER = 0.55;

/** UTF-8. One label after another; `duplicate` is written across the top of each. */
export function zplLabels(labels: readonly AddressLabel[], dpi: Dpi, duplicate: string): string {
  return labels.map((label) => zplLabel(label, dpi, duplicate)).join('');
}

function zplLabel(label: AddressLabel, dpi: Dpi, duplicate: string): string {
  const dots = (mm: number) => Math.round((mm * dpi) / MM_PER_INCH);
  /** Made smaller rather than cut. */
  const text = (x: number, y: number, height: number, value: string) => {
    if (value === '') return '';
    const fits = Math.min(height, (WIDTH_MM - EDGE - x) / (value.length * LETTER));
    return `^FO${dots(x)},${dots(y)}^A0N,${dots(fits)},${dots(fits)}^FH_^FD${field(value)}^FS`;
  };
  const block = (x: number, y: number, step: number, height: number, lines: readonly string[]) =>
    lines.map((line, index) => text(x, y + index * step, height, line)).join('');
  const rule = (y: number) =>
    `^FO${dots(EDGE)},${dots(y)}^GB${dots(WIDTH_MM - 2 * EDGE)},1,${Math.max(2, dots(0.4))}^FS`;
  const { sender, carrier, mode, signature, parcel, to, point, phone, instructions, code } = label;
  return [
    '^XA^CI28',
    `^PW${dots(WIDTH_MM)}^LL${dots(HEIGHT_MM)}^LH0,0`,
    text(EDGE, 3, 4, duplicate),
    block(EDGE, 9, 3.6, 3.2, [sender.name, ...sender.lines]),
    block(54, 9, 4.6, 4, [carrier, mode, signature]),
    rule(33),
    text(78, 36, 4.5, parcel),
    block(EDGE, 42, 6, 5, to),
    text(EDGE, 44 + to.length * 6, 3.6, [point, phone].filter((part) => part !== '').join(' · ')),
    block(EDGE, 92, 4, 3.2, folded(instructions)),
    rule(112),
    `^FO${dots(EDGE)},${dots(116)}^BY${dpi === 203 ? 2 : 3}^BCN,${dots(18)},N,N,N^FH_^FD${field(code)}^FS`,
    text(EDGE, 137, 6, code),
    '^PQ1^XZ\n',
  ].join('');
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
