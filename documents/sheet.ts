/** Small papers: several on an A4 sheet to cut, or each on a page of its own size. */
import type { documentLayouts } from '../domain/printing/kinds.ts';
import { type Paper, PAGE, hairline, mm } from './paper.ts';

export type Layout = (typeof documentLayouts)[number];

export interface Size {
  width: number;
  height: number;
}

export interface Sheets {
  paper: Paper;
  layout: Layout;
  single: Size;
  drawn: number;
}

const COLUMNS = 2;
const ROWS = 2;
/** A quarter of an A4 sheet. */
const quarter: Size = { width: PAGE.width / COLUMNS, height: PAGE.height / ROWS };

export function openSheets(paper: Paper, layout: Layout, single: Size): Sheets {
  return { paper, layout, single, drawn: 0 };
}

/** Draws the next small paper: `draw` works from a corner at 0, 0 within `size`. */
export function drawNext(sheets: Sheets, draw: (size: Size) => void): void {
  const { paper, layout, single } = sheets;
  const { doc } = paper;
  const place = layout === 'single' ? 0 : sheets.drawn % (COLUMNS * ROWS);
  if (place === 0) {
    // what is finished leaves the memory
    doc.flushPages();
    doc.addPage({ size: layout === 'single' ? [single.width, single.height] : [PAGE.width, PAGE.height], margin: 0 });
    if (layout === 'sheet') drawCuts(paper);
  }
  doc.save();
  if (layout === 'sheet')
    doc.translate((place % COLUMNS) * quarter.width, Math.floor(place / COLUMNS) * quarter.height);
  draw(layout === 'single' ? single : quarter);
  doc.restore();
  sheets.drawn += 1;
}

/** Where to cut: along the whole sheet, too light to be seen on the edge of a card. */
function drawCuts({ doc }: Paper): void {
  doc
    .lineWidth(0.4)
    .strokeColor(hairline)
    .dash(mm(1.5), { space: mm(1.5) });
  for (let column = 1; column < COLUMNS; column += 1)
    doc
      .moveTo(column * quarter.width, 0)
      .lineTo(column * quarter.width, PAGE.height)
      .stroke();
  for (let row = 1; row < ROWS; row += 1)
    doc
      .moveTo(0, row * quarter.height)
      .lineTo(PAGE.width, row * quarter.height)
      .stroke();
  doc.undash();
}
