/** Draws invoices and credit notes on A4, over as many pages as they need, with carried totals (DOC-4). */
import { money, rate } from '../domain/format.ts';
import type { Invoice, InvoiceLine } from '../domain/invoice/invoice.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { addressIn } from './address-lines.ts';
import { longDate } from './dates.ts';
import { type Flow, LEFT, RIGHT, block, closeFlow, drawRow, nextPage, openFlow, rule } from './flow.ts';
import { drawInvoiceEnd } from './invoice-end.ts';
import { invoicePageWords } from './invoice-words.ts';
import { bodyBottom, drawAddress, drawFact, drawFoot, drawSender, drawTitles } from './letterhead.ts';
import { type Ink, PAGE, type Paper, black, grey, mm, write } from './paper.ts';
import { documentWords } from './words.ts';

const titleInk: Ink = { size: 21, weight: 700, colour: black };
const strong: Ink = { size: 9.5, weight: 700, colour: black };
const plain: Ink = { size: 9, weight: 400, colour: black };
const leading = mm(4.3);
const padding = mm(1.3);
const carryHeight = mm(8);
const windowLeft = mm(112);
const addressTop = mm(53);
/** Right edges of the columns of figures. */
const columns = { quantity: mm(104), unit: mm(124), discount: mm(142), rate: mm(154), ht: mm(173) };

export function drawInvoice(paper: Paper, invoice: Invoice, profile: ShopProfile): void {
  const { seller, language } = invoice;
  const foot = [
    ...[seller.company, seller.registration, invoicePageWords[language].vatNumber(seller.vatNumber)],
    [...seller.lines, seller.contact].join(', '),
  ].join(' · ');
  const flow = openFlow(paper, bodyBottom(paper, foot), (page) => {
    if (invoice.number === null) drawWaiting(paper, invoicePageWords[language].waiting);
    return page === 1 ? drawFirstHead(paper, invoice, profile) : drawNextHead(paper, invoice, profile);
  });
  drawLines(flow, invoice);
  drawInvoiceEnd(flow, invoice, profile.identity.timeZone);
  closeFlow(flow, (page, pages) => drawFoot(paper, foot, documentWords[language].page(page, pages)));
}

export function invoiceTitle({ kind, language }: Pick<Invoice, 'kind' | 'language'>): string {
  return invoicePageWords[language][kind];
}

function drawFirstHead(paper: Paper, invoice: Invoice, profile: ShopProfile): number {
  const words = invoicePageWords[invoice.language];
  const { language, seller } = invoice;
  const { timeZone, country } = profile.identity;
  const day = (instant: string) => longDate(instant, timeZone, language);
  const shop = { name: seller.name, tint: profile.tint.light, lines: [...seller.lines, seller.contact] };
  const sender = drawSender(paper, shop, mm(14), windowLeft - LEFT - mm(6));
  write(paper, invoiceTitle(invoice), RIGHT, mm(22.6), titleInk, 'right');
  write(paper, invoice.number ?? words.waiting, RIGHT, mm(30), { ...strong, size: 13 }, 'right');
  write(paper, day(invoice.issuedAt), RIGHT, mm(36), { ...plain, size: 10 }, 'right');
  const delivery = { label: words.deliveredTo, lines: addressIn(language, invoice.delivery, country), size: 9.5 };
  const billing = { label: words.billedTo, lines: addressIn(language, invoice.billing, country), size: 11 };
  const width = windowLeft - mm(8) - LEFT;
  const delivered = drawAddress(paper, delivery, LEFT, Math.max(addressTop, sender + mm(12)), width);
  const billed = drawAddress(paper, billing, windowLeft, addressTop, RIGHT - windowLeft);
  let y = Math.max(billed, delivered, mm(86)) + mm(5);
  drawFact(paper, words.order, `${invoice.orderCode}, ${day(invoice.orderedAt)}`, LEFT, y, mm(80));
  if (invoice.suppliedAt !== null) drawFact(paper, words.supplied, day(invoice.suppliedAt), windowLeft, y, mm(78));
  y += mm(11);
  for (const note of corrections(invoice, day))
    for (const line of block(paper, note, RIGHT - LEFT, strong)) {
      write(paper, line.text, LEFT, y, line.ink);
      y += mm(4.6);
    }
  return y + mm(1);
}

function corrections({ kind, corrects, reason, language }: Invoice, day: (instant: string) => string): string[] {
  if (!corrects) return [];
  const words = invoicePageWords[language];
  const about = kind === 'creditNote' ? words.of : words.replaces;
  return [
    about(corrects.number, day(corrects.issuedAt)),
    ...(kind === 'creditNote' && reason !== '' ? [words.reason(reason)] : []),
  ];
}

