/** The little of ZPL that our labels use, drawn as a label printer would: to be looked at, and to see what does not fit. */
import { join } from 'node:path';
import { GlobalFonts, type SKRSContext2D, createCanvas } from '@napi-rs/canvas';
import { barsOf } from '../../documents/barcode.ts';
import { root } from '../tool.ts';

GlobalFonts.registerFromPath(join(root, 'resources/fonts/source-sans-3-latin-700.ttf'), 'Label');
/** In place of the printer's own font 0, a bold condensed one about as wide. */
const FONT = '1px Label';

/** The first label of `zpl` as PNG, at the printer's own dots. */
export function zplPicture(zpl: string, dpi: number): Buffer {
  const number = (name: string) => Number(new RegExp(`\\^${name}(\\d+)`, 'u').exec(zpl)?.[1] ?? 0);
  const canvas = createCanvas(number('PW'), number('LL'));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  const [label = ''] = zpl.split('^XZ');
  for (const [, field = ''] of label.matchAll(/\^FO(.*?)\^FS/gu)) drawField(pen, field);
  pen.fillStyle = '#888';
  pen.font = FONT.replace('1px', `${Math.round(dpi / 16)}px`);
  pen.fillText(`${dpi} dpi`, 4, canvas.height - 4);
  return canvas.toBuffer('image/png');
}

function drawField(pen: SKRSContext2D, field: string): void {
  const [x = 0, y = 0] = (/^(\d+),(\d+)/u.exec(field) ?? []).slice(1).map(Number);
  const data = textOf(/\^FD(.*)$/u.exec(field)?.[1] ?? '');
  const box = /\^GB(\d+),(\d+),(\d+)/u.exec(field);
  const bars = /\^BY(\d+)\^BCN,(\d+)/u.exec(field);
  const letters = /\^A0N,(\d+),(\d+)/u.exec(field);
  if (box) pen.fillRect(x, y, Number(box[1]), Math.max(Number(box[2]), Number(box[3])));
  else if (bars) drawBars(pen, data, x, y, Number(bars[1]), Number(bars[2]));
  else if (letters) {
    const height = Number(letters[1]);
    pen.font = FONT.replace('1px', `${height}px`);
    pen.textBaseline = 'alphabetic';
    pen.fillText(data, x, y + height * 0.76);
  }
}

function drawBars(pen: SKRSContext2D, data: string, left: number, y: number, module: number, height: number): void {
  let x = left;
  for (const [index, width] of barsOf(data).entries()) {
    if (index % 2 === 0) pen.fillRect(x, y, width * module, height);
    x += width * module;
  }
}

/** Under `^FH_`. */
function textOf(field: string): string {
  return field.replace(/_([0-9A-F]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
