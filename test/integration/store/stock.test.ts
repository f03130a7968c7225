/** Stock, who waits for it and wish lists between two workstations and a backend (CAT-1, CAT-3, CAT-4). */
import { describe, expect, it } from 'vitest';
import type { CommandInput, CommandName } from '../../../domain/commands.ts';
import type { Actor } from '../../../domain/tx.ts';
import { aCustomer, aStock, agent, anArticle, idOf, manager, warehouse } from '../../builders.ts';
import { type Station, aBackend, aStation, firstDocs, wireTo } from './station.ts';
import { cadomaestro } from '../../unit/domain/profiles.ts';

const shop = 'cadomaestro';
const sku = 'MUG-BLANC';
const articleId = anArticle().id;
const skus = [sku];

async function twoStations() {
  const stock = aStock({ onHand: 2, restockOn: '2026-04-01' });
  const backend = await aBackend([...firstDocs, { table: 'shops', doc: cadomaestro }, { table: 'stock', doc: stock }]);
  const one = await aStation({ transport: wireTo(backend, 'device-1') });
  const two = await aStation({ transport: wireTo(backend, 'device-2') });
  const sync = async () => {
    for (const { store } of [one, two, one]) await store.syncNow();
  };
  await sync();
  return { one, two, sync };
}

let n = 0;
function run<N extends CommandName>({ store }: Station, actor: Actor, name: N, args: CommandInput<N>) {
  n += 1;
  return store.execute({ commandId: idOf(0xa0000 + n), name, args }, actor);
}

const adjust = (
  station: Station,
  actor: Actor,
  change: number,
  reason: string,
  restock: { on: string } | null = null,
) => {
  n += 1;
  return run(station, actor, 'adjustStock', {
    auditId: idOf(0xb0000 + n),
    shop,
    articleId,
    sku,
    change,
    restock,
    reason,
  });
};

const stockAt = async ({ store }: Station) =>
  (await store.query('articlesById', { articleIds: [articleId] }, agent))[0]?.stock.find((row) => row.sku === sku);

describe('a stock (CAT-1)', () => {
  it('counted at two workstations that do not reach each other adds up, with who, when and why', async () => {
    const { one, two, sync } = await twoStations();
    await adjust(one, warehouse, 3, 'Inventaire');
    await adjust(two, manager, -1, 'Casse', { on: '2026-05-01' });
    expect([(await stockAt(one))?.onHand, (await stockAt(two))?.onHand]).toEqual([5, 1]);
    await sync();
    for (const station of [one, two]) {
      expect(await stockAt(station)).toMatchObject({ onHand: 4, restockOn: '2026-05-01' });
      const history = await station.store.query('stockHistory', { shop, skus }, warehouse);
      expect(history.map(({ stock, detail }) => [stock?.before, stock?.after, detail])).toEqual(
        expect.arrayContaining([
          [2, 5, 'Inventaire'],
          [5, 4, 'Casse'],
        ]),
      );
    }
  });

  it('taken below nothing by two together is refused to the second, visibly, and its count is undone', async () => {
    const { one, two, sync } = await twoStations();
    await adjust(one, warehouse, -2, 'Casse');
    await adjust(two, manager, -2, 'Perte ou vol');
    await sync();
    for (const station of [one, two]) expect((await stockAt(station))?.onHand).toBe(0);
    const refused = await two.store.query('refusedList', { settled: false }, manager);
    expect(refused).toMatchObject([{ name: 'adjustStock', refusal: { code: 'stockWrong' } }]);
    expect(await one.store.query('stockHistory', { shop, skus }, warehouse)).toHaveLength(1);
  });

  it('that comes back is told by the backend alone, in the order of asking across workstations', async () => {
    const { one, two, sync } = await twoStations();
    const leave = (station: Station, id: number, email: string) =>
      run(station, agent, 'leaveStockAlert', {
        ...{ alertId: idOf(id), shop, articleId, sku, email, customerId: null, language: 'fr', until: null },
      });
    await leave(one, 0xe001, aCustomer().details.email);
    await leave(two, 0xe002, 'deux@courriel.example');
    await sync();
    const [first] = await two.store.query('stockAlertList', { shop, state: 'waiting', skus }, agent);
    expect(first).toMatchObject({ id: idOf(0xe001), customerId: aCustomer().id });
    await adjust(one, warehouse, 1, 'Réception');
    const waiting = ({ store }: Station) => store.query('stockAlertList', { shop, state: 'waiting', skus }, agent);
    expect(await waiting(one)).toHaveLength(2);
    await sync();
    for (const station of [one, two]) expect(await waiting(station)).toMatchObject([{ id: idOf(0xe002) }]);
    const told = await two.store.query('stockAlertList', { shop, state: 'told', skus: [] }, agent);
    expect(told.map(({ id }) => id)).toEqual([idOf(0xe001)]);
  });
});

it('a wish list that two workstations add to holds what both added (CAT-4)', async () => {
  const { one, two, sync } = await twoStations();
  const list = { wishListId: idOf(0xf100), customerId: aCustomer().id, name: 'Noël' };
  const item = { articleId, sku, priority: 'high' } as const;
  await run(one, agent, 'addToWishList', { ...list, items: [item] });
  await sync();
  await run(one, agent, 'addToWishList', { ...list, items: [{ ...item, priority: 'low' }] });
  await run(two, agent, 'addToWishList', { ...list, name: 'Noël 2026', items: [item] });
  await sync();
  for (const { store } of [one, two])
    expect(await store.query('wishLists', { customerId: aCustomer().id }, agent)).toMatchObject([{ items: [{ sku }] }]);
});

it('a question answered at two workstations is answered once; the second is told who was first (CAT-3)', async () => {
  const { one, two, sync } = await twoStations();
  const questionId = idOf(0xf200);
  await run(one, agent, 'askQuestion', {
    ...{ questionId, shop, articleId, email: 'lea@b.example', customerId: null, name: 'Léa', language: 'fr' },
    text: 'Au four ?',
  });
  await sync();
  await run(one, agent, 'answerQuestion', { questionId, answer: 'Oui.' });
  await run(two, manager, 'answerQuestion', { questionId, answer: 'Non.' });
  await sync();
  for (const { store } of [one, two]) {
    const rows = await store.query('questionList', { shop, state: 'answered' }, agent);
    expect(rows).toMatchObject([{ answer: 'Oui.' }]);
  }
  const [refused] = await two.store.query('refusedList', { settled: false }, manager);
  expect(refused).toMatchObject({ name: 'answerQuestion', refusal: { code: 'requestClosed' } });
});
