/** Draws a delivery note on A4: the delivery address shows in a right-hand window envelope once folded in three. */
import { drawCode128 } from './barcode.ts';
import type { DeliveryNote, NoteArticle } from './delivery-note.ts';
import { type Flow, LEFT, type Line, RIGHT, block, closeFlow, drawRow, openFlow, room, rule } from './flow.ts';
import { bodyBottom, drawFact, drawFoot, drawSender, drawTitles } from './letterhead.ts';
import { type Ink, type Paper, black, grey, mm, write } from './paper.ts';

const titleInk: Ink = { size: 19, weight: 700, colour: black };
const strong: Ink = { size: 10, weight: 700, colour: black };
const plain: Ink = { size: 9.5, weight: 400, colour: black };
const quiet: Ink = { size: 8.5, weight: 400, colour: grey };
const leading = mm(4.7);

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
  closeFlow(flow, (page, pages) => drawFoot(paper, note.footer, `${note.code} · Page ${page} / ${pages}`));
}

function drawFirstHead(paper: Paper, note: DeliveryNote): number {
  const sender = drawSender(paper, note.shop, mm(14), windowLeft - LEFT - mm(6));
  write(paper, 'Bon de livraison', RIGHT, mm(22.6), titleInk, 'right');
  drawCode128(paper, note.code, RIGHT, mm(27), mm(9));
  write(paper, note.code, RIGHT, mm(40.4), { ...strong, size: 11 }, 'right');
  const billed = drawAddress(
    paper,
    'Adresse de facturation',
    note.billing,
    LEFT,
    Math.max(addressTop, sender + mm(12)),
    10,
  );
  const delivered = drawAddress(paper, 'Adresse de livraison', note.delivery, windowLeft, addressTop, 11);
  const top = Math.max(billed, delivered, mm(90)) + mm(5);
  drawFact(paper, 'Commande passée le', note.placedOn, LEFT, top, mm(44));
  drawFact(paper, 'Mode de livraison', note.mode, LEFT + mm(50), top, mm(70));
  drawFact(paper, note.pieces === 1 ? 'Article' : 'Articles', String(note.pieces), RIGHT - mm(36), top, mm(14));
  if (note.gifts > 0)
    drawFact(paper, note.gifts === 1 ? 'Cadeau' : 'Cadeaux', String(note.gifts), RIGHT - mm(15), top, mm(15));
  return top + mm(11);
}

function drawNextHead(paper: Paper, note: DeliveryNote): number {
  write(paper, note.shop.name, LEFT, mm(18), strong);
  write(paper, `Bon de livraison ${note.code} (suite)`, RIGHT, mm(18), strong, 'right');
  rule(paper, mm(21), note.shop.tint, 1.2);
  return mm(26);
}

function drawAddress(
  paper: Paper,
  label: string,
  lines: readonly string[],
  x: number,
  top: number,
  size: number,
): number {
  write(paper, label, x, top - mm(5.6), quiet);
  const width = (x === LEFT ? windowLeft - mm(8) : RIGHT) - x;
  const drawn = lines.flatMap((line, index) =>
    block(paper, line, width, { ...plain, size, weight: index === 0 ? 700 : 400 }),
  );
  for (const [index, { text, ink }] of drawn.entries()) write(paper, text, x, top + index * size * 1.25, ink);
  return top + drawn.length * size * 1.25;
}

function drawArticles(flow: Flow, note: DeliveryNote): void {
  const giftLeft = mm(116);
  const wrapped = note.gifts > 0;
  flow.repeat = () =>
    drawTitles(flow, [
      { text: 'Désignation', x: LEFT, align: 'left' },
      ...(wrapped ? [{ text: 'Emballage cadeau', x: giftLeft, align: 'left' as const }] : []),
      { text: 'Quantité', x: RIGHT, align: 'right' },
    ]);
  flow.repeat();
  const width = (wrapped ? giftLeft : RIGHT - mm(16)) - mm(6) - LEFT;
  for (const article of note.articles) {
    drawRow(flow, {
      columns: [
        { x: LEFT, align: 'left', lines: designation(flow.paper, article, width) },
        {
          x: giftLeft,
          align: 'left',
          lines: article.gift ? block(flow.paper, article.gift, RIGHT - mm(18) - giftLeft, plain) : [],
        },
        { x: RIGHT, align: 'right', lines: [{ text: String(article.quantity), ink: strong }] },
      ],
      leading,
      padding: mm(1.6),
    });
    rule(flow.paper, flow.y);
  }
}

function designation(paper: Paper, { name, format, sku, personalisation }: NoteArticle, width: number): Line[] {
  return [
    ...block(paper, name, width, strong),
    ...block(paper, format === '' ? `Réf. ${sku}` : `${format} · Réf. ${sku}`, width, quiet),
    ...(personalisation === null ? [] : block(paper, personalisation, width, plain)),
  ];
}

function drawEnd(flow: Flow, { wraps, thanks }: DeliveryNote): void {
  const { paper } = flow;
  if (wraps.length > 0) {
    const lines = block(paper, wraps.join(' · '), RIGHT - LEFT - mm(52), strong);
    room(flow, mm(8) + lines.length * leading);
    flow.y += mm(3.5);
    const label = { x: LEFT, align: 'left', lines: [{ text: 'Emballages cadeaux commandés', ink: plain }] } as const;
    drawRow(flow, { columns: [label, { x: LEFT + mm(52), align: 'left', lines }], leading, padding: mm(1) });
  }
  if (thanks === '') return;
  const lines = block(paper, thanks, RIGHT - LEFT, { ...plain, size: 10 });
  room(flow, mm(8) + Math.min(lines.length, 3) * leading);
  flow.y += mm(6);
  drawRow(flow, { columns: [{ x: LEFT, align: 'left', lines }], leading, padding: 0 });
}
