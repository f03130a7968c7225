/** The demo shops, loaded and alive. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDemo } from '../../../backend/demo/load-demo.ts';
import { startWebFeed } from '../../../backend/demo/web-feed.ts';
import { createCore } from '../../../backend/core.ts';
import { createServer } from '../../../backend/http/server.ts';
import type { World } from '../../../backend/access/world.ts';
import { seededRandom } from '../../builders.ts';
import { type TestDatabase, testDatabase } from './database.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = { db: database.db, now: () => new Date().toISOString(), random: seededRandom(7) };
});
afterAll(() => database.close());

it('fills an empty database once', async () => {
  const untold: string[] = [];
  expect(await loadDemo(world, database.storage, (_level, why) => untold.push(why))).toBe(true);
  expect(untold).toEqual([]);
  const version = await database.storage.version();
  expect(await loadDemo(world, database.storage)).toBe(false);
  expect(await database.storage.version()).toBe(version);
});

it('goes on ordering through the intake, priced as the backend prices, and takes its keys with it', async () => {
  const { storage } = database;
  const core = createCore({ storage, now: world.now, random: world.random, log: () => undefined });
  const app = createServer({ world, storage, core, log: () => undefined, version: '0.0.0' });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const told: string[] = [];
  const enough = Promise.withResolvers<void>();
  const log = (_level: string, text: string) => {
    told.push(text.replace(/^demo order of \w+: /, ''));
    if (told.length === 20) enough.resolve();
  };
  const stop = await startWebFeed(world, url, log, { shortestMs: 1, longestMs: 2 });
  await enough.promise;
  await stop();
  await app.close();
  // a shelf may be empty by now (422), or nobody wants what is left; anything else would be a wrong total
  const usual = ['status 201', 'status 422', 'nobody'];
  expect(told.filter((text) => !usual.includes(text))).toEqual([]);
  expect(told.filter((text) => text === 'status 201').length).toBeGreaterThan(told.length / 2);
  expect(await world.db.selectFrom('shop_keys').selectAll().execute()).toEqual([]);
});
