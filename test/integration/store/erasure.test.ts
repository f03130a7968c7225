/** An erasure reaches what a workstation keeps beside the documents, and the bytes of its files (CLI-4). */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Doc } from '../../../domain/tx.ts';
import {
  NOON,
  aCustomer,
  agent,
  anAddress,
  anOrder,
  idOf,
  manager,
  paid,
  seededRandom,
  someDetails,
} from '../../builders.ts';
import { aClaim } from '../../builders/waiting.ts';
import { traces } from '../../support/traces.ts';
import { type AnyDoc, type Backend, type Station, aBackend, aStation, firstDocs, wireTo } from './station.ts';

const customerId = idOf(0x9000);
const orderId = idOf(0x9100);
const secret = [
  'Kervoazou',
  'kervoazou',
  'KERVOAZOU',
  'Nolwenn',
  'nolwenn',
  'nolwenn.k@exemple.fr',
  '06 39 98 55 66',
  '0639985566',
  '639985566',
  'venelle aux Chats',
  'venelle aux chats',
];
const details = someDetails({
  lastName: 'Kervoazou',
  firstName: 'Nolwenn',
  email: 'nolwenn.k@exemple.fr',
  phone: '06 39 98 55 66',
  note: 'Mme Kervoazou préfère le matin',
});
const address = anAddress({ lastName: 'Kervoazou', firstName: 'Nolwenn', street: '9 venelle aux Chats' });
const person = aCustomer({ id: customerId, details, addresses: [{ id: idOf(0x9001), name: 'Maison', address }] });
const order = paid(
  anOrder({
    id: orderId,
    code: 'Z-000900',
    status: 'delivered',
    customer: {
      ...anOrder().customer,
      id: customerId,
      lastName: 'Kervoazou',
      firstName: 'Nolwenn',
      email: details.email,
    },
    billing: address,
    delivery: address,
  }),
);

/** So many other people and orders that pages fill, split and merge. */
function crowd(count: number): AnyDoc[] {
  return Array.from({ length: count }, (_, n): AnyDoc[] => {
    const id = idOf(0xa0000 + n);
    const name = `Voisin${String(n * 7919).slice(-5)}`;
    const own = someDetails({ lastName: name, email: `v${n}@exemple.fr`, note: 'x'.repeat((n * 37) % 400) });
    return [
      { table: 'customers', doc: aCustomer({ id, details: own }) },
      {
        table: 'orders',
        doc: anOrder({
          id: idOf(0xb0000 + n),
          code: `Z-${String(100_000 + n)}`,
          customer: { ...anOrder().customer, id, lastName: name },
          instructions: 'y'.repeat((n * 53) % 900),
        }) as Doc<'orders'>,
      },
    ];
  }).flat();
}

interface Office {
  backend: Backend;
  a: Station;
  b: Station;
}

async function anOffice(more: readonly AnyDoc[] = []): Promise<Office> {
  const middle = Math.floor(more.length / 2);
  const backend = await aBackend([
    ...firstDocs,
    ...more.slice(0, middle),
    { table: 'customers', doc: person },
    { table: 'orders', doc: order },
    ...more.slice(middle),
  ]);
  const a = await aStation({ transport: wireTo(backend, 'device-a'), deviceName: 'A', random: seededRandom(901) });
  const b = await aStation({ transport: wireTo(backend, 'device-b'), deviceName: 'B', random: seededRandom(902) });
  for (const { store } of [a, b]) await store.syncNow();
  return { backend, a, b };
}

const run = ({ store }: Station, commandId: number, name: string, args: unknown, actor = manager) =>
  store.execute({ commandId: idOf(commandId), name, args }, actor);
const erase = (station: Station) =>
  run(station, 0x9f00, 'eraseCustomer', { customerId, auditId: idOf(0x9f01), reason: 'Demande du 14 mars' });
/** Everything behind the erasure is through. */
const rubbed = ({ logged }: Station) =>
  expect.poll(() => logged.some((line) => line.includes('erased: index'))).toBe(true);

describe('the files of two workstations (CLI-4)', () => {
  it('hold no byte of an erased person once both have synchronised, among hundreds of others', async () => {
    const { a, b } = await anOffice(crowd(400));
    for (const { path } of [a, b]) expect(traces(path, secret).length).toBeGreaterThan(5);
    await erase(a);
    await a.store.syncNow();
    await b.store.syncNow();
    await Promise.all([rubbed(a), rubbed(b)]);
    for (const { path } of [a, b]) expect(traces(path, secret)).toEqual([]);
  });

  it('hold no byte of them after years of changes either: records rewritten, longer and shorter, in any place', async () => {
    const { a, b } = await anOffice(crowd(60));
    for (let n = 0; n < 40; n += 1) {
      const note = `Kervoazou ${'z'.repeat((n * 211) % 1900)}`;
      await run(a, 0x9a00 + n, 'changeCustomer', { customerId, details: { ...details, note } }, agent);
      const other = idOf(0xa0000 + n);
      const theirs = someDetails({ lastName: `Voisin${n}`, email: '', note: 'w'.repeat((n * 173) % 1900) });
      await run(a, 0x9b00 + n, 'changeCustomer', { customerId: other, details: theirs }, agent);
      if (n % 5 === 4) {
        await a.store.syncNow();
        await b.store.syncNow();
      }
    }
    await erase(a);
    await a.store.syncNow();
    await b.store.syncNow();
    await Promise.all([rubbed(a), rubbed(b)]);
    for (const { path } of [a, b]) expect(traces(path, secret)).toEqual([]);
  });

  it('lose the copies made before an update', async () => {
    const { a } = await anOffice();
    writeFileSync(`${a.path}.before-0004`, 'Kervoazou');
    await erase(a);
    await a.store.syncNow();
    await rubbed(a);
    expect(traces(a.path, secret)).toEqual([]);
  });

  it('find nobody under the name any more, and everybody else', async () => {
    const { a, b } = await anOffice(crowd(20));
    await erase(a);
    await a.store.syncNow();
    await b.store.syncNow();
    await rubbed(b);
    const search = (text: string) => b.store.query('customerSearch', { shop: 'cadomaestro', text, limit: 20 }, agent);
    expect(await search('kervoazou')).toEqual([]);
    expect((await search('v7@exemple.fr')).map(({ id }) => id)).toEqual([idOf(0xa0007)]);
  });
});

