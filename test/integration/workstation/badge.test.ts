/** Badges at the workstations of a shop: with and without the network, lost and revoked, guessed at. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions } from '../../../domain/api-actions.ts';
import type { ActionInput, ActionName } from '../../../domain/api.ts';
import { fileSecrets } from '../../../workstation/secrets-file.ts';
import { system } from '../../../workstation/system.ts';
import { type Workstation, createWorkstation } from '../../../workstation/workstation.ts';
import { someDetails } from '../../builders.ts';
import { badgeOn } from '../../support/badge-card.ts';
import { type DemoBackend, demoBackend, pins } from '../../support/demo-backend.ts';

let folder: string;
let backend: DemoBackend;
let bench: Workstation;
let office: Workstation;
let karim: string;

const open = (name: string) =>
  createWorkstation({
    ...system,
    dbPath: join(folder, `${name}.db`),
    backendUrl: null,
    deviceName: name,
    secrets: fileSecrets(join(folder, `${name}.secrets`)),
    log: () => undefined,
  });
async function enrolled(name: string): Promise<Workstation> {
  const workstation = await open(name);
  const code = await backend.newCode();
  await done(workstation, 'enrol', { backendUrl: backend.url, code, deviceName: name });
  await done(workstation, 'syncNow', {});
  return workstation;
}
const tried = <N extends ActionName>(on: Workstation, name: N, input: ActionInput<N>) =>
  on.dispatch('action', name, input);
async function done<N extends ActionName>(on: Workstation, name: N, input: ActionInput<N>) {
  const reply = await tried(on, name, input);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return actions[name].out.parse(reply.value) as ReturnType<(typeof actions)[N]['out']['parse']>;
}
const scan = (on: Workstation, token: string) => tried(on, 'badgeSignIn', { token });
/** A manager makes it and the card is read. */
async function badgeFor(staffId: string): Promise<string> {
  await done(office, 'signIn', { staffId: 'jean-philippe', pin: pins['jean-philippe'] });
  const { base64 } = await done(office, 'drawBadge', { staffId });
  const code = await badgeOn(Buffer.from(base64, 'base64'));
  expect(code).toMatch(/^BDG-[A-Z2-7]{26}$/u);
  return code.slice('BDG-'.length);
}
const seated = (id: string) => ({ ok: true, value: { staff: { id }, locked: null } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-badge-'));
  backend = await demoBackend();
  bench = await enrolled('Entrepot');
  office = await enrolled('Bureau');
});
afterAll(async () => {
  await bench.close();
  await office.close();
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a badge', () => {
  it('is drawn by managers only, and for people of their own shops only (ROLE-3, SHOP-1)', async () => {
    await done(office, 'signIn', { staffId: 'melissa', pin: pins.melissa });
    expect(await tried(office, 'drawBadge', { staffId: 'karim' })).toMatchObject({ code: 'forbidden' });
    await done(office, 'signIn', { staffId: 'lucie', pin: '707070' });
    expect(await tried(office, 'drawBadge', { staffId: 'karim' })).toMatchObject({ code: 'wrongShop' });
    expect(await tried(office, 'revokeBadge', { staffId: 'karim' })).toMatchObject({ code: 'wrongShop' });
  });

  it('seats its person where they never typed a PIN, and is kept as a hash alone', async () => {
    karim = await badgeFor('karim');
    expect(await scan(bench, karim)).toMatchObject(seated('karim'));
    expect(await readFile(join(folder, 'Entrepot.secrets'), 'utf8')).not.toContain(karim);
  });

  it('takes the seat without the network where it was once confirmed, and nowhere else', async () => {
    await done(bench, 'syncNow', {});
    await backend.stop();
    await done(bench, 'lock', {});
    expect(await scan(bench, karim)).toMatchObject(seated('karim'));
    expect(await scan(office, karim)).toMatchObject({ code: 'signInOnline' });
    await backend.start();
  });

  it('locked, the seat answers nothing, and what waits is sent all the same', async () => {
    await done(office, 'signIn', { staffId: 'melissa', pin: pins.melissa });
    await backend.stop();
    const customerId = crypto.randomUUID();
    const args = { customerId, shop: 'cadomaestro', details: someDetails({ lastName: 'Durand' }), addresses: [] };
    await done(office, 'execute', { commandId: crypto.randomUUID(), name: 'createCustomer', args });
    expect(await done(office, 'lock', {})).toMatchObject({ staff: null, locked: 'melissa' });
    const asked = await office.dispatch('query', 'customerById', { customerId });
    expect(asked).toMatchObject({ ok: false, code: 'notSignedIn' });
    expect(
      await tried(office, 'execute', { commandId: crypto.randomUUID(), name: 'createCustomer', args }),
    ).toMatchObject({
      code: 'notSignedIn',
    });
    await backend.start();
    expect(await done(office, 'syncNow', {})).toMatchObject({ queued: 0, refused: 0 });
    expect(await tried(office, 'signIn', { staffId: 'melissa', pin: pins.melissa })).toMatchObject(seated('melissa'));
  });

  it('ends when another one is drawn: its holder is off the seat with the next sync, and it opens nothing offline', async () => {
    expect(await scan(bench, karim)).toMatchObject(seated('karim'));
    const next = await badgeFor('karim');
    await done(bench, 'syncNow', {});
    expect((await bench.dispatch('query', 'session', {})).ok).toBe(true);
    expect(await bench.dispatch('query', 'session', {})).toMatchObject({ value: { staff: null } });
    await backend.stop();
    expect(await scan(bench, karim)).toMatchObject({ code: 'signInOnline' });
    await backend.start();
    expect(await scan(bench, karim)).toMatchObject({ code: 'badgeUnknown' });
    expect(await scan(bench, next)).toMatchObject(seated('karim'));
    await done(bench, 'syncNow', {});
    karim = next;
  });

  it('revoked, is nobody’s: on the seat, online and offline', async () => {
    await done(office, 'signIn', { staffId: 'jean-philippe', pin: pins['jean-philippe'] });
    await done(office, 'revokeBadge', { staffId: 'karim' });
    await done(bench, 'syncNow', {});
    expect(await bench.dispatch('query', 'session', {})).toMatchObject({ value: { staff: null } });
    expect(await scan(bench, karim)).toMatchObject({ code: 'badgeUnknown' });
    await backend.stop();
    expect(await scan(bench, karim)).toMatchObject({ code: 'signInOnline' });
    await backend.start();
    expect(await tried(bench, 'signIn', { staffId: 'karim', pin: pins.karim })).toMatchObject(seated('karim'));
  });

  it('only names whoever gives money away: their PIN is asked too, also without the network', async () => {
    const manager = await badgeFor('jean-philippe');
    await done(bench, 'syncNow', {});
    const named = { code: 'badgeNeedsPin', detail: { staffId: 'jean-philippe' } };
    expect(await scan(bench, manager)).toMatchObject(named);
    await backend.stop();
    expect(await scan(bench, manager)).toMatchObject(named);
    await backend.start();
    expect(await bench.dispatch('query', 'session', {})).toMatchObject({ value: { staff: { id: 'karim' } } });
  });

  it('is no way around a locked PIN', async () => {
    const dimitri = await badgeFor('dimitri');
    for (let i = 0; i < 4; i += 1)
      expect(await tried(bench, 'signIn', { staffId: 'dimitri', pin: '999999' })).toMatchObject({ code: 'wrongPin' });
    expect(await tried(bench, 'signIn', { staffId: 'dimitri', pin: '999999' })).toMatchObject({ code: 'pinLocked' });
    expect(await scan(bench, dimitri)).toMatchObject({ code: 'pinLocked' });
    expect(await scan(office, dimitri)).toMatchObject(seated('dimitri'));
  });

  it('guessed at, locks badges on that workstation after five different ones; one that was revoked locks nobody out', async () => {
    for (let i = 0; i < 8; i += 1) expect(await scan(bench, karim)).toMatchObject({ code: 'badgeUnknown' });
    const strange = (letter: string) => letter.repeat(26);
    for (const letter of ['A', 'B', 'C', 'D']) expect(await scan(bench, strange(letter))).toMatchObject({ ok: false });
    expect(await scan(bench, strange('E'))).toMatchObject({ code: 'badgeLocked' });
    expect(await scan(office, strange('E'))).toMatchObject({ code: 'badgeUnknown' });
    await bench.close();
    bench = await open('Entrepot');
    expect(await scan(bench, strange('F'))).toMatchObject({ code: 'badgeLocked' });
    expect(await tried(bench, 'signIn', { staffId: 'karim', pin: pins.karim })).toMatchObject(seated('karim'));
  });
});
