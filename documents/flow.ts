/** Pages that follow one another: a cursor, rows that move to the next page, headers that come again. */
import { type Ink, PAGE, type Paper, hairline, mm, widthOf, wrap, write } from './paper.ts';

export const LEFT = mm(18);
export const RIGHT = PAGE.width - mm(18);

export interface Flow {
  paper: Paper;
  y: number;
  /** Nothing but the foot is drawn below. */
  bottom: number;
  /** Index of the first page in the whole file, and how many there are so far. */
  firstPage: number;
  pages: number;
  /** Draws the head of a page and returns where its body begins. */
  head(page: number): number;
  /** Drawn again at the top of each following page while it is set: the column titles. */
  repeat: (() => void) | null;
}

export interface Line {
  text: string;
  ink: Ink;
}

interface Column {
  /** The left edge, or the right one when `align` says so. */
  x: number;
  align: 'left' | 'right';
  lines: readonly Line[];
}

export function openFlow(paper: Paper, bottom: number, head: Flow['head']): Flow {
  const { start, count } = paper.doc.bufferedPageRange();
  const flow: Flow = { paper, y: 0, bottom, firstPage: start + count, pages: 0, head, repeat: null };
  nextPage(flow);
  return flow;
}

export function nextPage(flow: Flow): void {
  flow.paper.doc.addPage();
  flow.pages += 1;
  flow.y = flow.head(flow.pages);
  flow.repeat?.();
}

/** Goes to the next page unless `height` is left on this one. */
export function room(flow: Flow, height: number): void {
  if (flow.y + height > flow.bottom) nextPage(flow);
}

/** Draws each page's foot, now that their number is known, and hands the pages over to the file. */
export function closeFlow(flow: Flow, foot: (page: number, pages: number) => void): void {
  const { doc } = flow.paper;
  for (let page = 1; page <= flow.pages; page += 1) {
    doc.switchToPage(flow.firstPage + page - 1);
    foot(page, flow.pages);
  }
  doc.flushPages();
}

/** `text` cut to `width`, every line in the same ink. */
export function block(paper: Paper, text: string, width: number, ink: Ink): Line[] {
  return wrap(paper, text, width, ink).map((line) => ({ text: line, ink }));
}

export interface Row {
  columns: readonly Column[];
  leading: number;
  padding: number;
  /** Drawn beside the first line. */
  mark?: (top: number) => void;
}

/** A row stays whole when it is of a usual height; a taller one goes on over as many pages as it needs. */
export function drawRow(flow: Flow, { columns, leading, padding, mark }: Row): void {
  const count = Math.max(1, ...columns.map(({ lines }) => lines.length));
  const whole = 2 * padding + count * leading;
  room(flow, whole < mm(110) ? whole : 2 * padding + 3 * leading);
  mark?.(flow.y + padding);
  let from = 0;
  while (from < count) {
    const fit = Math.max(1, Math.floor((flow.bottom - flow.y - 2 * padding) / leading));
    const to = Math.min(count, from + fit);
    for (const column of columns) drawColumn(flow, column, from, to, leading, flow.y + padding);
    flow.y += 2 * padding + (to - from) * leading;
    from = to;
    if (from < count) nextPage(flow);
  }
}

function drawColumn(
  flow: Flow,
  { x, align, lines }: Column,
  from: number,
  to: number,
  leading: number,
  top: number,
): void {
  // the baseline that centres capitals in the line
  for (const [index, { text, ink }] of lines.slice(from, to).entries())
    write(flow.paper, text, x, top + index * leading + leading / 2 + ink.size * 0.33, ink, align);
}

export function rule(paper: Paper, y: number, colour = hairline, thickness = 0.6, left = LEFT, right = RIGHT): void {
  paper.doc.lineWidth(thickness).strokeColor(colour).moveTo(left, y).lineTo(right, y).stroke();
}

/** The same ink, smaller when `text` would be wider than `width`. */
export function fitting(paper: Paper, text: string, width: number, ink: Ink): Ink {
  const actual = widthOf(paper, text, ink);
  return actual <= width ? ink : { ...ink, size: (ink.size * width) / actual };
}
