/** A `Tx` on a Map, with everything a command needs around it. Documents are parsed at each put, as storages may. */
import { runCommand } from '../../../domain/commands.ts';
import { type Found, inFoundOrder, isFoundBy } from '../../../domain/found.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { type Actor, type Ctx, type Doc, type Table, type Tx, isTable, lookups, tables } from '../../../domain/tx.ts';
import { COMMANDS_VERSION } from '../../../domain/upcast.ts';
import { NOON, aShopProfile, agent, anArticle, aStock } from '../../builders.ts';

export interface World {
  tx: Tx;
  /** Every document by `table:id`, as JSON: two equal snapshots mean that nothing changed. */
  snapshot(): Record<string, string>;
  seed<T extends Table>(table: T, ...docs: Doc<T>[]): void;
  read<T extends Table>(table: T, id: string): Doc<T>;
  run(name: string, args: unknown, as?: Partial<Ctx> & { actor?: Actor }): Promise<void>;
  /** Runs and expects a refusal; the documents must be untouched, whatever was written before it. */
  refused(name: string, args: unknown, as?: Partial<Ctx>): Promise<Refusal>;
}

export function aWorld(): World {
  let docs = new Map<string, string>();
  const get = <T extends Table>(table: T, id: string): Doc<T> | undefined => {
    const json = docs.get(`${table}:${id}`);
    return json === undefined ? undefined : (tables[table].parse(JSON.parse(json)) as Doc<T>);
  };
  const tx: Tx = {
    get: async (table, id) => get(table, id),
    put: async (table, doc) => {
      docs.set(`${table}:${doc.id}`, JSON.stringify(tables[table].parse(doc)));
    },
    remove: async (table, id) => {
      docs.delete(`${table}:${id}`);
    },
    orderBy: async (key, value) => {
      for (const [at, json] of docs) {
        if (!at.startsWith('orders:')) continue;
        const order = tables.orders.parse(JSON.parse(json));
        if (lookups.orders[key](order) === value) return order.id;
      }
      return undefined;
    },
    find: async (by, value) => {
      const found: Found[] = [];
      for (const [at, json] of docs) {
        const colon = at.indexOf(':');
        const [table, id] = [at.slice(0, colon), at.slice(colon + 1)];
        if (isTable(table) && isFoundBy(by, value, table, JSON.parse(json))) found.push({ table, id });
      }
      return inFoundOrder(found);
    },
  };
  const run: World['run'] = async (name, args, as = {}) => {
    const before = new Map(docs);
    const now = as.now ?? NOON;
    const ctx: Ctx = { now, issuedAt: now, actor: agent, device: 'Poste 1', side: 'workstation', random: null, ...as };
    try {
      await runCommand(tx, name, COMMANDS_VERSION, args, ctx);
    } catch (error) {
      docs = before;
      throw error;
    }
  };
  const snapshot = () => Object.fromEntries([...docs].sort(([a], [b]) => a.localeCompare(b)));
  return {
    tx,
    snapshot,
    seed: (table, ...rows) => {
      for (const doc of rows) docs.set(`${table}:${doc.id}`, JSON.stringify(tables[table].parse(doc)));
    },
    read: (table, id) => {
      const doc = get(table, id);
      if (!doc) throw new Error(`no ${table} ${id}`);
      return doc;
    },
    run,
    refused: async (name, args, as = {}) => {
      const before = snapshot();
      const said = await run(name, args, as).then(
        () => new Error(`${name} was not refused`),
        (error: unknown) => error,
      );
      if (JSON.stringify(snapshot()) !== JSON.stringify(before)) throw new Error(`${name} left something behind`);
      if (said instanceof Refusal) return said;
      throw said;
    },
  };
}

/** One shop, one article on the shelf. */
export function aSmallShop(): World {
  const world = aWorld();
  world.seed('shops', aShopProfile());
  world.seed('articles', anArticle());
  world.seed('stock', aStock());
  return world;
}
