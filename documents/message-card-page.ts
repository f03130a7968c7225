/** Draws a message card, upright on A6: the text in the middle, as large as it fits. */
import type { MessageCard } from './message-cards.ts';
import { type Ink, type Paper, black, grey, mm, wrap, write } from './paper.ts';
import { type Size, type Sheets, drawNext } from './sheet.ts';

export const cardSize: Size = { width: mm(105), height: mm(148) };
const sizes = [21, 18, 16, 14.5, 13, 12, 11, 10, 9, 8, 7, 6];
const LEADING = 1.38;
const top = mm(36);
const foot = mm(20);
const side = mm(13);

export function drawMessageCard(sheets: Sheets, card: MessageCard): void {
  drawNext(sheets, ({ width, height }) => {
    const { paper } = sheets;
    drawBow(paper, width / 2, mm(21), card.tint);
    const room = height - top - foot;
    const { lines, ink } = fitted(paper, card.text, width - 2 * side, room);
    const leading = ink.size * LEADING;
    const first = top + Math.max(0, (room - lines.length * leading) / 2) + leading * 0.72;
    for (const [index, line] of lines.entries()) write(paper, line, width / 2, first + index * leading, ink, 'centre');
    write(paper, card.mark, width / 2, height - mm(8), { size: 6.5, weight: 400, colour: grey }, 'centre');
  });
}

/** The largest letters in which all of it has room; the smallest when none has. */
function fitted(paper: Paper, text: string, width: number, height: number): { lines: readonly string[]; ink: Ink } {
  for (const size of sizes) {
    const ink: Ink = { size, weight: 400, colour: black };
    const lines = wrap(paper, text, width, ink);
    // a short message keeps its words whole, in letters that are not much wider than the card
    const whole = text.split(/\s+/u).every((word) => wrap(paper, word, width, ink).length <= 1);
    if ((whole && lines.length * size * LEADING <= height) || size === sizes.at(-1)) return { lines, ink };
  }
  throw new Error('no size of letters');
}

/** A ribbon bow in one stroke each way, between two fine lines. */
function drawBow({ doc }: Paper, x: number, y: number, tint: string): void {
  const w = mm(7);
  const h = mm(4.2);
  doc.lineWidth(1.1).strokeColor(tint).lineJoin('round').lineCap('round');
  doc
    .moveTo(x - mm(30), y)
    .lineTo(x - w - mm(3), y)
    .stroke();
  doc
    .moveTo(x + w + mm(3), y)
    .lineTo(x + mm(30), y)
    .stroke();
  for (const way of [-1, 1]) {
    doc
      .moveTo(x, y)
      .bezierCurveTo(x + way * w * 0.5, y - h * 1.5, x + way * w * 1.2, y - h, x + way * w, y)
      .bezierCurveTo(x + way * w * 1.2, y + h * 0.7, x + way * w * 0.5, y + h * 0.7, x, y)
      .fillOpacity(0.14)
      .fillAndStroke(tint, tint)
      .fillOpacity(1);
    doc
      .moveTo(x, y)
      .quadraticCurveTo(x + way * w * 0.2, y + h, x + way * w * 0.75, y + h * 1.75)
      .stroke();
  }
  doc.circle(x, y, mm(1)).fill(tint);
}
