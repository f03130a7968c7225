/** What does not depend on the machine: how often the database is asked. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { aPhoneOrder } from '../../builders.ts';
import { type TestBackend, aClient, queued, startTestBackend } from './backend.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => backend.close());

const orders = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => {
    const code = `Q-${String(from + n).padStart(6, '0')}`;
    return queued(from + n, 'placePhoneOrder', { ...aPhoneOrder({ orderId: randomUUID() }), code });
  });

it('asks the database six times for one more order: person, lock, what is there, what is new, commit', async () => {
  const client = await aClient(backend);
  await client.sync(orders(1, 1));
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  const few = await client.sync(orders(2, 1), { lastSeq: 1 });
  const forOne = asked.mock.calls.length;
  asked.mockClear();
  const many = await client.sync(orders(3, 21), { lastSeq: 2 });
  expect([...few.results, ...many.results].map(({ code }) => code)).toEqual(Array(22).fill(null));
  expect((asked.mock.calls.length - forOne) / 20).toBeLessThanOrEqual(6);
});

it('asks the database nine times when there is nothing to tell', async () => {
  const client = await aClient(backend);
  const { cookie } = await client.sync([]);
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  await client.sync([], { cookie });
  expect(asked.mock.calls.length).toBeLessThanOrEqual(9);
});
