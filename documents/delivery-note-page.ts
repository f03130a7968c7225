/** Draws a delivery note on A4: the delivery address shows in a right-hand window envelope once folded in three. */
import { drawCode128 } from './barcode.ts';
import type { DeliveryNote, NoteArticle } from './delivery-note.ts';
import {
  type Flow,
  LEFT,
  type Line,
  RIGHT,
  type Row,
  block,
  closeFlow,
  drawRow,
  openFlow,
  room,
  rule,
} from './flow.ts';
import { bodyBottom, drawAddress, drawDuplicate, drawFact, drawFoot, drawSender, drawTitles } from './letterhead.ts';
import { type Ink, type Paper, black, grey, mm, write } from './paper.ts';
import { documentWords } from './words.ts';

const titleInk: Ink = { size: 19, weight: 700, colour: black };
const strong: Ink = { size: 10, weight: 700, colour: black };
const plain: Ink = { size: 9.5, weight: 400, colour: black };
const quiet: Ink = { size: 8.5, weight: 400, colour: grey };
/** How the articles are set: close where that saves a sheet, the personalisation then beside the reference. */
const airy: Setting = { leading: mm(4.7), padding: mm(1.6), beside: false };
const close: Setting = { leading: mm(4.2), padding: mm(1), beside: true };
type Setting = Pick<Row, 'leading' | 'padding'> & { beside: boolean };

/** Where the window of a DL envelope shows the page: 20 mm from its right edge. */
const windowLeft = mm(112);
const addressTop = mm(53);

export function drawDeliveryNote(paper: Paper, note: DeliveryNote): void {
  const flow = openFlow(paper, bodyBottom(paper, note.footer), (page) =>
    page === 1 ? drawFirstHead(paper, note) : drawNextHead(paper, note),
  );
  drawArticles(flow, note);
  flow.repeat = null;
  drawEnd(flow, note);
  const words = documentWords[note.language];
  const title = [note.code, note.parcel].filter((part) => part !== '').join(' · ');
  closeFlow(flow, (page, pages) => {
    drawFoot(paper, note.footer, `${title} · ${words.page(page, pages)}`);
    if (note.duplicate) drawDuplicate(paper, note.language);
  });
}

function drawFirstHead(paper: Paper, note: DeliveryNote): number {
  const words = documentWords[note.language];
  const sender = drawSender(paper, note.shop, mm(14), windowLeft - LEFT - mm(6));
  write(paper, words.deliveryNote, RIGHT, mm(22.6), titleInk, 'right');
  drawCode128(paper, note.code, RIGHT, mm(27), mm(9));
  const title = note.parcel === '' ? note.code : `${note.code} · ${note.parcel}`;
  write(paper, title, RIGHT, mm(40.4), { ...strong, size: 11 }, 'right');
  const billing = { label: words.billingAddress, lines: note.billing, size: 10 };
  const delivery = { label: words.deliveryAddress, lines: note.delivery, size: 11 };
  const billed = drawAddress(paper, billing, LEFT, Math.max(addressTop, sender + mm(12)), windowLeft - mm(8) - LEFT);
  const delivered = drawAddress(paper, delivery, windowLeft, addressTop, RIGHT - windowLeft);
  const top = Math.max(billed, delivered, mm(90)) + mm(5);
  drawFact(paper, words.placedOn, note.placedOn, LEFT, top, mm(44));
  drawFact(paper, words.deliveryMode, note.mode, LEFT + mm(50), top, mm(70));
  drawFact(paper, words.articles(note.pieces), String(note.pieces), RIGHT - mm(36), top, mm(14));
  if (note.gifts > 0) drawFact(paper, words.giftsTitle(note.gifts), String(note.gifts), RIGHT - mm(15), top, mm(15));
  if (note.point.length === 0) return top + mm(11);
  const point = note.point.join(', ');
  drawFact(paper, words.pickUpPoint, point, LEFT, top + mm(11), RIGHT - LEFT);
  return top + mm(21);
}

function drawNextHead(paper: Paper, note: DeliveryNote): number {
  const words = documentWords[note.language];
  const title = [words.deliveryNote, note.code, note.parcel, words.continued].filter((part) => part !== '').join(' ');
  write(paper, note.shop.name, LEFT, mm(18), strong);
  write(paper, title, RIGHT, mm(18), strong, 'right');
  rule(paper, mm(21), note.shop.tint, 1.2);
  return mm(26);
}

