/** A quote on A4: what, at which price, until when, and where to sign (MSG-2). */
import { dayLong, money, rate } from '../domain/format.ts';
import { lineName } from '../domain/order/basket.ts';
import type { QuoteDocument } from '../domain/quote/quote-document.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { addressIn } from './address-lines.ts';
import { longDate } from './dates.ts';
import { type Flow, LEFT, RIGHT, block, closeFlow, drawRow, openFlow, room, rule } from './flow.ts';
import { bodyBottom, drawAddress, drawFoot, drawSender, drawTitles, letterhead } from './letterhead.ts';
import { type Ink, type Paper, black, closePaper, grey, mm, openPaper, write } from './paper.ts';
import { quoteWords } from './quote-words.ts';
import { documentWords } from './words.ts';

const plain: Ink = { size: 9.5, weight: 400, colour: black };
const strong: Ink = { size: 10.5, weight: 700, colour: black };
const small: Ink = { size: 8.5, weight: 400, colour: grey };
const columns = { quantity: mm(132), unit: mm(160) };
const leading = mm(4.4);
const padding = mm(1.3);

/** `now` is the only other instant in the file; the same quote and instant give the same bytes. */
export async function renderQuote(quote: QuoteDocument, profile: ShopProfile, now: string): Promise<Uint8Array> {
  const { language, number } = quote;
  const words = quoteWords[language];
  const paper = openPaper(`${words.title} ${number ?? ''}`.trim(), now, language);
  const { seller } = profile;
  const foot = `${seller.company} · ${seller.registration} · ${seller.vatNumber}`;
  const flow = openFlow(paper, bodyBottom(paper, foot), (page) =>
    page === 1 ? drawHead(paper, quote, profile) : mm(20),
  );
  drawLines(flow, quote);
  drawSums(flow, quote);
  drawEnd(flow, quote);
  const { page } = documentWords[language];
  closeFlow(flow, (at, pages) => drawFoot(paper, foot, page(at, pages)));
  return closePaper(paper);
}

function drawHead(paper: Paper, quote: QuoteDocument, profile: ShopProfile): number {
  const { language, number, madeAt, validUntil } = quote;
  const words = quoteWords[language];
  const { timeZone, country } = profile.identity;
  drawSender(paper, letterhead(profile), mm(14), mm(86));
  write(paper, words.title, RIGHT, mm(22.6), { ...strong, size: 21 }, 'right');
  write(paper, number ?? words.waiting, RIGHT, mm(30), { ...strong, size: 13 }, 'right');
  write(paper, longDate(madeAt, timeZone, language), RIGHT, mm(36), plain, 'right');
  write(paper, words.validUntil(dayLong(validUntil, language)), RIGHT, mm(41), strong, 'right');
  const billing = { label: words.customer, lines: addressIn(language, quote.billing, country), size: 11 };
  const delivery = { label: words.deliveredTo, lines: addressIn(language, quote.delivery, country), size: 9.5 };
  const right = drawAddress(paper, billing, mm(112), mm(56), RIGHT - mm(112));
  const left = drawAddress(paper, delivery, LEFT, mm(56), mm(84));
  return Math.max(left, right, mm(86)) + mm(6);
}

function drawLines(flow: Flow, { lines, mode, language, vat }: QuoteDocument): void {
  const words = quoteWords[language];
  flow.repeat = () =>
    drawTitles(flow, [
      { text: words.designation, x: LEFT, align: 'left' },
      { text: words.quantity, x: columns.quantity, align: 'right' },
      { text: words.unit, x: columns.unit, align: 'right' },
      { text: words.total, x: RIGHT, align: 'right' },
    ]);
  flow.repeat();
  const draw = (text: string, quantity: number, unitCents: number) => {
    const figure = (x: number, said: string) => ({ x, align: 'right' as const, lines: [{ text: said, ink: plain }] });
    drawRow(flow, {
      leading,
      padding,
      columns: [
        { x: LEFT, align: 'left', lines: block(flow.paper, text, columns.quantity - mm(14) - LEFT, plain) },
        figure(columns.quantity, String(quantity)),
        figure(columns.unit, money(unitCents, language)),
        figure(RIGHT, money(quantity * unitCents, language)),
      ],
    });
    rule(flow.paper, flow.y);
  };
  for (const line of lines) {
    draw(lineName(line, { label: line.format }), line.quantity, line.unitCents);
    const { personalisation, wrap } = line;
    if (personalisation)
      draw(`${personalisation.label} : « ${personalisation.text} »`, line.quantity, personalisation.unitCents);
    if (wrap) draw(wrap.label, line.quantity, wrap.unitCents + (wrap.card?.unitCents ?? 0));
  }
  draw(mode.label, 1, mode.priceCents);
  flow.repeat = null;
  if (!vat.charged && vat.mention[language] !== '') note(flow, vat.mention[language], small);
}

function drawSums(flow: Flow, { totals, language }: QuoteDocument): void {
  const words = quoteWords[language];
  const rows: [string, number, Ink][] = [
    ...(totals.vatOffCents > 0 ? [[words.vatOff, -totals.vatOffCents, plain] as [string, number, Ink]] : []),
    ...totals.vat.map(({ rateBp, vatCents }): [string, number, Ink] => [
      words.vatOf(rate(rateBp, language)),
      vatCents,
      plain,
    ]),
    [words.totalTtc, totals.totalCents, strong],
  ];
  flow.y += mm(3);
  for (const [label, cents, ink] of rows)
    drawRow(flow, {
      leading,
      padding: mm(0.8),
      columns: [
        { x: columns.unit, align: 'right', lines: [{ text: label, ink }] },
        { x: RIGHT, align: 'right', lines: [{ text: money(cents, language), ink }] },
      ],
    });
}

function drawEnd(flow: Flow, { note: said, language }: QuoteDocument): void {
  const words = quoteWords[language];
  if (said !== '') note(flow, said, plain);
  room(flow, mm(34));
  flow.y += mm(6);
  write(flow.paper, words.agreed, mm(112), flow.y + mm(4), strong);
  write(flow.paper, words.signature, mm(112), flow.y + mm(9), small);
  flow.paper.doc
    .lineWidth(0.6)
    .strokeColor(grey)
    .rect(mm(110), flow.y - mm(1), RIGHT - mm(110), mm(30))
    .stroke();
  flow.y += mm(30);
}

function note(flow: Flow, text: string, ink: Ink): void {
  const lines = block(flow.paper, text, RIGHT - LEFT, ink);
  drawRow(flow, { leading, padding: mm(2), columns: [{ x: LEFT, align: 'left', lines }] });
}
