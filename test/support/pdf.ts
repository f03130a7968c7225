/** Printed documents as text and as pictures. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { type PDFDocumentProxy, type PDFPageProxy, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfText {
  text: string;
  /** Points, from the lower left corner. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PdfPage {
  width: number;
  height: number;
  items: PdfText[];
}

type PageCanvas = Parameters<PDFPageProxy['render']>[0]['canvas'];

/** The text of each page, as it was drawn. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const pdf = await open(bytes);
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({
      width,
      height,
      items: items.flatMap((item) =>
        'str' in item && item.str !== ''
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                width: item.width,
                height: item.height,
              },
            ]
          : [],
      ),
    });
  }
  await pdf.loadingTask.destroy();
  return pages;
}

/** All text of the file, items parted by blanks, pages by form feeds. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pages = await pdfPages(bytes);
  return pages.map(({ items }) => items.map(({ text }) => text).join(' ')).join('\f');
}

/** Title, dates and everything else the file tells about itself. */
export async function pdfInfo(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const pdf = await open(bytes);
  const { info } = await pdf.getMetadata();
  await pdf.loadingTask.destroy();
  return { ...info };
}

/** One PNG per page in `dir`; returns their paths. */
export async function pdfPictures(bytes: Uint8Array, dir: string, scale = 1.5): Promise<string[]> {
  mkdirSync(dir, { recursive: true });
  const pdf = await open(bytes);
  const files: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // pdfjs wants the canvas of a page; @napi-rs/canvas draws the same
    await page.render({ canvas: canvas as unknown as PageCanvas, viewport }).promise;
    const file = join(dir, `page-${number}.png`);
    writeFileSync(file, canvas.toBuffer('image/png'));
    files.push(file);
  }
  await pdf.loadingTask.destroy();
  return files;
}

function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // pdfjs empties the buffer it is given
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}