function drawArticles(flow: Flow, note: DeliveryNote): void {
  const giftLeft = mm(116);
  const wrapped = note.gifts > 0;
  const words = documentWords[note.language];
  flow.repeat = () =>
    drawTitles(flow, [
      { text: words.designation, x: LEFT, align: 'left' },
      ...(wrapped ? [{ text: words.giftWrap, x: giftLeft, align: 'left' as const }] : []),
      { text: words.quantity, x: RIGHT, align: 'right' },
    ]);
  flow.repeat();
  const width = (wrapped ? giftLeft : RIGHT - mm(16)) - mm(6) - LEFT;
  const rowsOf = (setting: Setting): Row[] =>
    note.articles.map((article) => {
      const gift = article.gift ? block(flow.paper, article.gift, RIGHT - mm(18) - giftLeft, plain) : [];
      const columns: Row['columns'] = [
        { x: LEFT, align: 'left', lines: designation(flow.paper, article, width, setting) },
        { x: giftLeft, align: 'left', lines: gift },
        { x: RIGHT, align: 'right', lines: [{ text: String(article.quantity), ink: strong }] },
      ];
      return { columns, leading: setting.leading, padding: setting.padding };
    });
  const left = flow.bottom - flow.y - endHeight(flow.paper, note);
  const rows = rowsOf(airy);
  const closeRows = heightOf(rows) > left ? rowsOf(close) : rows;
  for (const row of heightOf(closeRows) <= left ? closeRows : rows) {
    drawRow(flow, row);
    rule(flow.paper, flow.y);
  }
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce(
    (height, { columns, leading, padding }) =>
      height + 2 * padding + leading * Math.max(...columns.map(({ lines }) => lines.length)),
    0,
  );
}

function designation(
  paper: Paper,
  { name, format, reference, personalisation }: NoteArticle,
  width: number,
  { beside }: Setting,
): Line[] {
  const formatted = format === '' ? reference : `${format} · ${reference}`;
  if (beside && personalisation !== null) {
    const both = block(paper, `${formatted} · ${personalisation}`, width, { ...quiet, colour: black });
    if (both.length === 1) return [...block(paper, name, width, strong), ...both];
  }
  return [
    ...block(paper, name, width, strong),
    ...block(paper, formatted, width, quiet),
    ...(personalisation === null ? [] : block(paper, personalisation, width, plain)),
  ];
}

const wrapsLeft = LEFT + mm(52);
const endLeading = mm(4.7);

function drawEnd(flow: Flow, note: DeliveryNote): void {
  const { wraps, thanks } = endLines(flow.paper, note);
  if (wraps.length > 0) {
    room(flow, wrapsHeight(wraps));
    flow.y += mm(3.5);
    const label = {
      x: LEFT,
      align: 'left',
      lines: [{ text: documentWords[note.language].wrapsOrdered, ink: plain }],
    } as const;
    const columns = [label, { x: wrapsLeft, align: 'left', lines: wraps } as const];
    drawRow(flow, { columns, leading: endLeading, padding: mm(1) });
  }
  if (thanks.length === 0) return;
  room(flow, thanksHeight(thanks));
  flow.y += mm(6);
  drawRow(flow, { columns: [{ x: LEFT, align: 'left', lines: thanks }], leading: endLeading, padding: 0 });
}

function endLines(paper: Paper, { wraps, thanks }: DeliveryNote): { wraps: Line[]; thanks: Line[] } {
  return {
    wraps: wraps.length === 0 ? [] : block(paper, wraps.join(' · '), RIGHT - wrapsLeft, strong),
    thanks: thanks === '' ? [] : block(paper, thanks, RIGHT - LEFT, { ...plain, size: 10 }),
  };
}

const wrapsHeight = (lines: readonly Line[]): number => mm(8) + lines.length * endLeading;
const thanksHeight = (lines: readonly Line[]): number => mm(8) + Math.min(lines.length, 3) * endLeading;

function endHeight(paper: Paper, note: DeliveryNote): number {
  const { wraps, thanks } = endLines(paper, note);
  return (wraps.length > 0 ? wrapsHeight(wraps) : 0) + (thanks.length > 0 ? thanksHeight(thanks) : 0);
}
