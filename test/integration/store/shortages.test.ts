import { describe, expect, it } from 'vitest';
import { asBasketLine } from '../../../domain/order/changes.ts';
import { newId } from '../../../domain/ids.ts';
import { changeAfterCount, shouldLie } from '../../../domain/warehouse/shelf.ts';
import { basketWith } from '../../../domain/warehouse/shortage-offer.ts';
import {
  aFormat,
  aStock,
  agent,
  anArticle,
  anOrder,
  anOrderLine,
  idOf,
  paid,
  seededRandom,
  warehouse,
} from '../../builders.ts';
import { type AnyDoc, anOpenShop } from './station.ts';

const random = seededRandom(505);
const order = paid(anOrder({ status: 'inPreparation', lines: [anOrderLine({ quantity: 3 })] }));
const orderId = order.id;
const lineId = anOrderLine().id;
const other = (
  n: number,
  status: 'recorded' | 'validated' | 'inPreparation' | 'prepared',
  quantity: number,
): AnyDoc => ({
  table: 'orders',
  doc: anOrder({
    id: idOf(0x3100 + n),
    code: `A-00010${n}`,
    status,
    lines: [anOrderLine({ id: idOf(0x4100 + n), quantity })],
  }),
});
const mug = anArticle({ formats: [aFormat(), aFormat({ sku: 'MUG-BLEU', label: 'Bleu', unitCents: 1390 })] });
const alike = (n: number, name: string, unitCents: number, category = 'Mugs'): AnyDoc[] => {
  const article = anArticle({
    id: idOf(0x1100 + n),
    name,
    category,
    formats: [aFormat({ sku: `ALT-0${n}`, label: '', unitCents, tiers: [] })],
  });
  return [
    { table: 'articles', doc: article },
    { table: 'stock', doc: aStock({ sku: `ALT-0${n}`, articleId: article.id, onHand: 9 }) },
  ];
};
const docs: AnyDoc[] = [
  { table: 'articles', doc: mug },
  { table: 'stock', doc: aStock({ onHand: 4, restockOn: '2026-03-25' }) },
  { table: 'stock', doc: aStock({ sku: 'MUG-BLEU', onHand: 5 }) },
  { table: 'orders', doc: order },
  other(1, 'recorded', 1),
  other(2, 'validated', 2),
  other(3, 'inPreparation', 4),
  other(4, 'prepared', 8),
  ...alike(1, 'Mug émaillé', 1400),
  ...alike(2, 'Mug en or', 9900),
  ...alike(3, 'Bougie', 1290, 'Bougies'),
];
const missing = (change: number, n = 2) => ({ lineId, missing: n, counted: 0, change });

async function reported(change = -4) {
  const shop = await anOpenShop(docs);
  await shop.store.execute(
    {
      commandId: newId(random),
      name: 'reportShortage',
      args: { orderId, auditId: newId(random), lines: [missing(change)], note: 'rayon vide' },
    },
    warehouse,
  );
  return shop;
}

describe('what should lie on a shelf (ORD-3, CAT-1)', () => {
  it('is what is for sale and what other orders that are not prepared hold', async () => {
    const { store } = await anOpenShop(docs);
    const { shelf } = await store.query('shelf', { shop: 'cadomaestro', sku: 'MUG-BLANC', orderId }, warehouse);
    expect(shelf).toEqual({ location: 'A-04-2', onHand: 4, held: 7, onBenches: 1, restockOn: '2026-03-25' });
    expect(shelf && shouldLie(shelf)).toBe(11);
    // five pieces counted: the seven that are sold come first, and none is left for sale
    expect(shelf && changeAfterCount(shelf, 5)).toBe(-4);
    expect(shelf && changeAfterCount(shelf, 20)).toBe(9);
  });

  it('is not kept of what has no stock, and not told of another shop (SHOP-1)', async () => {
    const { store } = await anOpenShop(docs);
    const ask = (shop: string, sku: string) => store.query('shelf', { shop, sku, orderId }, warehouse);
    expect(await ask('cadomaestro', 'NOWHERE')).toEqual({ shelf: null });
    await expect(
      store.query('shelf', { shop: 'elsewhere', sku: 'MUG-BLANC', orderId }, warehouse),
    ).rejects.toMatchObject({ code: 'wrongShop' });
  });
});

