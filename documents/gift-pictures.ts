/** The pictures of gift cards, drawn by ourselves in plain shapes: sharp at any size, a few hundred bytes each. */
import type { Paper } from './paper.ts';
import type { Size } from './sheet.ts';

type Doc = Paper['doc'];
/** Draws in a square of 100 by 100. */
type Picture = (doc: Doc, tint: string) => void;

const gold = '#d9a441';
const green = '#3f7d5a';
const rose = '#d96c7b';
const blue = '#5b8db8';
const cream = '#fff8ee';

/** Fills `size` with a pale ground of the shop's colour, the picture in its middle. An unknown one is a ribbon. */
export function drawGiftPicture({ doc }: Paper, id: string, tint: string, { width, height }: Size): void {
  doc.rect(0, 0, width, height).fillOpacity(0.12).fill(tint).fillOpacity(1);
  const side = width * 0.82;
  doc.save();
  doc.translate((width - side) / 2, (height - side) / 2).scale(side / 100);
  (pictures[id] ?? ribbon)(doc, tint);
  doc.restore();
}

const pictures: Record<string, Picture> = { birthday, christmas, flowers, 'thank-you': thanks };

function birthday(doc: Doc, tint: string): void {
  for (const [x, y, colour] of [
    [14, 22, rose],
    [86, 18, blue],
    [24, 8, gold],
  ] as const)
    balloon(doc, x, y, colour);
  for (const [x, colour] of [
    [34, rose],
    [50, gold],
    [66, blue],
  ] as const) {
    doc.rect(x - 1.6, 36, 3.2, 15).fill(colour);
    doc
      .moveTo(x, 26)
      .bezierCurveTo(x + 4, 31, x + 3, 35, x, 35)
      .bezierCurveTo(x - 3, 35, x - 4, 31, x, 26)
      .fill(gold);
  }
  doc.roundedRect(24, 50, 52, 18, 4).fill(cream);
  doc.roundedRect(14, 66, 72, 24, 4).fill(tint);
  doc.moveTo(24, 55);
  for (let drop = 0; drop < 4; drop += 1) doc.bezierCurveTo(26 + drop * 13, 66, 35 + drop * 13, 66, 37 + drop * 13, 55);
  doc.lineTo(76, 50).lineTo(24, 50).fill(rose);
  for (let dot = 0; dot < 6; dot += 1) doc.circle(21 + dot * 11.6, 78, 2).fill(cream);
  doc.roundedRect(6, 89, 88, 4, 2).fill(gold);
}

function balloon(doc: Doc, x: number, y: number, colour: string): void {
  doc
    .lineWidth(0.6)
    .strokeColor(colour)
    .moveTo(x, y + 9)
    .bezierCurveTo(x - 4, y + 18, x + 4, y + 22, x, y + 32)
    .stroke();
  doc.ellipse(x, y, 7.5, 9).fill(colour);
  doc
    .ellipse(x - 2.5, y - 3.5, 1.4, 2.2)
    .fillOpacity(0.5)
    .fill('#ffffff')
    .fillOpacity(1);
}

function christmas(doc: Doc, tint: string): void {
  doc.rect(45, 84, 10, 10).fill('#7a5232');
  for (const [top, half, bottom] of [
    [42, 38, 86],
    [28, 31, 64],
    [14, 23, 44],
  ] as const)
    doc
      .moveTo(50, top)
      .lineTo(50 + half, bottom)
      .quadraticCurveTo(50, bottom - 6, 50 - half, bottom)
      .fill(green);
  doc.lineWidth(1.4).strokeColor(gold);
  for (const [from, to, y] of [
    [34, 68, 40],
    [27, 76, 60],
    [20, 83, 81],
  ] as const)
    doc
      .moveTo(from, y)
      .quadraticCurveTo(50, y + 7, to, y - 3)
      .stroke();
  for (const [x, y, colour] of [
    [43, 33, rose],
    [57, 37, gold],
    [37, 53, gold],
    [52, 56, tint],
    [65, 54, rose],
    [31, 75, tint],
    [46, 74, rose],
    [60, 73, gold],
    [72, 76, blue],
  ] as const)
    doc.circle(x, y, 2.7).fill(colour);
  star(doc, 50, 11, 8, gold);
  for (const [x, y] of [
    [10, 20],
    [88, 26],
    [16, 48],
    [91, 54],
    [7, 72],
    [80, 10],
  ] as const)
    star(doc, x, y, 2.6, '#ffffff');
}

