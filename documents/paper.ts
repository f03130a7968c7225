/**
 * One PDF being drawn: text placed by its baseline, measured and wrapped here. pdfkit's own text flow is not used:
 * it adds pages by itself, and a document must know where its pages end. All lengths are points, y grows downwards.
 */
import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import type { Language } from '../domain/language.ts';
import { type Weight, fontOf, parts, weights } from './fonts.ts';
import { type Piece, pieces, printable } from './printable.ts';

export const PAGE = { width: 595.28, height: 841.89 } as const;

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export interface Ink {
  size: number;
  weight: Weight;
  colour: string;
}

export const black = '#1a1a1a';
export const grey = '#5c6066';
export const hairline = '#cfd2d6';

export interface Paper {
  doc: PDFKit.PDFDocument;
  /** Widths at size 1, by font and text. */
  widths: Map<string, number>;
  /** What was wrapped before: articles, shop and foot come again on note after note. */
  wrapped: Map<string, readonly string[]>;
  chunks: Uint8Array[];
}

/** `createdAt` is the only instant in the file: the same input gives the same bytes. */
export function openPaper(title: string, createdAt: string, language: Language): Paper {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    // none of the fonts that pdfkit brings
    font: '',
    lang: language === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    info: { Title: title, Creator: 'Comptoir', Producer: 'Comptoir', CreationDate: new Date(createdAt) },
  });
  // pdfkit takes an opened fontkit font, which its types do not know
  for (const part of parts)
    for (const weight of weights)
      doc.registerFont(fontName(part, weight), fontOf(part, weight) as unknown as Uint8Array);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  return { doc, widths: new Map(), wrapped: new Map(), chunks };
}

export async function closePaper({ doc, chunks }: Paper): Promise<Uint8Array> {
  const ended = once(doc, 'end');
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** One line, as long as it is; `align` tells what `x` is. */
export function write(
  paper: Paper,
  text: string,
  x: number,
  baseline: number,
  ink: Ink,
  align: 'left' | 'right' | 'centre' = 'left',
): void {
  const drawn = pieces(printable(text));
  const shift = { left: 0, right: 1, centre: 0.5 }[align];
  let at = shift === 0 ? x : x - shift * widthOfPieces(paper, drawn, ink);
  for (const [index, piece] of drawn.entries()) {
    if (piece.part === null) drawMissing(paper, at, baseline, ink);
    else {
      paper.doc.fillColor(ink.colour).font(fontName(piece.part, ink.weight), ink.size);
      paper.doc.text(piece.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
    }
    // measuring costs as much as drawing: only what has something after it
    if (index < drawn.length - 1) at += pieceWidth(paper, piece, ink);
  }
}

export function widthOf(paper: Paper, text: string, ink: Ink): number {
  return measured(paper, printable(text), ink);
}

/** The same for text that is printable already. */
function measured(paper: Paper, text: string, ink: Ink): number {
  return widthOfPieces(paper, pieces(text), ink);
}

function widthOfPieces(paper: Paper, list: readonly Piece[], ink: Ink): number {
  return list.reduce((width, piece) => width + pieceWidth(paper, piece, ink), 0);
}

/** Lines no wider than `width`: broken at blanks, a word that is too long anywhere. Blank lines are kept. */
export function wrap(paper: Paper, text: string, width: number, ink: Ink): readonly string[] {
  const key = `${width} ${ink.weight} ${ink.size} ${text}`;
  const known = paper.wrapped.get(key);
  if (known) return known;
  const lines = printable(text)
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paper, paragraph, width, ink));
  paper.wrapped.set(key, lines);
  return lines;
}

function wrapParagraph(paper: Paper, paragraph: string, width: number, ink: Ink): string[] {
  const words = paragraph.split(' ').filter((word) => word !== '');
  // most fit on one line, which is laid out as it will be drawn: word by word, each would be laid out twice
  const whole = words.join(' ');
  if (measured(paper, whole, ink) <= width) return [whole];
  const blank = measured(paper, ' ', ink);
  const lines: string[] = [];
  let line: { text: string; width: number } | null = null;
  for (const word of words) {
    for (const part of chop(paper, word, width, ink)) {
      if (line && part.first && line.width + blank + part.width <= width) {
        line = { text: `${line.text} ${part.text}`, width: line.width + blank + part.width };
        continue;
      }
      if (line) lines.push(line.text);
      line = part;
    }
  }
  return line ? [...lines, line.text] : [''];
}

interface WordPart {
  text: string;
  width: number;
  /** False for the rest of a word that was cut: it always begins a line. */
  first: boolean;
}

function chop(paper: Paper, word: string, width: number, ink: Ink): WordPart[] {
  const whole = measured(paper, word, ink);
  if (whole <= width) return [{ text: word, width: whole, first: true }];
  const parts: WordPart[] = [];
  let part: WordPart = { text: '', width: 0, first: true };
  for (const character of word) {
    const advance = measured(paper, character, ink);
    if (part.text !== '' && part.width + advance > width) {
      parts.push(part);
      part = { text: '', width: 0, first: false };
    }
    part = { ...part, text: part.text + character, width: part.width + advance };
  }
  return [...parts, part];
}

function pieceWidth(paper: Paper, piece: Piece, ink: Ink): number {
  if (piece.part === null) return ink.size * 0.62;
  const key = `${piece.part} ${ink.weight} ${piece.text}`;
  const known = paper.widths.get(key);
  if (known !== undefined) return known * ink.size;
  const width = paper.doc.font(fontName(piece.part, ink.weight), 1).widthOfString(piece.text);
  paper.widths.set(key, width);
  return width * ink.size;
}

function fontName(part: string, weight: Weight): string {
  return `${part}-${weight}`;
}

function drawMissing({ doc }: Paper, x: number, baseline: number, { size, colour }: Ink): void {
  const side = size * 0.48;
  doc.lineWidth(size * 0.05).strokeColor(colour);
  doc.rect(x + size * 0.07, baseline - side - size * 0.06, side, side).stroke();
}
