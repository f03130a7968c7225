/** The backend of the simulator: the real core on memory storage, with every version it ever had kept for the oracle. */
import type { BackendCore, Caller, Decision, PulledRow, Storage, StorageTx } from '../../backend/contract.ts';
import { createCore } from '../../backend/core.ts';
import { createMemoryStorage } from '../../backend/storage-memory.ts';
import { type CommandName, commands } from '../../domain/commands.ts';
import { may } from '../../domain/staff/roles.ts';
import type { Actor, Doc, Table } from '../../domain/tx.ts';
import { seededRandom } from '../builders.ts';
import { type Floor, floorOf } from './floor.ts';
import { LawBroken } from './laws.ts';

export type Snapshot = Map<string, unknown>;

export interface Headquarters {
  core: BackendCore;
  storage: Storage;
  version(): number;
  /** Documents as they stood at `cookie`, by `table/id`. */
  snapshot(cookie: number): Snapshot;
  /** Pieces of each sku that were written off (ORD-3). */
  lost: ReadonlyMap<string, number>;
  caller(deviceId: string): Caller;
  /** True: the next write dies before it commits. */
  doom(next: boolean): void;
  /** A document changed by other means than a command: who works here, in which role. */
  put<T extends Table>(table: T, doc: Doc<T>): Promise<void>;
}

/** `banned`: people whose grants are revoked at the moment. */
export function headquarters(now: () => string, banned: ReadonlySet<string>): Headquarters {
  const inner = createMemoryStorage();
  const log: PulledRow[] = [];
  let seen = 0;
  let doomed = false;
  /** Names of commands refused in the present write. */
  const refused: string[] = [];
  const lost = new Map<string, number>();
  let floor: Floor | null = null;
  const remember = async () => {
    const { rows, cookie } = await inner.pull(seen, Number.MAX_SAFE_INTEGER);
    log.push(...structuredClone(rows));
    seen = Math.max(seen, cookie);
  };
  const storage: Storage = {
    ...inner,
    async write(work) {
      const before = await inner.version();
      refused.length = 0;
      const answer = await inner.write(async (tx) => {
        const result = await work(watched(tx));
        if (doomed) {
          doomed = false;
          throw new PowerCut();
        }
        return result;
      });
      await remember();
      for (const [sku, pieces] of floor?.lost ?? []) lost.set(sku, (lost.get(sku) ?? 0) + pieces);
      if (refused.length > 0 && (await inner.version()) > before)
        throw new LawBroken('L9', `${refused.join(', ')} was refused and left something behind`);
      return answer;
    },
  };
  /** L7: what is done is done under a name that may do it, as things stand here and now. */
  const mustBeAllowed = ({ name, actorId, code }: Decision) => {
    if (code !== null) return;
    // the provider's word comes from no person
    if (name === 'settlePayment' && actorId === 'payplug') return;
    const actor = banned.has(actorId) ? undefined : actorNow(snapshot(seen), actorId);
    if (!actor || !may(actor.role, commands[name as CommandName].permission))
      throw new LawBroken('L7', `${name} was done for ${actorId}, who may not`);
  };
  const watched = (tx: StorageTx): StorageTx => {
    const seen = floorOf(tx.docs);
    floor = seen;
    return {
      ...tx,
      docs: {
        ...tx.docs,
        put: async (table, doc) => {
          await seen.touch(table, doc.id);
          await tx.docs.put(table, doc);
        },
        remove: async (table, id) => {
          await seen.touch(table, id);
          await tx.docs.remove(table, id);
        },
      },
      putDecision: async (decision, args) => {
        mustBeAllowed(decision);
        await seen.decided(decision, args);
        if (decision.code !== null) refused.push(decision.name);
        await tx.putDecision(decision, args);
      },
    };
  };
  const core = createCore({ storage, now, random: seededRandom(7), log: () => undefined });
  const snapshot = (cookie: number): Snapshot => {
    const docs: Snapshot = new Map();
    for (const row of log) {
      if (row.version > cookie) continue;
      const key = `${row.table}/${row.id}`;
      if (row.doc === null) docs.delete(key);
      else docs.set(key, row.doc);
    }
    return docs;
  };
  return {
    core,
    storage,
    version: () => seen,
    snapshot,
    lost,
    caller: (deviceId) => ({
      deviceId,
      deviceName: `poste-${deviceId.slice(0, 4)}`,
      actor: async (staffId, grant) =>
        grant === `grant-${staffId}` && !banned.has(staffId) ? actorNow(snapshot(seen), staffId) : undefined,
    }),
    doom: (next) => {
      doomed = next;
    },
    put: async (table, doc) => {
      await storage.write((tx) => tx.docs.put(table, doc));
    },
  };
}

export class PowerCut extends Error {}

function actorNow(docs: Snapshot, staffId: string): Actor | undefined {
  const staff = docs.get(`staff/${staffId}`) as Doc<'staff'> | undefined;
  return staff?.active ? { id: staff.id, name: staff.name, role: staff.role, shops: staff.shops } : undefined;
}
