/** Alerts, questions and wish lists handed in by a web shop (CAT-1, CAT-3, CAT-4, SHOP-5). */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../../backend/contract.ts';
import { receiveAlert, receiveWebQuestion, receiveWebWishList } from '../../../backend/intake-wishes.ts';
import { loadArticles } from '../../../backend/load-articles.ts';
import { createMemoryStorage } from '../../../backend/storage-memory.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Doc, Table } from '../../../domain/tx.ts';
import { NOON, aCustomer, aStock, anArticle, idOf } from '../../builders.ts';
import { cadomaestro } from '../domain/profiles.ts';

const world = { now: () => NOON };
const alert = { externalId: 'AL-1', sku: 'MUG-BLANC', email: 'zoe@courriel.example', until: '2026-12-20' };
const question = { externalId: 'Q-1', sku: 'MUG-BLANC', email: 'zoe@courriel.example', name: 'Zoé', text: 'Au four ?' };
const list = {
  externalId: 'WL-1',
  customer: aCustomer().details,
  name: 'Mes favoris',
  changedAt: '2026-03-16T10:00:00.000Z',
  items: [{ sku: 'MUG-BLANC', priority: 'high', addedAt: '2026-03-16T10:00:00.000Z' }],
};

let storage: Storage;
beforeEach(async () => {
  storage = createMemoryStorage();
  await storage.write(async ({ docs }) => {
    await docs.put('shops', cadomaestro);
    await docs.put('articles', anArticle());
    await docs.put('stock', aStock({ onHand: 0 }));
    await docs.put('customers', aCustomer());
  });
});

const read = <T extends Table>(table: T, id: string): Promise<Doc<T> | undefined> =>
  storage.write(({ docs }) => docs.get(table, id));

async function refused(run: Promise<unknown>): Promise<Refusal> {
  const said = await run.then(
    () => new Error('was not refused'),
    (error: unknown) => error,
  );
  if (said instanceof Refusal) return said;
  throw said;
}

describe('an alert of the web shop (CAT-1)', () => {
  it('waits under one id however often it comes, another under its id is refused (SHOP-5)', async () => {
    const first = await receiveAlert(storage, 'cadomaestro', alert, world);
    expect(first).toMatchObject({ created: true, externalId: 'AL-1' });
    expect(await read('stockAlerts', first.id)).toMatchObject({ state: 'waiting', until: '2026-12-20', leftAt: NOON });
    expect(await receiveAlert(storage, 'cadomaestro', alert, world)).toEqual({ ...first, created: false });
    const other = receiveAlert(storage, 'cadomaestro', { ...alert, until: null }, world);
    expect((await refused(other)).code).toBe('alreadyExists');
  });

  it('is refused for what is not sold, and for who waits already', async () => {
    const unknown = receiveAlert(storage, 'cadomaestro', { ...alert, sku: 'AUTRE' }, world);
    expect((await refused(unknown)).detail).toMatchObject({ rule: 'CAT-1', sku: 'AUTRE' });
    await receiveAlert(storage, 'cadomaestro', alert, world);
    const twice = receiveAlert(storage, 'cadomaestro', { ...alert, externalId: 'AL-2' }, world);
    expect((await refused(twice)).detail).toMatchObject({ why: 'alertLeft' });
  });

  it('is served when the catalogue’s own file brings the pieces', async () => {
    const { id } = await receiveAlert(storage, 'cadomaestro', alert, world);
    const stock = [{ sku: 'MUG-BLANC', onHand: 4, restockOn: null }];
    await loadArticles(storage, [{ ...anArticle(), stock }], NOON);
    expect(await read('stockAlerts', id)).toMatchObject({ state: 'told', toldAt: NOON });
    expect(await read('mails', `${id}:stockBack`)).toMatchObject({ to: alert.email, state: 'queued' });
  });
});

it('a question of the web shop comes once, with its deadline (CAT-3, SHOP-4, SHOP-5)', async () => {
  const first = await receiveWebQuestion(storage, 'cadomaestro', question, world);
  expect(await read('articleQuestions', first.id)).toMatchObject({
    ...{ name: 'Zoé', text: 'Au four ?', ownerId: null, answeredAt: null, articleId: anArticle().id },
    dueAt: '2026-03-17T16:00:00Z',
  });
  expect(await receiveWebQuestion(storage, 'cadomaestro', question, world)).toEqual({ ...first, created: false });
  const silent = receiveWebQuestion(storage, 'cadomaestro', { ...question, externalId: 'Q-2', text: ' ' }, world);
  expect((await refused(silent)).code).toBe('badInput');
});

describe('a wish list of the web shop (CAT-4)', () => {
  it('is told again each time it changed, and is one list', async () => {
    const first = await receiveWebWishList(storage, 'cadomaestro', list, world);
    expect(await read('wishLists', first.id)).toMatchObject({ customerId: idOf(0x2000), name: 'Mes favoris' });
    expect(await receiveWebWishList(storage, 'cadomaestro', list, world)).toEqual({ ...first, created: false });
    const later = { ...list, name: 'Noël', changedAt: '2026-03-16T10:30:00.000Z' };
    expect(await receiveWebWishList(storage, 'cadomaestro', later, world)).toMatchObject({ id: first.id });
    expect(await read('wishLists', first.id)).toMatchObject({ name: 'Noël' });
    const other = receiveWebWishList(storage, 'cadomaestro', { ...later, name: 'Autre' }, world);
    expect((await refused(other)).code).toBe('alreadyExists');
  });

  it('makes one customer of an address that nobody here has, for all their lists', async () => {
    const customer = { ...list.customer, email: 'zoe@courriel.example' };
    const first = await receiveWebWishList(storage, 'cadomaestro', { ...list, customer }, world);
    const second = await receiveWebWishList(storage, 'cadomaestro', { ...list, customer, externalId: 'WL-2' }, world);
    const [one, two] = await Promise.all([first, second].map(({ id }) => read('wishLists', id)));
    expect(one?.customerId).toBe(two?.customerId);
    expect(await read('customers', one?.customerId ?? '')).toMatchObject({ details: { email: customer.email } });
  });
});