it('takes the photos of their claims off both files (CLI-4, SAV-1)', async () => {
  const bytes = Buffer.from(`a picture of the parcel of ${'Kervoazou '.repeat(3000)}`);
  const photoId = createHash('sha256').update(bytes).digest('hex');
  const photo = {
    id: photoId,
    shop: 'cadomaestro',
    claimId: idOf(0xc009),
    width: 10,
    height: 10,
    bytes: bytes.length,
  } as const;
  const closed = { customerId, customerName: 'Mme Nolwenn Kervoazou', orderId, state: 'closed' } as const;
  const { a, b } = await anOffice([
    { table: 'claims', doc: aClaim(9, { ...closed, photos: [{ photoId, shows: ['parcel'] }] }) },
    { table: 'photos', doc: { ...photo, mime: 'image/jpeg', addedAt: NOON, addedByName: 'Claire', storedAt: NOON } },
  ]);
  for (const { store } of [a, b]) expect(await store.photos.keep(photoId, bytes)).toBe(true);
  await erase(a);
  await a.store.syncNow();
  await b.store.syncNow();
  await Promise.all([rubbed(a), rubbed(b)]);
  for (const { store, path } of [a, b]) {
    expect(await store.photos.bytes(photoId)).toBeNull();
    expect(traces(path, secret)).toEqual([]);
  }
});

describe('what a workstation keeps beside the documents (CLI-4)', () => {
  const form = (about: unknown) =>
    ({
      id: idOf(0x9c00),
      kind: 'phoneOrder',
      shop: 'cadomaestro',
      title: 'Kervoazou',
      json: JSON.stringify(about),
    }) as const;

  it('a form on hold goes with its customer, another one stays', async () => {
    const { a, b } = await anOffice();
    await b.store.saveDraft(form({ buyer: { customerId, name: 'Kervoazou' } }));
    await b.store.saveDraft({ ...form({ buyer: null }), id: idOf(0x9c01), title: 'Martin' });
    await erase(a);
    await a.store.syncNow();
    await b.store.syncNow();
    expect((await b.store.drafts()).map(({ title }) => title)).toEqual(['Martin']);
    await rubbed(b);
    expect(traces(b.path, secret)).toEqual([]);
  });

  it('a copy made anew forgets who was erased meanwhile, form and file', async () => {
    const { a, b } = await anOffice(crowd(10));
    await b.store.saveDraft(form({ buyer: { customerId, name: 'Kervoazou' } }));
    await erase(a);
    await a.store.syncNow();
    await b.store.pullAgain();
    await rubbed(b);
    expect(await b.store.drafts()).toEqual([]);
    await expect.poll(() => traces(b.path, secret)).toEqual([]);
  });

  it('an act that was refused before stays told as refused, without what it said', async () => {
    const { a, b } = await anOffice();
    const double = { customerId, id: idOf(0x9001), name: 'Chez Kervoazou', address };
    await run(a, 0x9d00, 'removeAddress', { customerId, addressId: idOf(0x9001) }, agent);
    await a.store.syncNow();
    await run(b, 0x9d01, 'changeAddress', double, agent);
    await b.store.syncNow();
    expect((await b.store.query('refusedList', { settled: false }, agent)).length).toBe(1);
    await erase(a);
    await a.store.syncNow();
    await b.store.syncNow();
    expect(await b.store.query('refusedList', { settled: false }, agent)).toEqual([]);
    await rubbed(b);
    expect(traces(b.path, secret)).toEqual([]);
  });

  it('an act on its way is refused for an erased person, and what it said is not kept', async () => {
    const { a, b } = await anOffice();
    await run(
      b,
      0x9e00,
      'changeCustomer',
      { customerId, details: { ...details, note: 'Kervoazou rappellera' } },
      agent,
    );
    await erase(a);
    await a.store.syncNow();
    await b.store.syncNow();
    const refused = await b.store.query('refusedList', { settled: false }, agent);
    expect(refused).toMatchObject([{ name: 'changeCustomer', args: {}, refusal: { code: 'mergeWrong' } }]);
    await rubbed(b);
    expect(traces(b.path, secret)).toEqual([]);
    expect((await b.store.query('customerById', { customerId }, agent))?.customer.erasedAt).toBe(NOON);
  });
});
