/** Bars on a printed page, as a scanner of an office printer's resolution sees them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { pdfPictures } from './pdf.ts';

/** Widths of bars and gaps across the right half of the first page, at `down` millimetres, in modules. */
export async function modulesAt(bytes: Uint8Array, down: number): Promise<number[]> {
  const dir = mkdtempSync(join(tmpdir(), 'bars-'));
  try {
    const [file = ''] = await pdfPictures(bytes, dir, 203 / 72);
    const image = await loadImage(file);
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const row = canvas.getContext('2d').getImageData(0, Math.round((down / 25.4) * 203), image.width, 1).data;
    return modules(Array.from({ length: image.width }, (_, x) => (row[4 * x] ?? 255) < 128));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The first run of bars that ends in a quiet zone, its runs divided by the module: the stop pattern has 13. */
function modules(dark: readonly boolean[]): number[] {
  const runs: number[] = [];
  const first = dark.indexOf(true, Math.round(dark.length / 2));
  for (let x = first; x < dark.length; ) {
    let end = x;
    while (end < dark.length && dark[end] === dark[x]) end += 1;
    if (!dark[x] && end - x > 25) break;
    runs.push(end - x);
    x = end;
  }
  const stop = runs.slice(-7).reduce((sum, run) => sum + run, 0);
  return runs.map((run) => Math.round((run * 13) / stop));
}
