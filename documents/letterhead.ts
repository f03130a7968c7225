/** What every page of a shop has in common: who sends it, the foot with its page number. */
import type { Language } from '../domain/language.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { type Flow, LEFT, RIGHT, block, fitting, rule } from './flow.ts';
import { type Ink, PAGE, type Paper, black, grey, mm, widthOf, write } from './paper.ts';
import { documentWords } from './words.ts';

export interface Letterhead {
  name: string;
  /** The shop's own colour on white. */
  tint: string;
  lines: string[];
}

const nameInk: Ink = { size: 19, weight: 700, colour: black };
const lineInk: Ink = { size: 8.5, weight: 400, colour: grey };
const footInk: Ink = { size: 7.5, weight: 400, colour: grey };
const FOOT_LINES = 5;
const footLeading = mm(3.3);

export function letterhead(profile: ShopProfile): Letterhead {
  const { lines, phone, email } = profile.identity;
  const address = lines.filter((line) => line !== profile.name);
  const contact = [phone, email].filter((way) => way !== '').join(' · ');
  return { name: profile.name, tint: profile.tint.light, lines: [...address, contact] };
}

/** Shop name and address, top left; returns the last baseline. */
export function drawSender(paper: Paper, { name, tint, lines }: Letterhead, top: number, width: number): number {
  paper.doc.rect(LEFT, top, mm(9), mm(1.1)).fill(tint);
  write(paper, name, LEFT, top + mm(8.6), fitting(paper, name, width, nameInk));
  for (const [index, line] of lines.entries())
    write(paper, line, LEFT, top + mm(14.2) + index * mm(3.8), fitting(paper, line, width, lineInk));
  return top + mm(14.2) + (lines.length - 1) * mm(3.8);
}

/** Room for the foot of `text`, counted from the lower edge of the page. */
export function bodyBottom(paper: Paper, text: string): number {
  return PAGE.height - mm(14) - footLines(paper, text).length * footLeading - mm(4);
}

export function drawFoot(paper: Paper, text: string, number: string): void {
  const lines = footLines(paper, text);
  const top = bodyBottom(paper, text) + mm(2.5);
  rule(paper, top);
  for (const [index, line] of lines.entries())
    write(paper, line.text, LEFT, top + mm(4.2) + index * footLeading, footInk);
  write(paper, number, RIGHT, top + mm(4.2), footInk, 'right');
}

/** Between the upper edge and whatever stands first on a page, in a frame. */
export function drawDuplicate(paper: Paper, language: Language): void {
  const text = documentWords[language].duplicate;
  const ink: Ink = { size: 13, weight: 700, colour: black };
  const half = widthOf(paper, text, ink) / 2 + mm(3);
  const middle = PAGE.width / 2;
  paper.doc
    .lineWidth(1.2)
    .strokeColor(black)
    .rect(middle - half, mm(4.6), 2 * half, mm(6.4))
    .stroke();
  write(paper, text, middle, mm(9.3), ink, 'centre');
}

/** The shop's own words, kept to a few lines so that the body always has its place. */
function footLines(paper: Paper, text: string) {
  return text === ''
    ? [{ text: '', ink: footInk }]
    : block(paper, text, RIGHT - LEFT - mm(42), footInk).slice(0, FOOT_LINES);
}

/** `Article` small and grey over a line: the titles of the columns. */
export function drawTitles(
  flow: Flow,
  titles: readonly { text: string; x: number; align: 'left' | 'right' | 'centre' }[],
): void {
  const ink: Ink = { size: 8, weight: 700, colour: grey };
  for (const { text, x, align } of titles) write(flow.paper, text, x, flow.y + mm(4), ink, align);
  flow.y += mm(6.2);
  rule(flow.paper, flow.y, black, 0.8);
}

/** A small grey label over its value; returns the width taken. */
export function drawFact(paper: Paper, label: string, value: string, x: number, top: number, width: number): number {
  const ink: Ink = fitting(paper, value, width, { size: 10, weight: 700, colour: black });
  write(paper, label, x, top, { size: 8, weight: 400, colour: grey });
  write(paper, value, x, top + mm(4.8), ink);
  return widthOf(paper, value, ink);
}

export interface AddressBlock {
  label: string;
  lines: readonly string[];
  size: number;
}

/** A small grey label over an address, its first line strong; returns where it ends. */
export function drawAddress(
  paper: Paper,
  { label, lines, size }: AddressBlock,
  x: number,
  top: number,
  width: number,
): number {
  write(paper, label, x, top - mm(5.6), { size: 8.5, weight: 400, colour: grey });
  const drawn = lines.flatMap((line, index) =>
    block(paper, line, width, { size, weight: index === 0 ? 700 : 400, colour: black }),
  );
  for (const [index, { text, ink }] of drawn.entries()) write(paper, text, x, top + index * size * 1.25, ink);
  return top + drawn.length * size * 1.25;
}
