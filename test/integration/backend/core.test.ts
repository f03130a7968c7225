/** What the core does when a command or the storage breaks. On memory storage: breaking it is the point. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Caller, type Storage, StorageFault, type StorageTx } from '../../../backend/contract.ts';
import { createCore } from '../../../backend/core.ts';
import { createMemoryStorage } from '../../../backend/storage-memory.ts';
import type { SyncRequest } from '../../../domain/sync.ts';
import { NOON, aShopProfile, agent, seededRandom, someDetails } from '../../builders.ts';
import { queued } from './backend.ts';

const caller: Caller = { deviceId: randomUUID(), deviceName: 'Poste 1', actor: async () => agent };

async function aCore(breakIn: (tx: StorageTx, customerId: string) => void) {
  const memory = createMemoryStorage();
  await memory.write(({ docs }) => docs.put('shops', aShopProfile()));
  const storage: Storage = {
    ...memory,
    write: (work) =>
      memory.write((tx) => {
        const put: StorageTx['docs']['put'] = async (table, doc) => {
          await tx.docs.put(table, doc);
          if (table === 'customers') breakIn(tx, doc.id);
        };
        return work({ ...tx, docs: { ...tx.docs, put } });
      }),
  };
  const logged: string[] = [];
  return {
    core: createCore({
      storage,
      now: () => NOON,
      random: seededRandom(7),
      log: (_level, text) => void logged.push(text),
    }),
    logged,
    storage,
  };
}

const newCustomer = (seq: number) =>
  queued(seq, 'createCustomer', {
    customerId: randomUUID(),
    shop: 'cadomaestro',
    details: someDetails(),
    addresses: [],
  });
const request = (commands: SyncRequest['commands']): SyncRequest => ({
  protocol: 1,
  clientId: '00000000-0000-4000-8000-00000000c11e',
  cookie: 0,
  lastSeq: 0,
  commands,
  grants: {},
  limit: 100,
});
const idOfArgs = ({ args }: { args: unknown }) => (args as { customerId: string }).customerId;

it('decides `internal` for a command that breaks twice, and runs the next [S13]', async () => {
  const [bad, good] = [newCustomer(1), newCustomer(2)];
  let broke = 0;
  const { core, logged } = await aCore((_tx, id) => {
    if (id !== idOfArgs(bad)) return;
    broke += 1;
    throw new TypeError('Margaux Lefèvre is not a function');
  });
  const answer = await core.sync(request([bad, good]), caller);
  expect(answer.results.map(({ code }) => code)).toEqual(['internal', null]);
  expect(answer.patch.filter(({ table }) => table === 'customers').map(({ id }) => id)).toEqual([idOfArgs(good)]);
  expect(broke).toBe(2);
  expect(logged.join('\n')).toMatch(/createCustomer .* broke \(2\): TypeError/);
  expect(logged.join('\n')).not.toContain('Margaux');
});

it('runs a command that broke once by chance to its end [S13]', async () => {
  let runs = 0;
  const { core } = await aCore(() => {
    runs += 1;
    if (runs === 1) throw new TypeError('once');
  });
  const answer = await core.sync(request([newCustomer(1)]), caller);
  expect(answer.results.map(({ code }) => code)).toEqual([null]);
});

it('decides nothing when the storage fails, and keeps what was decided before [S7] [S30]', async () => {
  const [good, unlucky] = [newCustomer(1), newCustomer(2)];
  let ill = true;
  const { core } = await aCore((_tx, id) => {
    if (ill && id === idOfArgs(unlucky)) throw new StorageFault('sqlstate 57014');
  });
  await expect(core.sync(request([good, unlucky]), caller)).rejects.toMatchObject({ kind: 'server' });
  expect((await core.sync(request([]), caller)).lastSeq).toBe(1);
  ill = false;
  const answer = await core.sync(request([good, unlucky]), caller);
  expect(answer.results.map(({ code }) => code)).toEqual([null, null]);
});
