import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFile } from '../../../db/open.ts';
import { migrations } from '../../../db/migrations/all.ts';
import { assemble } from '../../../db/store.ts';
import { agent, aPhoneOrder, idOf, NOON, seededRandom } from '../../builders.ts';
import { aBackend, aStation, anOpenShop, manualTimer, tempDir, wireTo } from './station.ts';

function peek<T>(path: string, work: (db: Database.Database) => T): T {
  const db = new Database(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** One step more than the program has. */
const stepAfter = String(migrations.length + 1).padStart(4, '0');
const next = { name: '9999-note', sql: 'CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT;' };

describe('the file of a store', () => {
  it('is written ahead and synced at each commit, so that a power cut loses nothing that was acknowledged (S1)', () => {
    const file = openFile(join(tempDir(), 'shop.db'));
    onTestFinished(() => file.close());
    const pragma = (name: string) => file.writer.raw.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(file.reader.raw.readonly).toBe(true);
  });

  it('is copied aside before new tables are made, and only then', () => {
    const path = join(tempDir(), 'shop.db');
    openFile(path).close();
    expect(existsSync(`${path}.before-0001`)).toBe(false);
    peek(path, (db) => db.exec(`INSERT INTO draft VALUES ('d', 'phoneOrder', 'cadomaestro', 't', '{}', '${NOON}')`));
    openFile(path, [...migrations, next]).close();
    expect(peek(path, (db) => db.pragma('user_version', { simple: true }))).toBe(migrations.length + 1);
    const before = peek(`${path}.before-${stepAfter}`, (db) => ({
      version: db.pragma('user_version', { simple: true }),
      drafts: db.prepare('SELECT count(*) FROM draft').pluck().get(),
    }));
    expect(before).toEqual({ version: migrations.length, drafts: 1 });
  });

  it.skipIf(process.platform === 'win32')('and its copies are readable by their owner only', () => {
    const path = join(tempDir(), 'shop.db');
    openFile(path).close();
    openFile(path, [...migrations, next]).close();
    for (const file of [path, `${path}.before-${stepAfter}`]) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('stays as it was when a step to new tables fails', () => {
    const path = join(tempDir(), 'shop.db');
    openFile(path).close();
    const bad = { name: '9999-bad', sql: 'CREATE TABLE other (id INTEGER); CREATE TABLE draft (id TEXT);' };
    expect(() => openFile(path, [...migrations, next, bad])).toThrow(/already exists/);
    const seen = peek(path, (db) => ({
      version: db.pragma('user_version', { simple: true }),
      other: db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'other'`).pluck().get(),
    }));
    expect(seen).toEqual({ version: migrations.length + 1, other: 0 });
  });

  it('of a newer program is refused and left as it is', async () => {
    const path = join(tempDir(), 'shop.db');
    openFile(path, [...migrations, next]).close();
    const before = readFileSync(path);
    await expect(aStation({ path })).rejects.toMatchObject({ name: 'StoreFault', kind: 'tooNew' });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('belongs to one program at a time, and is free again once that one is gone', async () => {
    const { store, path } = await aStation();
    await expect(aStation({ path })).rejects.toMatchObject({ name: 'StoreFault', kind: 'locked' });
    await store.close();
    const again = await aStation({ path });
    expect(again.store.status().state).toBe('notEnrolled');
  });

  it('that is no database is told as corrupt, never overwritten', async () => {
    const path = join(tempDir(), 'shop.db');
    writeFileSync(path, 'not a database at all, but long enough to be read as a header '.repeat(20));
    await expect(aStation({ path })).rejects.toMatchObject({ name: 'StoreFault', kind: 'corrupt' });
    expect(readFileSync(path, 'utf8')).toMatch(/^not a database/);
  });

  it('refuses an act on a full disk with nothing half-written, and goes on when there is room again', async () => {
    const file = openFile(join(tempDir(), 'shop.db'));
    const backend = await aBackend();
    const store = await assemble(file, {
      path: '',
      now: () => NOON,
      random: seededRandom(7),
      transport: wireTo(backend),
      deviceName: 'Poste 1',
      grants: () => ({}),
      timer: manualTimer().timer,
      log: () => undefined,
    });
    onTestFinished(() => store.close());
    await store.syncNow();
    const one = aPhoneOrder().lines.map((line) => ({ ...line, quantity: 1 }));
    const { raw } = file.writer;
    raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true }))}`);
    const place = (number: number) =>
      store.placeOrder(
        {
          commandId: idOf(number),
          draftId: null,
          args: aPhoneOrder({ orderId: idOf(0x3000 + number), lines: one, expectedTotalCents: 1980 }),
        },
        agent,
      );
    const placed: string[] = [];
    const fault = await (async () => {
      for (let number = 1; number < 51; number += 1) placed.push((await place(number)).code);
    })().catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'StoreFault', kind: 'full' });
    const counts = () =>
      raw
        .prepare(
          'SELECT (SELECT count(*) FROM outbox) AS queued, (SELECT count(*) FROM orders) AS orders, next_seq FROM sync_state',
        )
        .get();
    expect(counts()).toEqual({ queued: placed.length, orders: placed.length, next_seq: placed.length + 1 });
    expect(store.status().queued).toBe(placed.length);
    raw.pragma('max_page_count = 1000000');
    expect((await place(placed.length + 1)).code).toBe(`A-${String(placed.length + 1).padStart(6, '0')}`);
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('keeps what was acknowledged when the program is killed and only the disk is left (S1)', async () => {
    const { store, path } = await anOpenShop();
    const { code } = await store.placeOrder({ commandId: idOf(1), draftId: null, args: aPhoneOrder() }, agent);
    await store.saveDraft({
      id: idOf(2),
      kind: 'phoneOrder',
      shop: 'cadomaestro',
      title: 'Mme Lefèvre',
      json: '{"search":"lef',
    });
    const dead = join(tempDir(), 'dead.db');
    copyFileSync(path, dead);
    copyFileSync(`${path}-wal`, `${dead}-wal`);
    const again = await aStation({ path: dead });
    const view = await again.store.query('orderByCode', { code }, agent);
    expect(view?.pending).toBe(true);
    expect(again.store.status().queued).toBe(1);
    expect((await again.store.drafts()).map(({ json }) => json)).toEqual(['{"search":"lef']);
  });

  it('keeps every act that was acknowledged when the process is killed at any moment (S1)', async () => {
    const { store, path } = await anOpenShop();
    await store.close();
    for (const linesToSee of [3, 11, 24]) {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'typing.ts'), path], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let printed = '';
      for await (const chunk of child.stdout) {
        printed += String(chunk);
        if (printed.split('\n').length > linesToSee) child.kill('SIGKILL');
      }
      const acknowledged = printed.split('\n').slice(0, -1);
      const again = await aStation({ path });
      const kept = (await again.store.drafts()).map(({ id }) => id);
      expect(acknowledged.length).toBeGreaterThanOrEqual(linesToSee);
      expect(kept).toEqual(expect.arrayContaining(acknowledged));
      await again.store.close();
    }
  });
});
