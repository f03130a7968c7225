import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type QueryInput, type QueryName, queries } from '../../../domain/api.ts';
import { fileSecrets } from '../../../workstation/secrets-file.ts';
import { system } from '../../../workstation/system.ts';
import { type Workstation, createWorkstation } from '../../../workstation/workstation.ts';
import { seededRandom } from '../../builders.ts';
import { type DemoBackend, demoBackend, pins } from '../../support/demo-backend.ts';

let folder: string;
let backend: DemoBackend;
let desk: Workstation;
let office: Workstation;
const claimId = crypto.randomUUID();

async function aStation(name: string, staffId: 'melissa' | 'jean-philippe'): Promise<Workstation> {
  const station = await createWorkstation({
    ...system,
    dbPath: join(folder, `${name}.db`),
    backendUrl: null,
    deviceName: name,
    secrets: fileSecrets(join(folder, `${name}.secrets`)),
    log: () => undefined,
  });
  const code = await backend.newCode();
  await act(station, 'enrol', { backendUrl: backend.url, code, deviceName: name });
  await act(station, 'syncNow', {});
  await act(station, 'signIn', { staffId, pin: pins[staffId] });
  return station;
}

async function act(station: Workstation, name: string, input: unknown): Promise<unknown> {
  const reply = await station.dispatch('action', name, input);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.value;
}

async function query<N extends QueryName>(station: Workstation, name: N, input: QueryInput<N>) {
  const reply = await station.dispatch('query', name, input);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return queries[name].out.parse(reply.value) as ReturnType<(typeof queries)[N]['out']['parse']>;
}

const execute = (station: Workstation, name: string, args: unknown) =>
  act(station, 'execute', { commandId: crypto.randomUUID(), name, args });

/** Nothing but noise: it is heavy, and goes in several parts. */
async function aPicture(seed: number): Promise<string> {
  const canvas = createCanvas(1_000, 700);
  const ink = canvas.getContext('2d');
  const image = ink.createImageData(1_000, 700);
  const noise = seededRandom(seed)(image.data.length);
  image.data.set(noise.map((byte, at) => (at % 4 === 3 ? 255 : byte)));
  ink.putImageData(image, 0, 0);
  return (await canvas.encode('jpeg', 85)).toString('base64');
}

const addPhoto = (station: Workstation, jpeg: string) =>
  act(station, 'addPhoto', { commandId: crypto.randomUUID(), claimId, jpeg, shows: ['product', 'label'] }) as Promise<{
    photoId: string;
  }>;

const arrived = (station: Workstation, photoId: string) =>
  expect
    .poll(async () => (await query(station, 'photoBytes', { photoId }))?.jpeg.length ?? 0, {
      timeout: 30_000,
      interval: 200,
    })
    .toBeGreaterThan(400_000);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-photos-'));
  backend = await demoBackend();
  desk = await aStation('desk', 'melissa');
  office = await aStation('office', 'jean-philippe');
  const { rows } = await query(desk, 'orderList', { shop: 'cadomaestro', statuses: ['shipped'] });
  const order = await query(desk, 'orderById', { orderId: rows[0]?.id ?? '' });
  const lineId = order?.order.lines[0]?.id;
  const lines = [{ lineId, quantity: 1 }];
  await execute(desk, 'openClaim', { claimId, orderId: order?.order.id, kind: 'damaged', lines, text: 'Cassé' });
}, 60_000);
afterAll(async () => {
  await desk.close();
  await office.close();
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a photo of a claim (SAV-1)', () => {
  it('is seen at once where it was dropped, and soon on the other workstation, the same to the byte', async () => {
    const { photoId } = await addPhoto(desk, await aPicture(1));
    const here = await query(desk, 'photoBytes', { photoId });
    expect(here).not.toBeNull();
    await arrived(office, photoId);
    expect(await query(office, 'photoBytes', { photoId })).toEqual(here);
    expect((await query(office, 'claimById', { claimId }))?.photos).toMatchObject([{ id: photoId, here: true }]);
  }, 60_000);

  it('is kept while the network is away, and goes by itself when it is back', async () => {
    await backend.stop();
    const { photoId } = await addPhoto(desk, await aPicture(2));
    expect((await query(desk, 'claimById', { claimId }))?.photos).toHaveLength(2);
    await backend.start();
    await arrived(office, photoId);
  }, 90_000);

  it('that is no bare picture, or comes without its bytes, is refused', async () => {
    const bytes = Buffer.concat([Buffer.from(await aPicture(3), 'base64'), Buffer.from('<script>')]);
    const args = { commandId: crypto.randomUUID(), claimId, shows: [] };
    const hidden = await desk.dispatch('action', 'addPhoto', { ...args, jpeg: bytes.toString('base64') });
    expect(hidden).toMatchObject({ kind: 'refusal', code: 'photoRefused' });
    const told = { claimId, photoId: 'a'.repeat(64), width: 1, height: 1, bytes: 1 };
    const bare = { commandId: crypto.randomUUID(), name: 'addPhoto', args: told };
    expect(await desk.dispatch('action', 'execute', bare)).toMatchObject({ kind: 'refusal', code: 'badInput' });
  });

  it('that was taken off the claim is gone on both', async () => {
    const [first] = (await query(desk, 'claimById', { claimId }))?.photos ?? [];
    const photoId = first?.id ?? '';
    await execute(desk, 'removePhoto', { claimId, photoId });
    for (const station of [desk, office])
      await expect.poll(() => query(station, 'photoBytes', { photoId }), { timeout: 20_000 }).toBeNull();
  }, 40_000);
});