function star(doc: Doc, x: number, y: number, radius: number, colour: string): void {
  for (let point = 0; point < 10; point += 1) {
    const angle = (point * Math.PI) / 5 - Math.PI / 2;
    const at = point % 2 === 0 ? radius : radius * 0.42;
    const [px, py] = [x + Math.cos(angle) * at, y + Math.sin(angle) * at];
    if (point === 0) doc.moveTo(px, py);
    else doc.lineTo(px, py);
  }
  doc.closePath().fill(colour);
}

function flowers(doc: Doc, tint: string): void {
  const heads = [
    [50, 22, 11, rose],
    [30, 32, 10, gold],
    [70, 32, 10, blue],
    [20, 50, 8, tint],
    [80, 50, 8, rose],
    [43, 44, 9, tint],
    [60, 46, 9, gold],
  ] as const;
  doc.lineWidth(1.5).strokeColor(green);
  for (const [x, y] of heads)
    doc
      .moveTo(x, y)
      .quadraticCurveTo((x + 50) / 2, 60, 50, 78)
      .stroke();
  for (const way of [-1, 1])
    doc
      .moveTo(50 + way * 8, 66)
      .bezierCurveTo(50 + way * 24, 66, 50 + way * 34, 58, 50 + way * 38, 66)
      .bezierCurveTo(50 + way * 30, 74, 50 + way * 18, 74, 50 + way * 8, 66)
      .fill(green);
  for (const [x, y, radius, colour] of heads) {
    for (let petal = 0; petal < 6; petal += 1) {
      const angle = (petal * Math.PI) / 3;
      doc.circle(x + Math.cos(angle) * radius * 0.6, y + Math.sin(angle) * radius * 0.6, radius * 0.48).fill(colour);
    }
    doc.circle(x, y, radius * 0.38).fill(cream);
  }
  doc.moveTo(37, 70).lineTo(63, 70).lineTo(57, 96).lineTo(43, 96).closePath().fill(cream);
  doc.rect(39.5, 79, 21, 4.5).fill(tint);
}

function thanks(doc: Doc, tint: string): void {
  doc.roundedRect(10, 34, 80, 54, 3).fill(cream);
  doc.moveTo(24, 58).lineTo(24, 12).lineTo(76, 12).lineTo(76, 58).lineTo(50, 74).closePath().fill('#ffffff');
  heart(doc, 50, 30, 15, rose);
  doc.lineWidth(1.6).strokeColor(tint).lineCap('round');
  doc.moveTo(38, 52).lineTo(62, 52).stroke();
  doc.moveTo(42, 58).lineTo(58, 58).stroke();
  doc.moveTo(10, 40).lineTo(50, 70).lineTo(10, 88).closePath().fill('#f3e4cf');
  doc.moveTo(90, 40).lineTo(50, 70).lineTo(90, 88).closePath().fill('#f3e4cf');
  doc.moveTo(10, 88).lineTo(50, 62).lineTo(90, 88).closePath().fill('#ead5b8');
  for (const [x, y, radius] of [
    [12, 20, 4],
    [88, 16, 5],
    [92, 30, 3],
    [6, 32, 3],
  ] as const)
    heart(doc, x, y, radius, tint);
}

function heart(doc: Doc, x: number, y: number, radius: number, colour: string): void {
  doc
    .moveTo(x, y + radius)
    .bezierCurveTo(x - radius * 2, y - radius * 0.4, x - radius * 0.8, y - radius * 1.3, x, y - radius * 0.35)
    .bezierCurveTo(x + radius * 0.8, y - radius * 1.3, x + radius * 2, y - radius * 0.4, x, y + radius)
    .fill(colour);
}

function ribbon(doc: Doc, tint: string): void {
  doc.roundedRect(14, 38, 72, 54, 3).fill(cream);
  doc.roundedRect(9, 28, 82, 14, 3).fill('#f3e4cf');
  doc.rect(43, 28, 14, 64).fill(tint);
  for (const way of [-1, 1])
    doc
      .moveTo(50, 28)
      .bezierCurveTo(50 + way * 12, 2, 50 + way * 40, 8, 50 + way * 30, 22)
      .bezierCurveTo(50 + way * 26, 28, 50 + way * 12, 28, 50, 28)
      .fill(tint);
  doc.circle(50, 27, 5).fill(gold);
}
