/** Several backend processes on one PostgreSQL: what a cursor may rely on, and what happens when connections die. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PulledRow, type Storage, StorageFault } from '../../../backend/contract.ts';
import { aStock } from '../../builders.ts';
import { type TestDatabase, testDatabase } from './database.ts';

let database: TestDatabase;
let processes: [Storage, Storage];
beforeAll(async () => {
  database = await testDatabase();
  processes = [database.storage, database.another().storage];
});
afterAll(() => database.close());

const put = (storage: Storage, sku: string) => storage.write(({ docs }) => docs.put('stock', aStock({ sku })));

it('makes later writers wait for the one that began first: nobody sees a higher version before a lower one [S16]', async () => {
  const [one, two] = processes;
  const before = await one.version();
  const entered = Promise.withResolvers<void>();
  const leave = Promise.withResolvers<void>();
  const slow = one.write(async ({ docs }) => {
    await docs.put('stock', aStock({ sku: 'SLOW' }));
    entered.resolve();
    await leave.promise;
  });
  await entered.promise;
  let overtaken = false;
  const fast = put(two, 'FAST').then(() => {
    overtaken = true;
  });
  // many exchanges with the database: time enough for an unguarded writer
  for (let round = 0; round < 30; round += 1) expect(await two.version()).toBe(before);
  expect(overtaken).toBe(false);
  leave.resolve();
  await Promise.all([slow, fast]);
  const { rows } = await two.pull(before, 10);
  expect(rows.map(({ id, version }) => [id, version])).toEqual([
    ['cadomaestro:SLOW', before + 1],
    ['cadomaestro:FAST', before + 2],
  ]);
});

it('lets cursors follow many writers without missing a commit [S16] [S18]', async () => {
  const start = await database.storage.version();
  const writers = 8;
  const each = 25;
  let writing = writers;
  const write = async (writer: number) => {
    for (let index = 0; index < each; index += 1) {
      const storage = processes[(writer + index) % 2] ?? database.storage;
      await storage.write(async ({ docs }) => {
        await docs.put('stock', aStock({ sku: `W${writer}-${index}` }));
        if (index % 5 === 0) await docs.put('stock', aStock({ sku: `W${writer}-${index}-TWIN` }));
      });
    }
    writing -= 1;
  };
  const follow = async (storage: Storage, limit: number) => {
    const seen: PulledRow[] = [];
    let cookie = start;
    for (let last = false; !last; ) {
      last = writing === 0;
      for (let left = 1; left > 0; ) {
        const page = await storage.pull(cookie, limit);
        expect(page.rows.every(({ version }) => version > cookie && version <= page.cookie)).toBe(true);
        seen.push(...page.rows);
        ({ cookie, left } = page);
      }
    }
    return seen;
  };
  const [seenHere, seenThere] = await Promise.all([
    follow(processes[0], 3),
    follow(processes[1], 50),
    ...Array.from({ length: writers }, (_, writer) => write(writer)),
  ]);
  for (const seen of [seenHere, seenThere]) {
    const ids = seen?.map(({ id }) => id) ?? [];
    expect(ids.length).toBe(writers * (each + 5));
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it('loses no update of two processes that take turns [S16]', async () => {
  await processes[0].write(({ docs }) => docs.put('stock', aStock({ sku: 'TURNS', onHand: 0 })));
  const add = (storage: Storage) =>
    storage.write(async ({ docs }) => {
      const stock = await docs.get('stock', 'cadomaestro:TURNS');
      if (stock) await docs.put('stock', { ...stock, onHand: stock.onHand + 1 });
    });
  // one after the other, so that each time what a process remembers is older than what it must see
  for (let turn = 0; turn < 10; turn += 1) await add(processes[turn % 2 ? 1 : 0]);
  await Promise.all(Array.from({ length: 30 }, (_, turn) => add(processes[turn % 3 ? 1 : 0])));
  const stock = await processes[1].write(({ docs }) => docs.get('stock', 'cadomaestro:TURNS'));
  expect(stock?.onHand).toBe(40);
});

it('remembers nothing of a transaction that was given up', async () => {
  const [one] = processes;
  const doomed = one.write(async ({ docs }) => {
    await docs.get('stock', 'cadomaestro:TURNS');
    await docs.put('stock', aStock({ sku: 'TURNS', onHand: 9_000 }));
    throw new Error('given up');
  });
  await expect(doomed).rejects.toThrow('given up');
  expect((await one.write(({ docs }) => docs.get('stock', 'cadomaestro:TURNS')))?.onHand).toBe(40);
});

it('rings in every process', async () => {
  const [one, two] = processes;
  const { promise, resolve } = Promise.withResolvers<number>();
  const stop = two.onCommit(resolve);
  let rung = false;
  void promise.then(() => {
    rung = true;
  });
  // the listening connection may need a moment: the first rings may be missed, not the last
  for (let round = 0; !rung && round < 200; round += 1) await put(one, 'RING');
  expect(await promise).toBeLessThanOrEqual(await one.version());
  stop();
});

it('runs the work again when its connection is cut before the commit', async () => {
  const [one] = processes;
  let runs = 0;
  await one.write(async ({ docs }) => {
    runs += 1;
    await docs.put('stock', aStock({ sku: 'CUT', onHand: runs }));
    if (runs === 1) await cutConnections(database.url);
  });
  expect(runs).toBe(2);
  const stock = await one.write(({ docs }) => docs.get('stock', 'cadomaestro:CUT'));
  expect(stock?.onHand).toBe(2);
});

it('gives up with a storage fault, and nothing written, when connections keep dying', async () => {
  const [one] = processes;
  const before = await one.version();
  const doomed = one.write(async ({ docs }) => {
    await docs.put('stock', aStock({ sku: 'DOOMED' }));
    await cutConnections(database.url);
  });
  await expect(doomed).rejects.toBeInstanceOf(StorageFault);
  expect(await one.version()).toBe(before);
});

/** What a restart of the database server does to its clients; none is left when it resolves. */
async function cutConnections(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await client.end();
}
