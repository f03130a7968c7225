/** A thousand delivery notes in one PDF, beside pages that pdfkit fills with as many plain texts. */
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { fontOf } from '../../documents/fonts.ts';
import { renderDocuments } from '../../documents/render.ts';
import type { Order } from '../../domain/order/order.ts';
import { type Figure, rate, round, timed, timesOf } from './measure.ts';
import { orderAt, TODAY } from './past-orders.ts';
import { type Reference, referenceOf } from './reference.ts';
import type { OrderLine } from '../../domain/order/parts.ts';

const NOTES = 1_000;
const LONG = 12;
/** What a packer sends to the printer at once. */
const SHEAF = 100;
const SHEAVES = 8;
/** On the delivery note of an order of four lines. */
const TEXTS_A_PAGE = 40;

export async function notes({ names }: { names: string | null }): Promise<Record<string, Figure>> {
  const reference = await referenceOf(NOTES * 2, names);
  const orders = Array.from({ length: NOTES * 2 }, (_, index) =>
    orderAt(index, reference.orders, reference.customers, reference.shelves),
  )
    .filter(({ surprise, status }) => !surprise && status !== 'cancelled')
    .slice(0, NOTES);
  const bare = await barePages();
  // what is loaded and compiled at the first note is not a batch's
  await renderDocuments('delivery-note', orders.slice(0, 20), profilesOf(reference), instant);
  const usual = await batch(orders, reference);
  const long = await batch(orders.map(lengthened), reference);
  const sheaves = await timesOf(Array.from({ length: SHEAVES }), () =>
    renderDocuments('preparation-slip', orders.slice(0, SHEAF), profilesOf(reference), instant),
  );
  const bareSheaf = { what: `${SHEAF} bare pdfkit pages`, value: round((SHEAF * 1000) / bare) };
  const limit = { what: `bare pdfkit pages of ${TEXTS_A_PAGE} texts in the same font, a second`, value: bare };
  return {
    deliveryNotes: { ...rate('notes/s', NOTES / usual.seconds, NOTES / 5, limit), note: usual.note },
    deliveryNotesOf12Lines: { ...rate('notes/s', NOTES / long.seconds, NOTES / 5, limit), note: long.note },
    slipsOf100Orders: timed(sheaves, 1000, bareSheaf, `${SHEAF} preparation slips in one PDF`),
    deliveryNotesMemory: {
      unit: 'MB',
      value: round(process.resourceUsage().maxRSS / 1024),
      target: null,
      limit: null,
      ratio: null,
      note: 'peak of the process that drew both batches',
    },
  };
}

const instant = { now: new Date(TODAY).toISOString() };

function profilesOf({ shelves }: Reference) {
  return shelves.shops.map(({ profile }) => profile);
}

async function batch(orders: readonly Order[], reference: Reference): Promise<{ seconds: number; note: string }> {
  const from = performance.now();
  const { bytes, pages } = await renderDocuments('delivery-note', orders, profilesOf(reference), instant);
  const seconds = (performance.now() - from) / 1000;
  const note = `${NOTES} notes in ${round(seconds)} s: ${pages} pages, ${round(bytes.length / 2 ** 20)} MB`;
  return { seconds, note };
}

function lengthened(order: Order): Order {
  const lines: OrderLine[] = Array.from({ length: LONG }, (_, index) => {
    const line = order.lines[index % order.lines.length];
    if (!line) throw new Error(`no line in ${order.code}`);
    return line;
  });
  return { ...order, lines };
}

/** Pages a second. */
async function barePages(): Promise<number> {
  const from = performance.now();
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, font: '' });
  doc.registerFont('text', fontOf('latin', 400) as unknown as Uint8Array);
  doc.resume();
  for (let page = 0; page < NOTES; page += 1) {
    doc.addPage();
    doc.font('text', 10);
    for (let at = 0; at < TEXTS_A_PAGE; at += 1)
      doc.text(`${page} Réf. MUG-${at} · deux lignes de texte`, 50, 40 + at * 18, { lineBreak: false });
  }
  doc.end();
  await finished(doc);
  return (NOTES * 1000) / (performance.now() - from);
}
