/** The badge on a printed card, as a scanner reads it: what was drawn is known from nowhere else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { readCode128 } from './code128.ts';
import { pdfPictures } from './pdf.ts';

const DPI = 600;
/** Inside the card's dashed edge, through the middle of its bars; millimetres from the corner of the page. */
const at = { left: 20, down: 65 };
/** Wider than any bar or gap of the code. */
const QUIET = 45;

export async function badgeOn(pdf: Uint8Array): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'badge-'));
  try {
    const [file = ''] = await pdfPictures(pdf, dir, DPI / 72);
    const image = await loadImage(file);
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const dots = (mm: number) => Math.round((mm / 25.4) * DPI);
    const row = canvas.getContext('2d').getImageData(0, dots(at.down), image.width, 1).data;
    return readCode128(modules(Array.from({ length: image.width }, (_, x) => (row[4 * x] ?? 255) < 128)));
  } finally {
    rmSync(dir, { recursive: true });
  }

  function modules(dark: readonly boolean[]): number[] {
    const runs: number[] = [];
    for (let x = dark.indexOf(true, Math.round((at.left / 25.4) * DPI)); x < dark.length; ) {
      const end = dark.findIndex((each, index) => index > x && each !== dark[x]);
      if (end === -1 || (!dark[x] && end - x > QUIET)) break;
      runs.push(end - x);
      x = end;
    }
    const stop = runs.slice(-7).reduce((sum, run) => sum + run, 0);
    return runs.map((run) => Math.round((run * 13) / stop));
  }
}
