/** The built application prints on the printers of its machine, without a dialog (DOC-1, DOC-3). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionResult, QueryResult } from '../../../domain/api.ts';
import type { PrintRoute } from '../../../domain/printing/routes.ts';

import { buildElectron, buildRenderer } from '../../../scripts/build.ts';
import { pageIsStale, programsAreStale } from '../../../scripts/start/fresh-build.ts';
import { type Driven, builtMain, drive } from '../../electron-stand-in/drive.ts';
import type { Machine, records } from '../../electron-stand-in/records.ts';
import { type DemoBackend, demoBackend, pins } from '../../support/demo-backend.ts';
import { printingWords } from '../../e2e/support/words.ts';
import { pdfPages, pdfText } from '../../support/pdf.ts';

const t = printingWords.fr;
const WAIT = { timeout: 10_000 };
const laser: Machine = {
  name: 'HP_LaserJet_M404',
  displayName: 'Laser du bureau',
  description: 'HP LaserJet M404dn',
  options: { 'printer-is-default': 'true' },
  failureReason: null,
};
const labels: Machine = { ...laser, name: 'Zebra_GK420d', displayName: '', description: '', options: {} };

let folder: string;
let backend: DemoBackend;
let app: Driven;
let order: { id: string; code: string };

async function call<T>(kind: 'query' | 'action', name: string, input: object = {}): Promise<T> {
  const script = `window.comptoir.call(${JSON.stringify(kind)}, ${JSON.stringify(name)}, ${JSON.stringify(input)})`;
  const reply = (await app.ask('page', script)) as { ok: boolean; value: T };
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.value;
}
const machines = (...list: Machine[]) => app.ask('printers', JSON.stringify(list));
const taken = async () => ((await app.ask('records')) as typeof records).printed;
const jobs = async () => (await call<QueryResult<'printJobs'>>('query', 'printJobs')).jobs;
const stateOf = async (id: string) => (await jobs()).find((job) => job.id === id)?.state;

async function print(document: string, route: PrintRoute, layout = 'sheet'): Promise<string> {
  await call('action', 'setPreferences', { printing: { routes: { [document]: route }, automatic: [] } });
  const asked = { jobId: crypto.randomUUID(), document, ids: [order.id], layout };
  const { job, pdf } = await call<ActionResult<'print'>>('action', 'print', asked);
  if (!job || pdf) throw new Error(`no job for ${document}`);
  return job.id;
}
const onSystem = (printer: string, copies = 1): PrintRoute => ({ kind: 'system', printer, copies });

/** In the list on screen that is called so, once it is there. */
const choose = (label: string, value: string) =>
  onScreen(`
    const called = [...document.querySelectorAll('main label')].find((one) => one.textContent === ${JSON.stringify(label)});
    const select = called && document.getElementById(called.htmlFor);
    if (!select) return false;
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, ${JSON.stringify(value)});
    return select.dispatchEvent(new Event('change', { bubbles: true }));`);
const press = (name: string) =>
  onScreen(`
    const button = [...document.querySelectorAll('button')].find((one) =>
      [one.textContent, one.title].includes(${JSON.stringify(name)}));
    button?.click();
    return button !== undefined;`);
const onScreen = (script: string) => expect.poll(() => app.ask('page', `(() => {${script}})()`), WAIT).toBe(true);

