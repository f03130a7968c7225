import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions } from '../../../domain/api-actions.ts';
import { type ActionInput, type ActionName, type QueryInput, type QueryName, queries } from '../../../domain/api.ts';
import { fileSecrets } from '../../../workstation/secrets-file.ts';
import { system } from '../../../workstation/system.ts';
import { type Workstation, createWorkstation } from '../../../workstation/workstation.ts';
import { someDetails } from '../../builders.ts';
import { type DemoBackend, demoBackend, pins } from '../../support/demo-backend.ts';

let folder: string;
let backend: DemoBackend;
let workstation: Workstation;
const logged: string[] = [];

const open = () =>
  createWorkstation({
    ...system,
    dbPath: join(folder, 'w.db'),
    backendUrl: null,
    deviceName: 'Poste 1',
    secrets: fileSecrets(join(folder, 'w.secrets')),
    log: (_level, text) => void logged.push(text),
  });
async function query<N extends QueryName>(name: N, input: QueryInput<N>) {
  const reply = await workstation.dispatch('query', name, input);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return queries[name].out.parse(reply.value) as ReturnType<(typeof queries)[N]['out']['parse']>;
}
async function act<N extends ActionName>(name: N, input: ActionInput<N>) {
  const reply = await workstation.dispatch('action', name, input);
  if (!reply.ok) return reply;
  return { ok: true as const, value: actions[name].out.parse(reply.value) };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-workstation-'));
  backend = await demoBackend();
  workstation = await open();
});
afterAll(async () => {
  await workstation.close();
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a workstation, from its first start on', () => {
  it('is not enrolled, and lets nobody in', async () => {
    expect(await query('session', {})).toEqual({ enrolled: false, deviceName: 'Poste 1', staff: null, locked: null });
    expect(await query('staffDirectory', {})).toEqual([]);
    expect(await act('signIn', { staffId: 'melissa', pin: pins.melissa })).toMatchObject({ code: 'notFound' });
  });

  it('is refused a code that was never given', async () => {
    const reply = await act('enrol', { backendUrl: backend.url, code: 'AAAA-AAAA', deviceName: 'Poste 1' });
    expect(reply).toMatchObject({ kind: 'refusal', code: 'enrolmentCode' });
  });

  it('enrols, and has the shops and the staff after one sync', async () => {
    const code = await backend.newCode();
    expect(await act('enrol', { backendUrl: backend.url, code, deviceName: 'Accueil' })).toMatchObject({
      value: { enrolled: true, deviceName: 'Accueil' },
    });
    expect(await act('syncNow', {})).toMatchObject({ value: { fault: null, progress: null } });
    const names = (await query('staffDirectory', {})).map(({ id }) => id);
    expect(names).toContain('melissa');
    expect(await query('shops', {})).toHaveLength(2);
  });

  it('keeps its secrets from other users of the machine, and out of the log', async () => {
    expect((await stat(join(folder, 'w.secrets'))).mode & 0o777).toBe(0o600);
    const token = JSON.parse(await readFile(join(folder, 'w.secrets'), 'utf8')).device.token;
    expect(logged.join('\n')).not.toContain(token);
  });

  it('never goes to another backend with its queue', async () => {
    const reply = await act('enrol', { backendUrl: 'http://127.0.0.1:1', code: 'AAAA-AAAA', deviceName: 'x' });
    expect(reply).toMatchObject({ kind: 'refusal', code: 'forbidden' });
  });

  it('signs in with the PIN that the backend knows, and shows this person their shops', async () => {
    expect(await act('signIn', { staffId: 'melissa', pin: '000001' })).toMatchObject({ code: 'wrongPin' });
    expect(await act('signIn', { staffId: 'melissa', pin: pins.melissa })).toMatchObject({
      value: { staff: { id: 'melissa', role: 'agent', shops: ['cadomaestro'] } },
    });
    const { rows, total } = await query('orderList', { shop: 'cadomaestro' });
    expect(total).toBeGreaterThan(20);
    expect(rows.every((row) => row.shop === 'cadomaestro' && row.totalCents !== null)).toBe(true);
  });

  it('prints the delivery note of an order of her shop, and of no other (SHOP-1)', async () => {
    const { rows } = await query('orderList', { shop: 'cadomaestro' });
    const plain = rows.find((row) => !row.surprise && row.status !== 'cancelled');
    const note = await query('document', { kind: 'delivery-note', orderIds: [plain?.id ?? ''] });
    expect(note).toMatchObject({ pages: 1, skipped: [], fileName: `bon-de-livraison-${plain?.code}.pdf` });
    expect(Buffer.from(note.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    await act('signIn', { staffId: 'noemie', pin: pins.noemie });
    const reply = await workstation.dispatch('query', 'document', { kind: 'delivery-note', orderIds: [plain?.id] });
    expect(reply).toMatchObject({ ok: false, code: 'notFound' });
  });

  it('changes one preference and leaves the others', async () => {
    await act('setPreferences', { locale: 'en', shop: 'caseapains' });
    expect(await act('setPreferences', { theme: 'dark' })).toMatchObject({
      value: { locale: 'en', theme: 'dark', shop: 'caseapains' },
    });
  });

  it('tells of a change made elsewhere without being asked; a manager there lets a third one in (ROLE-3)', async () => {
    const told = new Promise<string[]>((resolve) => {
      workstation.on('changed', ({ tables }) => tables.includes('customers') && resolve(tables));
    });
    const other = await createWorkstation({
      ...system,
      dbPath: join(folder, 'other.db'),
      backendUrl: backend.url,
      deviceName: 'Atelier',
      secrets: fileSecrets(join(folder, 'other.secrets')),
      log: () => undefined,
    });
    const code = await backend.newCode();
    await other.dispatch('action', 'enrol', { backendUrl: backend.url, code, deviceName: 'Atelier' });
    await other.dispatch('action', 'syncNow', {});
    await other.dispatch('action', 'signIn', { staffId: 'jean-philippe', pin: pins['jean-philippe'] });
    const acted = await other.dispatch('action', 'execute', aCustomerCommand());
    expect(acted).toMatchObject({ ok: true });
    await other.dispatch('action', 'syncNow', {});
    expect(await told).toContain('customers');
    const made = await other.dispatch('action', 'newDeviceCode', {});
    await other.close();
    expect(await act('newDeviceCode', {})).toMatchObject({ kind: 'refusal', code: 'forbidden' });
    const third = await createWorkstation({
      ...system,
      dbPath: ':memory:',
      backendUrl: null,
      deviceName: 'Troisième',
      secrets: fileSecrets(join(folder, 'third.secrets')),
      log: () => undefined,
    });
    const { code: newCode } = actions.newDeviceCode.out.parse(made.ok ? made.value : null);
    const enrolled = await third.dispatch('action', 'enrol', {
      backendUrl: backend.url,
      code: newCode,
      deviceName: 'Troisième',
    });
    expect(enrolled).toMatchObject({ ok: true, value: { enrolled: true } });
    await third.close();
  });

  it('signs in without the network who signed in here before, locks after five wrong PINs, also across a restart', async () => {
    await backend.stop();
    const melissa = (pin: string) => act('signIn', { staffId: 'melissa', pin });
    expect(await melissa(pins.melissa)).toMatchObject({ ok: true });
    expect(await act('signIn', { staffId: 'karim', pin: pins.karim })).toMatchObject({ code: 'signInOnline' });
    const ready = (await query('staffDirectory', {})).filter((entry) => entry.offlineReady);
    expect(ready.map(({ id }) => id).sort()).toEqual(['melissa', 'noemie']);
    await act('signOut', {});
    for (let i = 0; i < 4; i += 1) expect(await melissa('999999')).toMatchObject({ code: 'wrongPin' });
    expect(await melissa('999999')).toMatchObject({ code: 'pinLocked' });
    await workstation.close();
    workstation = await open();
    expect(await query('session', {})).toMatchObject({ enrolled: true, deviceName: 'Accueil', staff: null });
    expect(await melissa(pins.melissa)).toMatchObject({ code: 'pinLocked' });
    await backend.start();
    expect(await melissa(pins.melissa)).toMatchObject({ ok: true });
  });
});

function aCustomerCommand() {
  return {
    commandId: crypto.randomUUID(),
    name: 'createCustomer',
    args: {
      customerId: crypto.randomUUID(),
      shop: 'cadomaestro',
      details: someDetails({ lastName: 'Durand' }),
      addresses: [],
    },
  };
}
