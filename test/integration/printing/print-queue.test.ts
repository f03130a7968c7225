/** The print queue of a workstation on a real store, with real listeners and folders for printers. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anOrderLine, warehouse } from '../../builders.ts';
import { aWrap } from '../../builders/charged.ts';
import { type LabelPrinter, labelPrinter } from '../../support/label-printer.ts';
import { pdfPages, pdfText } from '../../support/pdf.ts';
import { aDesk, nextJob, orderAt } from './desk.ts';

const order = orderAt(1, 'A-01');
const surprise = orderAt(2, 'A-02', { surprise: true });

function aFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'comptoir-print-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
const filesIn = (dir: string) => readdirSync(dir).toSorted();
const textIn = (dir: string, file: string) => pdfText(readFileSync(join(dir, file)));

async function aPrinter(): Promise<LabelPrinter> {
  const printer = await labelPrinter();
  onTestFinished(() => printer.off());
  return printer;
}
const zpl = ({ port }: LabelPrinter) =>
  ({ 'address-labels': { kind: 'zpl', host: '127.0.0.1', port, dpi: 203 } }) as const;

describe('a batch', () => {
  it('of a hundred orders is one job and one PDF in picking order, whatever order they were chosen in (DOC-7)', async () => {
    const many = Array.from({ length: 100 }, (_, index) => orderAt(10 + index, `B-${String((index * 37) % 100)}`));
    const desk = await aDesk(many);
    const dir = aFolder();
    await desk.routes({ 'preparation-slip': { kind: 'folder', path: dir } });
    const { job } = await desk.ask(
      'preparation-slip',
      many.map(({ id }) => id),
    );
    const done = await desk.reaches(job?.id ?? '', 'done');
    const [file = '', ...others] = filesIn(dir);
    expect(others).toEqual([]);
    const pages = await pdfPages(readFileSync(join(dir, file)));
    const places = pages.map(
      ({ items }) =>
        items
          .map(({ text }) => text)
          .join(' ')
          .match(/B-\d+/u)?.[0] ?? '',
    );
    expect(places).toEqual(Array.from({ length: 100 }, (_, index) => `B-${index}`));
    expect(done.codes).toHaveLength(100);
  }, 60_000);

  it('passes over a surprise, and names it (DOC-3)', async () => {
    const desk = await aDesk([order, surprise]);
    const dir = aFolder();
    await desk.routes({ 'delivery-note': { kind: 'folder', path: dir } });
    const { job, skipped } = await desk.ask('delivery-note', [surprise.id, order.id]);
    expect(skipped).toMatchObject([{ code: surprise.code, why: { code: 'surprise', detail: { rule: 'DOC-3' } } }]);
    await desk.reaches(job?.id ?? '', 'done');
    const text = await textIn(dir, filesIn(dir)[0] ?? '');
    expect(text).toContain(order.code);
    expect(text).not.toContain(surprise.code);
    expect(await desk.entries(surprise.id)).toEqual([]);
  });

  it('of surprises alone is no job at all', async () => {
    const desk = await aDesk([surprise]);
    expect(await desk.ask('delivery-note', [surprise.id])).toMatchObject({ job: null, pdf: null });
    expect((await desk.queue.jobs({ limit: 10 }, warehouse)).jobs).toEqual([]);
  });
});

describe('the same job', () => {
  it('asked for twice prints once, also where the first answer was lost', async () => {
    const desk = await aDesk([order]);
    const dir = aFolder();
    await desk.routes({ 'delivery-note': { kind: 'folder', path: dir } });
    const id = nextJob();
    await Promise.all([desk.ask('delivery-note', [order.id], id), desk.ask('delivery-note', [order.id], id)]);
    await desk.reaches(id, 'done');
    await desk.ask('delivery-note', [order.id], id);
    expect(filesIn(dir)).toHaveLength(1);
    await expect.poll(() => desk.entries(order.id)).toEqual([{ document: 'delivery-note', duplicate: false }]);
  });

  it('asked for as another right after is a second copy, though the first is hardly written down', async () => {
    const desk = await aDesk([order]);
    const first = await desk.ask('delivery-note', [order.id]);
    const second = await desk.ask('delivery-note', [order.id]);
    expect([first, second].map(({ job }) => job?.duplicates)).toEqual([[], [order.id]]);
  });

  it('for a dialog gives the page the same paper again, and logs it once', async () => {
    const desk = await aDesk([order]);
    const id = nextJob();
    const first = await desk.ask('delivery-note', [order.id], id);
    const again = await desk.ask('delivery-note', [order.id], id);
    expect(first.job?.state).toBe('done');
    for (const { pdf } of [first, again])
      expect(await pdfText(Buffer.from(pdf?.base64 ?? '', 'base64'))).not.toContain('DUPLICATA');
    await desk.reaches(id, 'done');
    await expect.poll(() => desk.entries(order.id)).toEqual([{ document: 'delivery-note', duplicate: false }]);
  });
});

describe('a second print', () => {
  const gift = orderAt(3, 'A-03', {
    lines: [anOrderLine({ wrap: aWrap({ card: { text: 'Bon anniversaire', unitCents: 150 } }) })],
  });

  it.each(['delivery-note', 'preparation-slip', 'message-cards', 'address-labels'] as const)(
    'of %s says DUPLICATA and is logged as one',
    async (document) => {
      const desk = await aDesk([gift]);
      const dir = aFolder();
      await desk.routes({ [document]: { kind: 'folder', path: dir } });
      const texts: string[] = [];
      for (let turn = 0; turn < 2; turn += 1) {
        const { job } = await desk.ask(document, [gift.id]);
        await desk.reaches(job?.id ?? '', 'done');
        const fresh = filesIn(dir).find((file) => file.includes(job?.id.slice(-12) ?? '?'));
        texts.push(await textIn(dir, fresh ?? ''));
      }
      expect(texts.map((text) => text.includes('DUPLICATA'))).toEqual([false, true]);
      await expect
        .poll(async () => (await desk.entries(gift.id)).map(({ duplicate }) => duplicate))
        .toEqual([false, true]);
    },
  );

  it('says so of the orders of a batch that were printed before, and of no other', async () => {
    const other = orderAt(4, 'A-04');
    const desk = await aDesk([order, other]);
    const printer = await aPrinter();
    await desk.routes(zpl(printer));
    const first = await desk.ask('address-labels', [order.id]);
    await desk.reaches(first.job?.id ?? '', 'done');
    const second = await desk.ask('address-labels', [other.id, order.id]);
    const done = await desk.reaches(second.job?.id ?? '', 'done');
    expect(done.duplicates).toEqual([order.id]);
    const labels = (printer.heard[1] ?? '').split('^XZ').slice(0, 2);
    expect(labels.map((label) => [label.includes(order.code), label.includes('DUPLICATA')])).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});

describe('a label printer', () => {
  it('that refuses is tried again by itself, and prints once it is there', async () => {
    const desk = await aDesk([order]);
    const printer = await aPrinter();
    await desk.routes(zpl(printer));
    await printer.off();
    const { job } = await desk.ask('address-labels', [order.id]);
    await desk.reaches(job?.id ?? '', 'waiting');
    await printer.on();
    const done = await desk.reaches(job?.id ?? '', 'done');
    expect(printer.heard).toHaveLength(1);
    expect(done.duplicates).toEqual([]);
  });

  it('that stays away is given up after a few tries, in plain words, and a person has it tried anew', async () => {
    const desk = await aDesk([order]);
    const printer = await aPrinter();
    await desk.routes(zpl(printer));
    await printer.off();
    const { job } = await desk.ask('address-labels', [order.id]);
    const id = job?.id ?? '';
    const failed = await desk.reaches(id, 'failed');
    expect(failed).toMatchObject({ attempts: 4, fault: { code: 'refused' } });
    expect(await desk.entries(order.id)).toEqual([]);
    await printer.on();
    await desk.queue.retry({ jobId: id }, warehouse);
    expect((await desk.reaches(id, 'done')).duplicates).toEqual([]);
    expect(printer.heard).toHaveLength(1);
  });

  it('that hangs up midway may have printed: nobody but a person tries again, and the copy then says DUPLICATA', async () => {
    const desk = await aDesk([order]);
    const printer = await aPrinter();
    await desk.routes(zpl(printer));
    printer.manner('hangsUp');
    const { job } = await desk.ask('address-labels', [order.id]);
    const id = job?.id ?? '';
    expect(await desk.reaches(id, 'unsure')).toMatchObject({ fault: { code: 'hungUp' } });
    expect(printer.connections()).toBe(1);
    expect((await desk.queue.jobs({ limit: 10 }, warehouse)).needsSomeone).toBe(1);
    printer.manner('takes');
    // twice by an impatient finger
    await Promise.all([desk.queue.retry({ jobId: id }, warehouse), desk.queue.retry({ jobId: id }, warehouse)]);
    await desk.reaches(id, 'done');
    expect(printer.heard).toHaveLength(1);
    expect(printer.heard[0]).toContain('DUPLICATA');
    await expect.poll(() => desk.entries(order.id)).toEqual([{ document: 'parcel-label', duplicate: true }]);
  });

  it('that fails stands in the way of no other printer, and of no order', async () => {
    const desk = await aDesk([order]);
    const printer = await aPrinter();
    const dir = aFolder();
    await desk.routes({ ...zpl(printer), 'delivery-note': { kind: 'folder', path: dir } });
    printer.manner('stalls');
    const label = await desk.ask('address-labels', [order.id]);
    await desk.reaches(label.job?.id ?? '', 'printing');
    const note = await desk.ask('delivery-note', [order.id]);
    await desk.reaches(note.job?.id ?? '', 'done');
    expect(filesIn(dir)).toHaveLength(1);
    const args = { orderId: order.id, grams: null };
    await desk.store.execute({ commandId: nextJob(), name: 'markPrepared', args }, warehouse);
    expect((await desk.store.orders([order.id]))[0]?.status).toBe('prepared');
    expect((await desk.job(label.job?.id ?? ''))?.state).toBe('printing');
  });
});

describe('a job that was printing when the program ended', () => {
  it('is asked about, and printed again only on a person’s word', async () => {
    const desk = await aDesk([order]);
    const printer = await aPrinter();
    await desk.routes(zpl(printer));
    printer.manner('stalls');
    const { job } = await desk.ask('address-labels', [order.id]);
    const id = job?.id ?? '';
    await desk.reaches(id, 'printing');
    await desk.crash();
    printer.manner('takes');
    expect(await desk.reaches(id, 'unsure')).toMatchObject({ fault: { code: 'interrupted' } });
    const other = await desk.ask('address-labels', [order.id]);
    // the first may lie there: another label of that order is a second one
    expect((await desk.reaches(other.job?.id ?? '', 'done')).duplicates).toEqual([order.id]);
    expect(printer.heard).toHaveLength(1);
    expect((await desk.job(id))?.state).toBe('unsure');
  });

  it('is done, and logged, where a person found it at the printer', async () => {
    const desk = await aDesk([order]);
    const printer = await aPrinter();
    await desk.routes(zpl(printer));
    printer.manner('stalls');
    const { job } = await desk.ask('address-labels', [order.id]);
    const id = job?.id ?? '';
    await desk.reaches(id, 'printing');
    await desk.crash();
    await desk.reaches(id, 'unsure');
    await desk.queue.confirm({ jobId: id }, warehouse);
    await desk.reaches(id, 'done');
    await expect.poll(() => desk.entries(order.id)).toEqual([{ document: 'parcel-label', duplicate: false }]);
    expect(printer.heard).toEqual([]);
  });

  it('leaves what still waited to be printed as it was', async () => {
    const desk = await aDesk([order]);
    const printer = await aPrinter();
    await desk.routes(zpl(printer));
    await printer.off();
    const { job } = await desk.ask('address-labels', [order.id]);
    await expect.poll(async () => (await desk.job(job?.id ?? ''))?.attempts).toBe(1);
    await desk.crash();
    await printer.on();
    await desk.reaches(job?.id ?? '', 'done');
    expect(printer.heard).toHaveLength(1);
  });
});

describe('the system’s printers', () => {
  it('get the paper with its size and copies, and are told missing where the shell has none', async () => {
    const got: { printer: string; copies: number; size: unknown; pdf: Uint8Array }[] = [];
    const shell = {
      list: async () => [{ name: 'Zebra', label: 'Zebra GK420d', standard: true }],
      print: async (paper: (typeof got)[number]) => {
        got.push(paper);
      },
    };
    const route = { 'address-labels': { kind: 'system', printer: 'Zebra', copies: 2 } } as const;
    const desk = await aDesk([order], shell);
    await desk.routes(route);
    const { job } = await desk.ask('address-labels', [order.id]);
    await desk.reaches(job?.id ?? '', 'done');
    expect(got).toMatchObject([{ printer: 'Zebra', copies: 2, size: { width: 100_000, height: 150_000 } }]);
    expect(await pdfText(got[0]?.pdf ?? new Uint8Array())).toContain(order.code);
    expect(await desk.queue.printers()).toMatchObject({ system: [{ name: 'Zebra' }] });
    const bare = await aDesk([order]);
    await bare.routes(route);
    const without = await bare.ask('address-labels', [order.id]);
    expect(await bare.reaches(without.job?.id ?? '', 'failed')).toMatchObject({ fault: { code: 'noShell' } });
    expect(await bare.queue.printers()).toEqual({ system: null });
  });
});
