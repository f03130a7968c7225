/** The disk of the workstation is full: what was not kept is told, what was kept prints once. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openFile } from '../../../db/open.ts';
import { assemble } from '../../../db/store.ts';
import { NOON, seededRandom, warehouse } from '../../builders.ts';
import { aBackend, firstDocs, manualTimer, tempDir, wireTo } from '../store/station.ts';
import { deskOn, nextJob, orderAt } from './desk.ts';

it('a print that finds no room is refused aloud, and those that were taken come out once there is some', async () => {
  const order = orderAt(1, 'A-01');
  const backend = await aBackend([...firstDocs, { table: 'orders', doc: order }]);
  const file = openFile(join(tempDir(), 'shop.db'));
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
  const desk = deskOn(store);
  const dir = mkdtempSync(join(tmpdir(), 'comptoir-full-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  await desk.routes({ 'delivery-note': { kind: 'folder', path: dir } });
  const { raw } = file.writer;
  raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true }))}`);
  const taken: string[] = [];
  const fault = await (async () => {
    for (let turn = 0; turn < 400; turn += 1) {
      const id = nextJob();
      await desk.ask('delivery-note', [order.id], id, warehouse);
      taken.push(id);
    }
  })().catch((error: unknown) => error);
  expect(fault).toMatchObject({ name: 'StoreFault', kind: 'full' });
  raw.pragma('max_page_count = 1000000');
  for (const id of taken) await desk.reaches(id, 'done');
  expect(readdirSync(dir)).toHaveLength(taken.length);
  await expect.poll(async () => (await desk.entries(order.id)).length).toBe(Math.min(40, taken.length));
  expect((await desk.entries(order.id)).filter(({ duplicate }) => !duplicate)).toHaveLength(1);
}, 60_000);
