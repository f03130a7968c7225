/** What an administrator does by hand: the catalogue, and the day after a backup was put back. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newShopKey } from '../../../backend/access/shop-keys.ts';
import { type Errand, administer } from '../../../backend/administer.ts';
import { anArticle, idOf, someDetails } from '../../builders.ts';
import { type TestBackend, clientOn, queued, startTestBackend } from './backend.ts';
import { aWebOrder } from './web-order.ts';

let backend: TestBackend;
let folder: string;
beforeAll(async () => {
  backend = await startTestBackend();
  folder = await mkdtemp(join(tmpdir(), 'comptoir-administer-'));
});
afterAll(async () => {
  await backend.close();
  await rm(folder, { recursive: true });
});

const run = ({ world, storage }: TestBackend, errand: Errand) => administer({ world, storage }, errand);

describe('articles from a file', () => {
  const load = async (rows: unknown) => {
    const file = join(folder, 'articles.json');
    await writeFile(file, JSON.stringify(rows));
    return run(backend, { kind: 'loadArticles', file });
  };
  const onHand = (sku: string) =>
    backend.storage.write(async ({ docs }) => (await docs.get('stock', `cadomaestro:${sku}`))?.onHand);
  const [format] = anArticle().formats;
  const bowl = { ...anArticle({ id: idOf(0x1900), name: 'Bol' }), formats: [{ ...format, sku: 'BOL' }] };

  it('are added and replaced; stock is changed only where it was counted', async () => {
    const counted = [{ sku: 'BOL', onHand: 12, restockOn: null }];
    expect(await load([{ ...bowl, stock: counted }])).toEqual({ articles: 1, stock: 1 });
    expect(await onHand('BOL')).toBe(12);
    expect(await load([{ ...bowl, name: 'Bol prénom' }])).toEqual({ articles: 1, stock: 0 });
    const article = await backend.storage.write(({ docs }) => docs.get('articles', bowl.id));
    expect([article?.name, await onHand('BOL')]).toEqual(['Bol prénom', 12]);
  });

  it('have a stock of none when nobody counted', async () => {
    await load([{ ...bowl, id: idOf(0x1901), formats: [{ ...format, sku: 'ASSIETTE' }] }]);
    expect(await onHand('ASSIETTE')).toBe(0);
  });

  it('are refused as a whole when one is wrong', async () => {
    const good = { ...bowl, name: 'Autre nom' };
    await expect(load([good, { ...bowl, id: idOf(0x1902), shop: 'nowhere' }])).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(load([good, { ...bowl, id: idOf(0x1903) }])).rejects.toMatchObject({ code: 'alreadyExists' });
    await expect(load([good, { name: 'x' }])).rejects.toMatchObject({ code: 'badInput' });
    await expect(load({})).rejects.toMatchObject({ code: 'badInput' });
    const article = await backend.storage.write(({ docs }) => docs.get('articles', bowl.id));
    expect(article?.name).toBe('Bol prénom');
  });
});

describe('after a backup was put back', () => {
  const newCustomer = (seq: number) => {
    const args = { customerId: randomUUID(), shop: 'cadomaestro', details: someDetails(), addresses: [] };
    return queued(seq, 'createCustomer', args);
  };

  it('every workstation is told, also one whose cookie the version has passed; none acts twice [S11] [S26]', async () => {
    const token = await backend.enrol();
    const grants = { 'agent-1': await backend.grant(token, 'agent-1') };
    const client = clientOn(backend, token, grants);
    const done = newCustomer(1);
    const { cookie, codePrefix } = await client.sync([done]);
    expect(await run(backend, { kind: 'restored' })).toMatchObject({ workstations: expect.any(Number) });
    await backend.storage.write(({ docs }) => docs.put('articles', anArticle()));
    expect((await client.send([], { cookie, lastSeq: 1 })).body).toMatchObject({ kind: 'serverRestored' });
    const anew = clientOn(backend, token, grants);
    const version = await backend.storage.version();
    const answer = await anew.sync([done]);
    expect(answer.results).toMatchObject([{ commandId: done.commandId, code: null }]);
    expect([answer.cookie, answer.codePrefix === codePrefix]).toEqual([version, false]);
  });

  it('no number of a web order is given twice (ORD-10)', async () => {
    const headers = { 'x-shop-key': await newShopKey(backend.world, 'cadomaestro') };
    const send = async () => {
      const { body } = await backend.post('/shops/cadomaestro/orders', aWebOrder(), headers);
      return Number(String(body['code']).slice(2));
    };
    const before = await send();
    await run(backend, { kind: 'restored' });
    expect(await send()).toBe(before + 10_001);
  });
});
