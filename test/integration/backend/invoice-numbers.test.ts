/** Two backend processes on one PostgreSQL give invoices their numbers, whatever fails between them (DOC-4). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Storage } from '../../../backend/contract.ts';
import { decide } from '../../../backend/decide.ts';
import type { Order } from '../../../domain/order/order.ts';
import { COMMANDS_VERSION } from '../../../domain/upcast.ts';
import { NOON, aShopProfile, agent, anOrder, idOf, paid, seededRandom } from '../../builders.ts';
import { type TestDatabase, testDatabase } from './database.ts';

let database: TestDatabase;
let processes: [Storage, Storage];
const CLIENTS = 2;
const EACH = 30;

/** Every third order is not paid, so that its invoice is refused. */
const placed = Array.from({ length: CLIENTS * EACH }, (_, index): Order => {
  const order = anOrder({
    id: idOf(0x30000 + 16 * index),
    code: `A-${String(index + 1).padStart(6, '0')}`,
    status: 'prepared',
    customer: { ...anOrder().customer, id: null },
  });
  return index % 3 === 0 ? order : paid(order);
});

beforeAll(async () => {
  database = await testDatabase();
  processes = [database.storage, database.another().storage];
  await processes[0].write(async (tx) => {
    await tx.docs.put('shops', aShopProfile());
    for (const order of placed) await tx.docs.put('orders', order);
    for (let client = 0; client < CLIENTS; client += 1)
      await tx.putClient({
        clientId: idOf(1 + client),
        deviceId: idOf(50 + client),
        lastSeq: 0,
        codePrefix: 'AB'[client] ?? 'C',
      });
  });
});
afterAll(() => database.close());

describe('numbers of invoices on PostgreSQL (DOC-4)', () => {
  it('are continuous and chronological, and no two workstations ever share one', async () => {
    let tick = 0;
    let failures = 0;
    const push = async (client: number) => {
      const storage = processes[client % 2] ?? processes[0];
      for (let index = 0; index < EACH; index += 1) {
        const order = placed[client * EACH + index];
        const command = {
          seq: index + 1,
          commandId: idOf(0x60000 + client * EACH + index),
          name: 'issueInvoice',
          version: COMMANDS_VERSION,
          args: { orderId: order?.id ?? '' },
          actorId: agent.id,
          issuedAt: NOON,
        };
        const turn = () => {
          tick += 1;
          const now = new Date(Date.parse(NOON) + tick * 1000).toISOString();
          return {
            command,
            clientId: idOf(1 + client),
            actor: agent,
            device: 'Poste',
            now,
            random: seededRandom(tick),
            broken: false,
          };
        };
        // now and then the number is drawn and the transaction given up, as when the process dies
        if (index % 5 === 0)
          await storage
            .write(async (tx) => {
              await decide(tx, turn());
              throw new Error('given up');
            })
            .catch(() => {
              failures += 1;
            });
        await storage.write((tx) => decide(tx, turn()));
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_, client) => push(client)));
    const { rows } = await processes[1].pull(0, 10_000);
    const invoices = rows.flatMap(({ table, doc }) =>
      table === 'invoices' ? [doc as { number: string; issuedAt: string; orderId: string }] : [],
    );
    invoices.sort((a, b) => (a.number < b.number ? -1 : 1));
    expect(failures).toBe((CLIENTS * EACH) / 5);
    expect(invoices.map(({ number }) => number)).toEqual(
      Array.from({ length: (CLIENTS * EACH * 2) / 3 }, (_, index) => `FA-2026-${String(index + 1).padStart(6, '0')}`),
    );
    expect(new Set(invoices.map(({ orderId }) => orderId)).size).toBe(invoices.length);
    const dates = invoices.map(({ issuedAt }) => issuedAt);
    expect(dates).toEqual(dates.toSorted());
  });
});
