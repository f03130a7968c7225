/** Order codes as bars and squares, drawn as vectors: sharp at any printer's resolution. */
// the named `raw` of the ESM build is another function
import bwip from 'bwip-js/node';
import { type Paper, black, mm } from './paper.ts';

/**
 * Code 128 with its right edge at `right`; returns the width drawn. A module of 0.33 mm and more is read by every
 * hand scanner; 10 modules must stay white on either side.
 */
export function drawCode128(
  paper: Paper,
  text: string,
  right: number,
  top: number,
  height: number,
  module = mm(0.34),
): number {
  const bars = barsOf(text);
  const width = widthOf(bars, module);
  let x = right - width;
  for (const [index, bar] of bars.entries()) {
    if (index % 2 === 0) paper.doc.rect(x, top, bar * module, height);
    x += bar * module;
  }
  paper.doc.fill(black);
  return width;
}

/** Without its quiet zones. */
export function codeWidth(text: string, module: number): number {
  return widthOf(barsOf(text), module);
}

/** A DataMatrix of `side` points: what a phone or a 2D scanner reads best when the slip is crumpled. */
export function drawDataMatrix(paper: Paper, text: string, x: number, top: number, side: number): void {
  const { pixs, columns } = squaresOf(text);
  const step = side / columns;
  for (let start = 0; start < pixs.length; start += 1) {
    if (pixs[start] !== 1) continue;
    // one rectangle for a run of squares: no hairline gaps between them
    let end = start + 1;
    while (end % columns !== 0 && pixs[end] === 1) end += 1;
    paper.doc.rect(x + (start % columns) * step, top + Math.floor(start / columns) * step, (end - start) * step, step);
    start = end - 1;
  }
  paper.doc.fill(black);
}

function widthOf(bars: readonly number[], module: number): number {
  return module * bars.reduce((total, bar) => total + bar, 0);
}

/** Code 128: widths in modules, black and white in turn. */
export function barsOf(text: string): number[] {
  const [symbol] = bwip.raw('code128', text, {});
  if (!symbol || !('sbs' in symbol)) throw new Error('code128 yields no bars');
  return symbol.sbs;
}

function squaresOf(text: string): { pixs: number[]; columns: number } {
  const [symbol] = bwip.raw('datamatrix', text, {});
  if (!symbol || !('pixs' in symbol)) throw new Error('datamatrix yields no squares');
  return { pixs: symbol.pixs, columns: symbol.pixx };
}
