/**
 * The cards that are scanned: commands and quantities for the desk, a customer's own code. Cells stand far enough from each
 * other for a gloved hand to aim at one.
 */
import type { Language } from '../domain/language.ts';
import { TEST_CODE, commandCode, quantityCode } from '../domain/scan/read-scan.ts';
import { scanCommands } from '../domain/scan/scan.ts';
import { codeWidth, drawCode128 } from './barcode.ts';
import { LEFT, RIGHT, fitting } from './flow.ts';
import { type Ink, PAGE, type Paper, black, closePaper, grey, hairline, mm, openPaper, write } from './paper.ts';
import { scanWords } from './scan-words.ts';

const titleInk: Ink = { size: 20, weight: 700, colour: black };
const wordInk: Ink = { size: 17, weight: 700, colour: black };
const codeInk: Ink = { size: 9, weight: 400, colour: grey };
const footInk: Ink = { size: 9.5, weight: 400, colour: grey };

const COLUMNS = 2;
const top = mm(32);
const cell = { width: (RIGHT - LEFT) / COLUMNS, height: mm(40) };
const MODULE = mm(0.375);
const BARS = mm(16);
const QUANTITIES = [2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The test code is long: the narrowest module that every hand scanner reads. */
const NARROW = mm(0.34);

interface Cell {
  word: string;
  code: string;
  module?: number;
}

/** Two pages of A4; the same language and instant give the same bytes. */
export async function renderCommandCard(language: Language, now: string): Promise<Uint8Array> {
  const words = scanWords[language];
  const paper = openPaper(words.title, now, language);
  const commands = scanCommands.map((command) => ({ word: words.command[command], code: commandCode(command) }));
  const quantities = QUANTITIES.map((count) => ({ word: words.quantity(count), code: quantityCode(count) }));
  drawPage(paper, `${words.title} — ${words.commands}`, words.foot, commands);
  drawPage(paper, `${words.title} — ${words.quantities}`, words.foot, [
    ...quantities,
    { word: words.test, code: TEST_CODE, module: NARROW },
  ]);
  return closePaper(paper);
}

function drawPage(paper: Paper, title: string, foot: string, cells: readonly Cell[]): void {
  paper.doc.addPage();
  write(paper, title, LEFT, mm(22), titleInk);
  for (const [index, one] of cells.entries())
    drawCell(paper, one, LEFT + (index % COLUMNS) * cell.width, top + Math.floor(index / COLUMNS) * cell.height);
  write(paper, foot, LEFT, PAGE.height - mm(12), footInk);
}

function drawCell(paper: Paper, { word, code, module = MODULE }: Cell, x: number, y: number): void {
  const inner = cell.width - mm(8);
  paper.doc.lineWidth(0.6).strokeColor(hairline).rect(x, y, cell.width, cell.height).stroke();
  const middle = x + cell.width / 2;
  write(paper, word, middle, y + mm(9.5), fitting(paper, word, inner, wordInk), 'centre');
  drawCode128(paper, code, middle + codeWidth(code, module) / 2, y + mm(14), BARS, module);
  write(paper, code, middle, y + mm(35.5), codeInk, 'centre');
}
