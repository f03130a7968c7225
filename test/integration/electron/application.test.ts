import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrderRow } from '../../../domain/views.ts';
import { buildElectron, buildRenderer } from '../../../scripts/build.ts';
import { pack } from '../../../scripts/pack.ts';
import { pageIsStale, programsAreStale } from '../../../scripts/start/fresh-build.ts';
import type { records } from '../../electron-stand-in/records.ts';
import { type Driven, builtMain, drive } from '../../electron-stand-in/drive.ts';
import { type DemoBackend, demoBackend, pins } from '../../support/demo-backend.ts';

let folder: string;
let backend: DemoBackend;
let app: Driven;

const recorded = async () => (await app.ask('records')) as typeof records;
/** A call through the bridge, as a screen makes it. */
const call = (kind: string, name: string, input: unknown) =>
  app.ask('page', `window.comptoir.call(${JSON.stringify(kind)}, ${JSON.stringify(name)}, ${JSON.stringify(input)})`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-shell-'));
  if (pageIsStale()) await buildRenderer();
  if (programsAreStale()) await buildElectron();
  backend = await demoBackend();
  const code = await backend.newCode();
  app = drive(builtMain, folder, [`--backend=${backend.url}`, `--enrol=${code}`, '--name=Poste 4']);
  await app.ask('see', 'Mélissa');
}, 120_000);
afterAll(async () => {
  app.kill();
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the built application on the stand-in', () => {
  it('shows the staff of its shops at sign-in, from the store process', async () => {
    expect(await call('query', 'session', {})).toMatchObject({
      ok: true,
      value: { enrolled: true, deviceName: 'Poste 4', staff: null },
    });
  });

  it('opens its window sandboxed, isolated and without Node', async () => {
    expect(await app.ask('preferences')).toMatchObject([
      { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
    ]);
    expect(await app.ask('page', 'typeof require + typeof process')).toBe('undefinedundefined');
  });

  it('serves its page with a policy that lets nothing else in', async () => {
    const headers = (await app.ask('headers')) as Record<string, string>;
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['content-security-policy']).toContain("connect-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
    await app.ask('see', 'Mélissa');
  });

  it('keeps the device token sealed on disk and away from the page', async () => {
    const sealed = await readFile(join(folder, 'comptoir.db.secrets'), 'utf8');
    expect(sealed).not.toContain('backendUrl');
    expect(Buffer.from(sealed, 'base64').toString('utf8')).not.toContain('backendUrl');
    expect(await app.ask('page', 'Object.keys(window.comptoir).sort()')).toEqual([
      'call',
      'on',
      'onLine',
      'openExternal',
      'preview',
      'print',
      'save',
    ]);
  });

  it('refuses a call that comes from a frame inside the page', async () => {
    const attack = `window.standInInvoke('comptoir:call', ['query', 'session', {}])`;
    expect(await app.ask('frame', attack)).toMatchObject({ ok: false, code: 'foreignSender' });
    expect(await app.ask('page', attack)).toMatchObject({ ok: true });
  });

  it('lets the page go nowhere, and opens no window for it', async () => {
    await app.ask('page', `void (location.href = 'https://evil.example/')`);
    await app.ask('page', `void window.open('https://evil.example/window')`);
    await expect.poll(async () => (await recorded()).deniedNavigations).toContain('https://evil.example/');
    await expect.poll(async () => (await recorded()).deniedWindows.length).toBe(1);
    expect(await app.ask('page', 'location.pathname')).toBe('/');
  });

  it('grants the camera to its page, without sound, and nothing else to anybody (SAV-1)', async () => {
    const page = { url: 'app://comptoir/', mainFrame: true, media: [] };
    const granted = (asking: object) => app.ask('permission', JSON.stringify({ ...page, ...asking }));
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read'])
      expect(await granted({ permission })).toEqual({ requested: false, checked: false });
    const camera = { permission: 'media', media: ['video'] };
    expect(await granted(camera)).toEqual({ requested: true, checked: true });
    for (const wrong of [{ media: ['audio'] }, { mainFrame: false }, { url: 'https://evil.example/' }])
      expect(await granted({ ...camera, ...wrong })).toEqual({ requested: false, checked: false });
  });

  it('opens carriers and phone numbers outside, and nothing else', async () => {
    const shops = (await call('query', 'shops', {})) as { value: { carriers: { trackingUrl: string }[] }[] };
    const tracking = shops.value[0]?.carriers[0]?.trackingUrl.replace('{number}', '6A123') ?? '';
    for (const url of [tracking, 'tel:+33477000000', 'https://evil.example/', 'file:///etc/passwd', 'javascript:1'])
      await app.ask('page', `window.comptoir.openExternal(${JSON.stringify(url)})`);
    expect((await recorded()).external).toEqual([tracking, 'tel:+33477000000']);
  });

  it('saves a PDF where the dialog says, prints one, and does neither with anything else', async () => {
    const file = join(folder, 'saved.pdf');
    const pdf = { fileName: 'note.pdf', base64: Buffer.from('%PDF-1.3 x').toString('base64') };
    await app.ask('page', `window.comptoir.save(${JSON.stringify(pdf)})`);
    expect(existsSync(file)).toBe(false);
    await app.ask('queueSave', file);
    await app.ask('page', `window.comptoir.save(${JSON.stringify(pdf)})`);
    expect(await readFile(file, 'utf8')).toBe('%PDF-1.3 x');
    await app.ask('page', `window.comptoir.print(${JSON.stringify(pdf)})`);
    expect((await recorded()).printed).toEqual([
      { address: expect.stringMatching(/^app:\/\/comptoir\/print\/[\w-]+\.pdf$/), options: {}, pdf: pdf.base64 },
    ]);
    await expect(app.ask('page', `window.comptoir.save({ fileName: 'x', path: '/etc/passwd' })`)).rejects.toThrow(
      'comptoir:save',
    );
  });

  it('signs in, and signs out by itself when the store process dies and starts again', async () => {
    expect(await call('action', 'signIn', { staffId: 'melissa', pin: pins.melissa })).toMatchObject({ ok: true });
    await app.ask('killStore');
    await expect
      .poll(() => call('query', 'session', {}), { timeout: 15_000 })
      .toMatchObject({
        ok: true,
        value: { enrolled: true, staff: null },
      });
    await app.ask('see', 'Mélissa');
  });

  it('is one application: a second start ends by itself', async () => {
    expect(await drive(builtMain, folder, []).ended).toBe(0);
  });

  it('closes its store and ends when its last window closes', async () => {
    app.ask('closeWindow').catch(() => undefined);
    app.ask('closeWindow').catch(() => undefined);
    expect(await app.ended).toBe(0);
  });
});

describe('the packed application', () => {
  let files: string[];
  let asar: string;
  beforeAll(async () => {
    ({ asar } = await pack(false));
    files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  }, 120_000);

  it('carries main, store process and its thread, preload, page, fonts, and the database binary of its platform only', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/electron/main.mjs',
        '/out/electron/store-process.mjs',
        '/out/electron/page-thread.mjs',
        '/out/electron/preload.cjs',
        '/out/renderer/index.html',
        '/resources/fonts/source-sans-3-latin-400.ttf',
      ]),
    );
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      `/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    ]);
  });

  it('carries nothing else: no other package, no browser host, no sources, no tests, no demo data', () => {
    const top =
      /^\/(out\/(electron|renderer)|resources\/fonts|resources\/(?:communes|postal-centres)\.txt|node_modules\/better-sqlite3)(\/|$)/;
    const parents = ['/package.json', '/out', '/resources', '/node_modules'];
    expect(files.filter((file) => !top.test(file) && !parents.includes(file))).toEqual([]);
    expect(files.filter((file) => /browser-host|\.ts$|\.map$/.test(file))).toEqual([]);
  });

  it('starts on the stand-in from the archive alone, and draws a delivery note with its own fonts', async () => {
    const content = join(folder, 'app');
    const profile = await mkdtemp(join(folder, 'profile-'));
    extractAll(asar, content);
    const switches = [`--backend=${backend.url}`, `--enrol=${await backend.newCode()}`];
    app = drive(join(content, 'out/electron/main.mjs'), profile, switches, true);
    await app.ask('see', 'Mélissa');
    expect(await app.ask('preferences')).toMatchObject([{ devTools: false }]);
    await call('action', 'signIn', { staffId: 'melissa', pin: pins.melissa });
    const list = (await call('query', 'orderList', { shop: 'cadomaestro' })) as { value: { rows: OrderRow[] } };
    const order = list.value.rows.find((row) => !row.surprise && row.status !== 'cancelled');
    const note = await call('query', 'document', { kind: 'delivery-note', orderIds: [order?.id] });
    expect(note).toMatchObject({ ok: true, value: { pages: 1, skipped: [] } });
    app.ask('closeWindow').catch(() => undefined);
    expect(await app.ended).toBe(0);
  });
});
