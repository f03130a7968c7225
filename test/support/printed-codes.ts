/** All Code 128 on the pages of a PDF, found by looking at every line of the picture, as a scanner waved over it would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { readCode128 } from './code128.ts';
import { pdfPictures } from './pdf.ts';

export interface PrintedCode {
  text: string;
  moduleMm: number;
  /** White on the narrower side, in modules. */
  quietModules: number;
}

const DPI = 305;
const mm = (dots: number) => (dots * 25.4) / DPI;
/** Between two lines that are looked at: less than the height of any bars. */
const STEP = 36;

export async function codesOn(bytes: Uint8Array): Promise<PrintedCode[]> {
  const dir = mkdtempSync(join(tmpdir(), 'codes-'));
  try {
    const found = new Map<string, PrintedCode>();
    for (const file of await pdfPictures(bytes, dir, DPI / 72)) {
      const image = await loadImage(file);
      const canvas = createCanvas(image.width, image.height);
      canvas.getContext('2d').drawImage(image, 0, 0);
      for (let y = STEP; y < image.height; y += STEP) {
        const row = canvas.getContext('2d').getImageData(0, y, image.width, 1).data;
        const dark = Array.from({ length: image.width }, (_, x) => (row[4 * x] ?? 255) < 128);
        for (const code of codesIn(dark)) found.set(code.text, code);
      }
    }
    return [...found.values()];
  } finally {
    rmSync(dir, { recursive: true });
  }
}

interface Run {
  dark: boolean;
  dots: number;
}

/** Between two whites of more than 3 mm. */
function codesIn(dark: readonly boolean[]): PrintedCode[] {
  const runs = runsOf(dark);
  const wide = runs.flatMap(({ dark: isDark, dots }, index) => (!isDark && mm(dots) > 3 ? [index] : []));
  return wide.slice(0, -1).flatMap((from, at) => {
    const to = wide[at + 1] ?? from;
    const bars = runs.slice(from + 1, to);
    const quiet = Math.min(runs[from]?.dots ?? 0, runs[to]?.dots ?? 0);
    return readable(bars, quiet) ?? [];
  });
}

function readable(bars: readonly Run[], quiet: number): PrintedCode | null {
  // start, at least one character, its check and the stop
  if (bars.length < 25 || (bars.length - 1) % 6 !== 0) return null;
  // the stop pattern has 13 modules
  const module = bars.slice(-7).reduce((sum, { dots }) => sum + dots, 0) / 13;
  try {
    const text = readCode128(bars.map(({ dots }) => Math.round(dots / module)));
    return { text, moduleMm: mm(module), quietModules: quiet / module };
  } catch {
    return null;
  }
}

function runsOf(dark: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  for (const one of dark) {
    const last = runs.at(-1);
    if (last?.dark === one) last.dots += 1;
    else runs.push({ dark: one, dots: 1 });
  }
  return runs;
}
