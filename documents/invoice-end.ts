/** What closes an invoice: VAT by rate, totals, payment, mentions. */
import { money, rate } from '../domain/format.ts';
import type { Invoice } from '../domain/invoice/invoice.ts';
import { longDate } from './dates.ts';
import { type Flow, LEFT, RIGHT, block, drawRow, room, rule } from './flow.ts';
import { invoicePageWords } from './invoice-words.ts';
import { type Ink, type Paper, black, grey, mm, write } from './paper.ts';

const plain: Ink = { size: 9, weight: 400, colour: black };
const small: Ink = { size: 8, weight: 400, colour: grey };
const step = mm(5);
const tableLeft = mm(104);
const leftWidth = tableLeft - mm(8) - LEFT;

export function drawInvoiceEnd(flow: Flow, invoice: Invoice, timeZone: string): void {
  const { paper } = flow;
  const told = leftLines(paper, invoice, timeZone);
  const rows = invoice.vat.length;
  const height = Math.max(mm(34) + rows * step, mm(8) + told.length * mm(4.4));
  room(flow, height);
  const top = flow.y + mm(8);
  const below = drawTotals(paper, invoice, top);
  for (const [index, { text, ink }] of told.entries()) write(paper, text, LEFT, top + index * mm(4.4), ink);
  flow.y = Math.max(below, top + told.length * mm(4.4)) + mm(4);
  drawNotes(flow, invoice);
}

function leftLines(paper: Paper, invoice: Invoice, timeZone: string): { text: string; ink: Ink }[] {
  const words = invoicePageWords[invoice.language];
  const amount = (cents: number) => money(cents, invoice.language);
  const title = (text: string) => ({ text, ink: { ...small, weight: 700 as const } });
  const gap = { text: '', ink: small };
  const codes = invoice.discounts.flatMap(({ label, cents }) =>
    block(paper, `${label} (${amount(-cents)})`, leftWidth, plain),
  );
  return [
    ...(codes.length === 0 ? [] : [title(words.codes), ...codes, gap]),
    ...(invoice.mention === '' ? [] : [...block(paper, invoice.mention, leftWidth, { ...plain, weight: 700 }), gap]),
    ...paymentLines(paper, invoice, timeZone).map((line, index) => (index === 0 ? title(line.text) : line)),
  ];
}

/** The first line is the title. */
function paymentLines(paper: Paper, invoice: Invoice, timeZone: string): { text: string; ink: Ink }[] {
  const { language, kind, totalCents, paidCents, paidAt, paymentLabel } = invoice;
  const words = invoicePageWords[language];
  const title = { text: words.payment, ink: small };
  if (kind === 'creditNote')
    return [title, ...block(paper, words.given(money(-totalCents, language)), leftWidth, plain)];
  const day = paidAt === null ? '' : longDate(paidAt, timeZone, language);
  const paid = block(paper, words.paid(money(paidCents, language), paymentLabel, day), leftWidth, plain);
  const due = totalCents - paidCents;
  return [
    title,
    ...paid,
    ...(due === 0 ? [] : block(paper, words.due(money(due, language)), leftWidth, { ...plain, weight: 700 })),
  ];
}

function drawTotals(paper: Paper, invoice: Invoice, top: number): number {
  const { vat, language, totalCents, mention } = invoice;
  const words = invoicePageWords[language];
  const amount = (cents: number) => money(cents, language);
  const [rateAt, baseAt, vatAt] = [tableLeft + mm(14), tableLeft + mm(42), tableLeft + mm(64)];
  let y = top;
  const figures = (cells: readonly (readonly [number, string])[], ink: Ink) => {
    for (const [x, text] of cells) write(paper, text, x, y, ink, 'right');
    y += step;
  };
  const titles = { ...small, weight: 700 as const };
  figures(
    [
      [rateAt, words.vatRate],
      [baseAt, words.base],
      [vatAt, words.vat],
      [RIGHT, words.totalTtc],
    ],
    titles,
  );
  rule(paper, y - step + mm(1.8), black, 0.8, tableLeft, RIGHT);
  for (const share of vat)
    figures(
      [
        [rateAt, rate(share.rateBp, language)],
        [baseAt, amount(share.htCents)],
        [vatAt, amount(share.vatCents)],
        [RIGHT, amount(share.ttcCents)],
      ],
      plain,
    );
  rule(paper, y - step + mm(1.8), black, 0.8, tableLeft, RIGHT);
  const ht = vat.reduce((sum, share) => sum + share.htCents, 0);
  y += mm(1.5);
  const total = (label: string, cents: number, ink: Ink) => {
    write(paper, label, vatAt, y, ink, 'right');
    write(paper, amount(cents), RIGHT, y, ink, 'right');
    y += step;
  };
  total(words.allHt, ht, plain);
  total(words.allVat, totalCents - ht, plain);
  y += mm(1.5);
  total(mention === '' ? words.allTtc : words.exempt, totalCents, { size: 12.5, weight: 700, colour: black });
  return y;
}

function drawNotes(flow: Flow, { notes }: Invoice): void {
  if (notes.length === 0) return;
  const lines = notes.flatMap((note) => block(flow.paper, note, RIGHT - LEFT, small));
  drawRow(flow, { columns: [{ x: LEFT, align: 'left', lines }], leading: mm(3.8), padding: mm(1) });
}
