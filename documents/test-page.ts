/** A page that tells whether a route works: which printer, which workstation, and how much of the paper it reaches. */
import { dateAndTime } from './dates.ts';
import { labelSize } from './address-label-page.ts';
import { drawCode128 } from './barcode.ts';
import { PAGE, type Ink, black, closePaper, mm, openPaper, widthOf, write } from './paper.ts';
import type { Layout, Size } from './sheet.ts';
import { type Dpi, zplLines } from './zpl.ts';

export interface TestPage {
  /** Of the printer, as people know it. */
  printer: string;
  device: string;
  /** ISO instant, shown in French time. */
  at: string;
}

const CODE = 'TEST-000001';
const ZONE = 'Europe/Paris';

export async function testPage(page: TestPage, layout: Layout): Promise<Uint8Array> {
  const paper = openPaper('Page d’essai', page.at, 'fr');
  const size: Size = layout === 'single' ? labelSize : PAGE;
  paper.doc.addPage({ size: [size.width, size.height], margin: 0 });
  for (const edge of [mm(3), mm(5), mm(10)])
    paper.doc
      .lineWidth(0.5)
      .strokeColor(black)
      .rect(edge, edge, size.width - 2 * edge, size.height - 2 * edge)
      .stroke();
  const middle = size.width / 2;
  for (const [index, text] of [...linesOf(page), 'Cadres : 3, 5 et 10 mm du bord'].entries()) {
    const ink: Ink = { size: index === 0 ? 20 : 11, weight: index === 0 ? 700 : 400, colour: black };
    const fits = Math.min(1, (size.width - mm(28)) / widthOf(paper, text, ink));
    write(paper, text, middle, mm(34) + index * mm(9), { ...ink, size: ink.size * fits }, 'centre');
  }
  drawCode128(paper, CODE, middle + mm(23), mm(80), mm(16));
  return closePaper(paper);
}

export function zplTestLabel(page: TestPage, dpi: Dpi): string {
  return zplLines(linesOf(page), CODE, dpi);
}

function linesOf({ printer, device, at }: TestPage): string[] {
  return ['Page d’essai', printer, device, dateAndTime(at, ZONE, 'fr')];
}