/** What the lists on screen offer. */
const offered = () =>
  app.ask('page', `[...document.querySelectorAll('main option')].map((option) => option.textContent)`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-printers-'));
  if (pageIsStale()) await buildRenderer();
  if (programsAreStale()) await buildElectron();
  backend = await demoBackend();
  const code = await backend.newCode();
  app = drive(builtMain, folder, [`--backend=${backend.url}`, `--enrol=${code}`, '--name=Poste 4']);
  await app.ask('see', 'Mélissa');
  await call('action', 'signIn', { staffId: 'melissa', pin: pins.melissa });
  const list = await call<QueryResult<'orderList'>>('query', 'orderList', { shop: 'cadomaestro' });
  const row = list.rows.find(({ surprise, status }) => !surprise && status !== 'cancelled');
  if (!row) throw new Error('no order to print');
  order = row;
}, 120_000);
afterAll(async () => {
  app.kill();
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a printer of the machine', () => {
  it('is offered in the settings by the name people know it by', async () => {
    await machines(laser, labels);
    expect(await call('query', 'printers')).toEqual({
      system: [
        { name: laser.name, label: laser.displayName, standard: true },
        { name: labels.name, label: labels.name, standard: false },
      ],
    });
    await app.ask('page', `void (location.hash = '#/settings')`);
    await choose(t.printers.route(t.kinds['delivery-note']), 'system');
    await expect.poll(offered, WAIT).toEqual(expect.arrayContaining([laser.displayName, labels.name]));
    await choose(t.printers.printer, labels.name);
    await press(t.printers.save);
    await app.ask('see', t.printers.saved);
    const route = { kind: 'system', printer: labels.name, copies: 1 };
    expect(await call('query', 'preferences')).toMatchObject({ printing: { routes: { 'delivery-note': route } } });
  });

  it('that was unplugged since is still shown as the one that was chosen', async () => {
    await machines(laser);
    await app.ask('headers');
    await expect.poll(offered, WAIT).toContain(t.printers.gone(labels.name));
  });

  it('prints the whole paper by itself, on its own page size and as often as asked', async () => {
    await machines(laser, labels);
    const note = await print('delivery-note', onSystem(laser.name, 2));
    await expect.poll(() => stateOf(note), WAIT).toBe('done');
    const label = await print('address-labels', onSystem(labels.name), 'single');
    await expect.poll(() => stateOf(label), WAIT).toBe('done');
    const [first, second] = await taken();
    expect(first?.options).toMatchObject({ silent: true, deviceName: laser.name, copies: 2, pageSize: 'A4' });
    expect(await pdfText(Buffer.from(first?.pdf ?? '', 'base64'))).toContain(order.code);
    expect(second?.options).toMatchObject({
      silent: true,
      deviceName: labels.name,
      copies: 1,
      pageSize: { width: 100_000, height: 150_000 },
    });
    const [page] = await pdfPages(Buffer.from(second?.pdf ?? '', 'base64'));
    expect([page?.width, page?.height].map((points) => Math.round(((points ?? 0) / 72) * 25.4))).toEqual([100, 150]);
    expect(await call('query', 'printLog', { orderId: order.id })).toMatchObject({
      entries: [{ document: 'delivery-note', duplicate: false }, { document: 'parcel-label' }],
    });
  });

  it('that fails leaves a job with its reason, which a person has printed once it works', async () => {
    await machines({ ...laser, failureReason: 'Print job failed' });
    const before = (await taken()).length;
    const id = await print('preparation-slip', onSystem(laser.name));
    await expect.poll(() => stateOf(id), WAIT).toBe('failed');
    expect(await jobs()).toContainEqual(
      expect.objectContaining({ id, fault: { code: 'other', detail: 'Print job failed' } }),
    );
    await press(t.openPanel);
    await app.ask('see', t.toldFaults.other('Print job failed'));
    await machines(laser);
    await call('action', 'retryPrint', { jobId: id });
    await expect.poll(() => stateOf(id), WAIT).toBe('done');
    const [printed, ...others] = (await taken()).slice(before);
    expect(others).toEqual([]);
    expect(await pdfText(Buffer.from(printed?.pdf ?? '', 'base64'))).not.toContain('DUPLICATA');
  });

  it('that is no longer there is told by its name, and nothing comes out of another one', async () => {
    await machines(laser);
    const before = (await taken()).length;
    const id = await print('delivery-note', onSystem('Canon_Old'));
    await press(t.openPanel);
    await app.ask('see', t.toldFaults.noPrinter('Canon_Old'));
    expect(await stateOf(id)).toBe('failed');
    expect(await taken()).toHaveLength(before);
  });
});
