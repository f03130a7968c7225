/** The list of a batch on paper: what the bench of who asks still lacks. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Bench, emptyBench, layOut } from '../../../domain/warehouse/bench.ts';
import { agent, anOrder, anOrderLine, idOf, paid, warehouse } from '../../builders.ts';
import { pdfText } from '../../support/pdf.ts';
import { aDesk, nextJob } from './desk.ts';

const shop = 'cadomaestro';
const batchId = idOf(0x9000);
const line = (id: number, sku: string, location: string, quantity: number, text: string | null = null) =>
  anOrderLine({
    id: idOf(id),
    sku,
    name: `Article ${sku}`,
    location,
    quantity,
    personalisation: text === null ? null : { label: 'Prénom', text, unitCents: 0 },
  });
const orders = [
  anOrder({ id: idOf(0x3101), code: 'A-000101', lines: [line(0x4101, 'MUG-01', 'B-02-1', 2, 'Léopoldine')] }),
  anOrder({
    id: idOf(0x3102),
    code: 'A-000102',
    lines: [line(0x4102, 'MUG-01', 'B-02-1', 1), line(0x4103, 'THE-02', 'A-10-2', 3)],
  }),
].map((order) => paid({ ...order, status: 'inPreparation' as const }));
const laid = layOut(
  emptyBench,
  batchId,
  orders.map(({ id }) => id),
);

async function aBench(bench: Bench) {
  const desk = await aDesk(orders);
  const draft = { id: idOf(0x9100), kind: 'bench' as const, shop, title: warehouse.id, json: JSON.stringify(bench) };
  await desk.store.saveDraft(draft);
  const dir = mkdtempSync(join(tmpdir(), 'comptoir-lists-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  await desk.routes({ 'pick-list': { kind: 'folder', path: dir } });
  const printed = async () => {
    const { job } = await desk.ask('pick-list', [batchId], nextJob(), warehouse);
    await desk.reaches(job?.id ?? '', 'done');
    const [file = ''] = readdirSync(dir);
    return (await pdfText(readFileSync(join(dir, file)))).replaceAll('\u00a0', ' ');
  };
  return { desk, printed };
}

describe('the list of a batch', () => {
  it('goes along the shelves once: how many of each, into which bins, and what is written on them', async () => {
    const text = await (await aBench(laid)).printed();
    expect(text.indexOf('A-10-2')).toBeLessThan(text.indexOf('B-02-1'));
    expect(text).toContain('2 commandes · 2 arrêts · 6 pièces');
    expect(text).toContain('Bac 1 : 2 · Bac 2 : 1');
    expect(text).toContain('Bac 1 — « Léopoldine »');
    expect(text).toContain('Bac 2 : A-000102');
  });

  it('leaves out what lies in its bin, and is none once nothing is left', async () => {
    const put = (lineId: string, sku: string, scanned: number) => ({ lineId, sku, scanned, byHand: [] });
    const work = (orderId: string, puts: ReturnType<typeof put>[]) => ({
      orderId,
      startedAt: '2026-03-16T09:00:00.000Z',
      batchId,
      put: puts,
      errors: [],
      checks: [],
      seen: '',
    });
    const first = work(idOf(0x3101), [put(idOf(0x4101), 'MUG-01', 1)]);
    const text = await (await aBench({ ...laid, works: [first] })).printed();
    expect(text).toContain('Bac 1 : 1 · Bac 2 : 1');
    expect(text).toContain('5 pièces');
    const all = [
      work(idOf(0x3101), [put(idOf(0x4101), 'MUG-01', 2)]),
      work(idOf(0x3102), [put(idOf(0x4102), 'MUG-01', 1), put(idOf(0x4103), 'THE-02', 3)]),
    ];
    const { desk } = await aBench({ ...laid, works: all });
    await expect(desk.ask('pick-list', [batchId], nextJob(), warehouse)).rejects.toMatchObject({
      code: 'nothingToPrint',
    });
  });

  it('is of the whole batch while one of its orders, or another, is packed', async () => {
    const focused = await (await aBench({ ...laid, focus: idOf(0x3102) })).printed();
    expect(focused).toContain('2 commandes · 2 arrêts · 6 pièces');
    const aside = layOut(laid, null, [idOf(0x3101)]);
    expect(await (await aBench(aside)).printed()).toContain('2 commandes · 2 arrêts · 6 pièces');
  });

  it('is nobody else’s, and names no customer and no amount (ROLE-2)', async () => {
    const { desk, printed } = await aBench(laid);
    await expect(desk.ask('pick-list', [batchId], nextJob(), agent)).rejects.toMatchObject({ code: 'notFound' });
    expect(await printed()).not.toMatch(/€|Lefèvre|\d,\d\d/u);
  });
});