function drawNextHead(paper: Paper, invoice: Invoice, profile: ShopProfile): number {
  const words = invoicePageWords[invoice.language];
  const title = `${invoiceTitle(invoice)} ${invoice.number ?? words.waiting} ${documentWords[invoice.language].continued}`;
  write(paper, invoice.seller.name, LEFT, mm(18), strong);
  write(paper, title, RIGHT, mm(18), strong, 'right');
  rule(paper, mm(21), profile.tint.light, 1.2);
  return mm(26);
}

/** Pale enough to read the figures through it, plain enough to never be taken for an invoice. */
function drawWaiting(paper: Paper, text: string): void {
  const { doc } = paper;
  const [x, y] = [PAGE.width / 2, PAGE.height / 2];
  doc.save();
  doc.rotate(-52, { origin: [x, y] });
  write(paper, text.toUpperCase(), x, y + mm(8), { size: 56, weight: 700, colour: '#e9e4e4' }, 'centre');
  doc.restore();
}

interface Sums {
  ht: number;
  ttc: number;
}

function drawLines(flow: Flow, invoice: Invoice): void {
  const words = invoicePageWords[invoice.language];
  const discounted = invoice.lines.some(({ discountHtCents }) => discountHtCents !== 0);
  flow.repeat = () =>
    drawTitles(flow, [
      { text: words.designation, x: LEFT, align: 'left' },
      { text: words.quantity, x: columns.quantity, align: 'right' },
      { text: words.unitHt, x: discounted ? columns.unit : columns.discount, align: 'right' },
      ...(discounted ? [{ text: words.discount, x: columns.discount, align: 'right' as const }] : []),
      { text: words.rate, x: columns.rate, align: 'right' },
      { text: words.totalHt, x: columns.ht, align: 'right' },
      { text: words.totalTtc, x: RIGHT, align: 'right' },
    ]);
  flow.repeat();
  const carried: Sums = { ht: 0, ttc: 0 };
  for (const [index, line] of invoice.lines.entries()) {
    const designation = block(flow.paper, line.description, columns.quantity - mm(12) - LEFT, plain);
    const height = 2 * padding + designation.length * leading;
    const last = index === invoice.lines.length - 1;
    if (flow.y + height + (last ? 0 : carryHeight) > flow.bottom) {
      drawCarry(flow, words.carried, carried, invoice);
      nextPage(flow);
      drawCarry(flow, words.brought, carried, invoice);
    }
    drawLine(flow, line, designation, invoice, discounted);
    carried.ht += line.htCents;
    carried.ttc += line.ttcCents;
  }
  flow.repeat = null;
}

function drawLine(
  flow: Flow,
  line: InvoiceLine,
  designation: ReturnType<typeof block>,
  { language }: Invoice,
  discounted: boolean,
): void {
  const figure = (x: number, text: string) => ({ x, align: 'right' as const, lines: [{ text, ink: plain }] });
  drawRow(flow, {
    leading,
    padding,
    columns: [
      { x: LEFT, align: 'left', lines: designation },
      figure(columns.quantity, count(line.quantity)),
      figure(discounted ? columns.unit : columns.discount, unitPrice(line, language)),
      ...(discounted
        ? [figure(columns.discount, line.discountHtCents === 0 ? '' : money(-line.discountHtCents, language))]
        : []),
      figure(columns.rate, line.kind === 'giftCard' ? '—' : rate(line.rateBp, language)),
      figure(columns.ht, money(line.htCents, language)),
      figure(RIGHT, money(line.ttcCents, language)),
    ],
  });
  rule(flow.paper, flow.y);
}

function count(quantity: number): string {
  return quantity < 0 ? `−${-quantity}` : String(quantity);
}

/** Times the quantity it gives the line: four decimals where two would not. */
function unitPrice({ grossHtCents, quantity }: InvoiceLine, language: Invoice['language']): string {
  if (grossHtCents % quantity === 0) return money(Math.abs(grossHtCents / quantity), language);
  const tenThousandths = Math.round(Math.abs((grossHtCents * 100) / quantity));
  const cents = money(Math.floor(tenThousandths / 100), language);
  return cents.replace(/(\d{2})(?=\D*$)/u, `$1${String(tenThousandths % 100).padStart(2, '0')}`);
}

function drawCarry(flow: Flow, label: string, { ht, ttc }: Sums, { language }: Invoice): void {
  const ink = { ...plain, weight: 700 as const };
  const figure = (x: number, cents: number) => ({
    x,
    align: 'right' as const,
    lines: [{ text: money(cents, language), ink }],
  });
  drawRow(flow, {
    leading,
    padding,
    columns: [
      { x: columns.rate, align: 'right', lines: [{ text: label, ink: { ...plain, colour: grey } }] },
      figure(columns.ht, ht),
      figure(RIGHT, ttc),
    ],
  });
}