describe('a shortage for customer service (ORD-3, SHOP-4)', () => {
  it('is a task with its deadline for those who speak with customers, and nothing to the warehouse', async () => {
    const { store } = await reported();
    const tasks = async (viewer: typeof agent) =>
      (
        await store.query(
          'attention',
          { shop: 'cadomaestro', group: 'workshop', mineFirst: false, offset: 0, limit: 50 },
          viewer,
        )
      ).items;
    expect(await tasks(agent)).toMatchObject([
      { kind: 'shortage', code: 'A-000001', orderId, name: '2 × Mug prénom · Blanc', ownerName: 'Yann' },
    ]);
    expect((await tasks(agent))[0]?.dueAt).not.toBeNull();
    expect((await tasks(warehouse)).map(({ kind }) => kind)).not.toContain('shortage');
  });

  it('offers other formats first, then articles alike within a fifth of the price, in stock', async () => {
    const { store } = await reported();
    const offer = await store.query('shortageOffer', { orderId }, agent);
    expect(offer?.restocks).toEqual([{ lineId, restockOn: '2026-03-25' }]);
    expect(offer?.swaps.map(({ sku, same }) => [sku, same])).toEqual([
      ['MUG-BLEU', true],
      ['ALT-01', false],
    ]);
    expect(await store.query('shortageOffer', { orderId }, warehouse)).toBeNull();
  });

  it('tells what each way does to the total before it is done, and does exactly that (PRX-3)', async () => {
    const { store } = await reported();
    const shortage = await store.query('shortageOfOrder', { orderId }, agent);
    if (!shortage) throw new Error('no shortage');
    const instead = { [lineId]: { articleId: mug.id, sku: 'MUG-BLEU', newLineId: idOf(0x4900) } };
    const lines = basketWith(order, shortage, instead);
    expect(lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['MUG-BLANC', 1],
      ['MUG-BLEU', 2],
    ]);
    const args = (expectedTotalCents: number) => ({
      orderId,
      reason: 'convenu',
      settled: { outcome: 'changed', lines, expectedTotalCents },
    });
    const told = await store.preview({ orderId, name: 'settleShortage', args: args(order.totals.totalCents) }, agent);
    expect(told.refusal).toBeNull();
    const total = told.order?.totals.totalCents ?? 0;
    expect(total - order.totals.totalCents).toBe(2 * 100);
    await store.execute({ commandId: newId(random), name: 'settleShortage', args: args(total) }, agent);
    await store.syncNow();
    const after = (await store.query('orderById', { orderId }, agent))?.order;
    expect(after?.totals.totalCents).toBe(total);
    expect(after?.lines.map(asBasketLine)).toEqual(lines);
    expect(await store.query('refusedList', { settled: false }, agent)).toEqual([]);
  });

  it('writes to the customer what is missing and when it is there again, once they are asked to', async () => {
    const { store, backend } = await reported();
    await store.execute(
      {
        commandId: newId(random),
        name: 'sendLetter',
        args: { mailId: newId(random), what: { kind: 'shortage', orderId } },
      },
      agent,
    );
    await store.syncNow();
    const [mail] = await backend.docs('mails');
    expect(mail).toMatchObject({ kind: 'shortage', orderId, state: 'queued', askedBy: 'Claire' });
    const text = JSON.stringify(mail);
    expect(text).toContain('2 × Mug prénom');
    expect(text).toContain('25 mars');
    await store.execute(
      {
        commandId: newId(random),
        name: 'settleShortage',
        args: { orderId, reason: 'là', settled: { outcome: 'found' } },
      },
      agent,
    );
    await expect(
      store.execute(
        {
          commandId: newId(random),
          name: 'sendLetter',
          args: { mailId: newId(random), what: { kind: 'shortage', orderId } },
        },
        agent,
      ),
    ).rejects.toMatchObject({ code: 'mailUnsendable' });
  });

  it('waited for, is looked at again on the day that was told', async () => {
    const { store } = await reported();
    await store.execute(
      {
        commandId: newId(random),
        name: 'settleShortage',
        args: { orderId, reason: 'elle attend', settled: { outcome: 'wait', until: '2026-03-25' } },
      },
      agent,
    );
    const { items } = await store.query(
      'attention',
      { shop: 'cadomaestro', group: 'workshop', mineFirst: false, offset: 0, limit: 50 },
      agent,
    );
    expect(items).toMatchObject([{ kind: 'shortageWait', dueOn: '2026-03-25' }]);
  });
});
