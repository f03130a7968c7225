/** Draws an address label, 10 × 15 cm or a quarter of an A4 sheet. */
import type { AddressLabel } from './address-label.ts';
import { drawCode128 } from './barcode.ts';
import { fitting } from './flow.ts';
import { type Ink, type Paper, black, grey, mm, wrap, write } from './paper.ts';
import { type Sheets, type Size, drawNext } from './sheet.ts';
import { documentWords } from './words.ts';

export const labelSize: Size = { width: mm(100), height: mm(150) };
const edge = mm(6);
const small: Ink = { size: 7.5, weight: 400, colour: grey };
const plain: Ink = { size: 9, weight: 400, colour: black };
const strong: Ink = { size: 11, weight: 700, colour: black };
const toInk: Ink = { size: 13.5, weight: 700, colour: black };

export function drawAddressLabel(sheets: Sheets, label: AddressLabel): void {
  drawNext(sheets, (size) => {
    const { paper } = sheets;
    const right = size.width - edge;
    drawTop(paper, label, right);
    const below = drawRecipient(paper, label, right, mm(46));
    drawInstructions(paper, label, right, below, size.height - mm(34));
    drawFoot(paper, label, size);
  });
}

function drawTop(paper: Paper, label: AddressLabel, right: number): void {
  const { sender, carrier, mode, signature } = label;
  const middle = mm(54);
  const from = middle - edge - mm(3);
  if (label.duplicate) write(paper, documentWords.fr.duplicate, right, mm(5), { ...strong, size: 10 }, 'right');
  write(paper, 'Expéditeur', edge, mm(8), small);
  write(paper, sender.name, edge, mm(12.4), fitting(paper, sender.name, from, { ...plain, weight: 700 }));
  for (const [index, line] of sender.lines.entries())
    write(paper, line, edge, mm(16.2) + index * mm(3.3), fitting(paper, line, from, { ...small, colour: black }));
  const width = right - middle;
  write(paper, carrier === '' ? '' : 'Transporteur', middle, mm(8), small);
  write(paper, carrier, middle, mm(13.2), fitting(paper, carrier, width, { ...strong, size: 13 }));
  const lines = [...wrap(paper, mode, width, plain).slice(0, 2), signature].filter((line) => line !== '');
  for (const [index, line] of lines.entries()) write(paper, line, middle, mm(18.6) + index * mm(4), plain);
  line(paper, mm(33), right);
}

function drawRecipient(paper: Paper, { to, point, phone, parcel }: AddressLabel, right: number, top: number): number {
  const width = right - edge;
  write(paper, 'Destinataire', edge, top - mm(7), small);
  if (parcel !== '') write(paper, parcel, right, top - mm(6), { ...strong, size: 14 }, 'right');
  for (const [index, text] of to.entries())
    write(paper, text, edge, top + index * mm(5.9), fitting(paper, text, width, toInk));
  const below = top + to.length * mm(5.9);
  write(paper, [point, phone].filter((part) => part !== '').join(' · '), edge, below + mm(1), plain);
  return below + mm(5);
}

function drawInstructions(
  paper: Paper,
  { instructions }: AddressLabel,
  right: number,
  top: number,
  bottom: number,
): void {
  if (instructions === '') return;
  line(paper, top, right);
  write(paper, 'Instructions', edge, top + mm(4), small);
  for (const size of [9, 8, 7, 6, 5]) {
    const ink = { ...plain, size };
    const lines = wrap(paper, instructions, right - edge, ink);
    const fits = top + mm(5) + lines.length * size * 1.25 <= bottom;
    if (!fits && size > 5) continue;
    for (const [index, text] of lines.entries()) write(paper, text, edge, top + mm(8.2) + index * size * 1.25, ink);
    return;
  }
}

function drawFoot(paper: Paper, { code, parcel }: AddressLabel, { width, height }: Size): void {
  const right = width - edge;
  line(paper, height - mm(31), right);
  const module = mm(0.38);
  drawCode128(paper, code, right, height - mm(26), mm(15), module);
  write(paper, code, right, height - mm(6.4), strong, 'right');
  write(paper, 'Commande', edge, height - mm(22), small);
  write(paper, code, edge, height - mm(17), fitting(paper, code, mm(34), strong));
  write(paper, parcel, edge, height - mm(11.5), strong);
}

function line({ doc }: Paper, y: number, right: number): void {
  doc.lineWidth(0.8).strokeColor(black).moveTo(edge, y).lineTo(right, y).stroke();
}
