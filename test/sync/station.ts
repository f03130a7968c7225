/** One simulated workstation: the real store on a real file, which may crash, be restored from a copy, or be copied to a second PC. */
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../db/contract.ts';
import { createStore } from '../../db/store.ts';
import { newId } from '../../domain/ids.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Transport } from '../../domain/sync.ts';
import type { Actor } from '../../domain/tx.ts';
import { drawAct } from './acts.ts';
import { type Peek, peek } from './peek.ts';
import type { Dice } from './prng.ts';
import type { Act, Screen } from './screen.ts';

export interface StationOptions {
  name: string;
  dir: string;
  dice: Dice;
  now(): string;
  transport: Transport;
  /** Who may push from here at the moment. */
  grants(): Record<string, string>;
  pageSize: number;
}

/** By command id; the order's id where one was placed. */
export type Accepted = ReadonlyMap<string, string | null>;

export interface Copy {
  path: string;
  accepted: Accepted;
}

export interface Station {
  name: string;
  store(): Store;
  /** Commands whose acceptance was told to a person and that this file must account for (L4). */
  accepted: Accepted;
  act(actor: Actor, story: (text: string) => void): Promise<void>;
  /** The process dies `after` microtasks into an act, and starts again on what the disk holds. */
  crashDuringAct(actor: Actor, after: number): Promise<void>;
  crash(): Promise<void>;
  copy(): Copy;
  restore(copy: Copy): Promise<void>;
  look(): Peek;
  close(): Promise<void>;
}

export async function openStation(options: StationOptions, from: Copy | null = null): Promise<Station> {
  const { name, dir, dice } = options;
  let generation = 0;
  let path = join(dir, `${name}-0.db`);
  if (from) copyFile(from.path, path);
  let accepted = new Map(from?.accepted ?? []);
  let store = await open(options, path);
  const last: { commandId: string; act: Act; actor: Actor }[] = [];

  const reopenOn = async (source: string) => {
    generation += 1;
    const next = join(dir, `${name}-${generation}.db`);
    copyFile(source, next);
    const old = store;
    store = await open(options, next);
    path = next;
    await old.close();
  };
  const run = async (commandId: string, act: Act, actor: Actor): Promise<boolean> => {
    try {
      if (act.kind === 'place') await store.placeOrder({ commandId, draftId: null, args: act.args as never }, actor);
      else await store.execute({ commandId, name: act.name, args: act.args }, actor);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  };
  const screen = (): Screen => screenOf(peek(path));

  return {
    name,
    store: () => store,
    get accepted() {
      return accepted;
    },
    async act(actor, story) {
      const again = last.length > 0 && dice.chance(0.08) ? dice.pick(last) : undefined;
      const step = again ?? { commandId: newId(dice.bytes), act: drawAct(dice, screen()), actor };
      const done = await run(step.commandId, step.act, step.actor);
      if (done) accepted.set(step.commandId, placedBy(step.act));
      if (done && !again) last.push(step);
      if (last.length > 4) last.shift();
      story(
        `${name} ${again ? 'again ' : ''}${step.act.kind === 'place' ? 'placeOrder' : step.act.name} ${done ? step.commandId : 'refused here'}`,
      );
    },
    async crashDuringAct(actor, after) {
      const commandId = newId(dice.bytes);
      const act = drawAct(dice, screen());
      let acknowledged = false;
      const running = run(commandId, act, actor).then((done) => {
        acknowledged = done;
      });
      for (let turn = 0; turn < after; turn += 1) await Promise.resolve();
      if (acknowledged) accepted.set(commandId, placedBy(act));
      const crashed = join(dir, `${name}-crash-${generation}.db`);
      copyFile(path, crashed);
      await running;
      await reopenOn(crashed);
      // unanswered, yet on disk: the person sees it after the restart, and it must be accounted for as well
      if (peek(path).queue.some((row) => row.commandId === commandId)) accepted.set(commandId, placedBy(act));
    },
    crash: () => reopenOn(path),
    copy() {
      const target = join(dir, `${name}-copy-${generation}-${dice.int(1e9)}.db`);
      copyFile(path, target);
      return { path: target, accepted: new Map(accepted) };
    },
    async restore(copy) {
      last.length = 0;
      accepted = new Map(copy.accepted);
      await reopenOn(copy.path);
    },
    look: () => peek(path),
    close: () => store.close(),
  };
}

function open(options: StationOptions, path: string): Promise<Store> {
  const { now, dice, name, transport, grants, pageSize } = options;
  return createStore({
    path,
    now,
    random: dice.bytes,
    transport,
    deviceName: name,
    grants,
    // the story decides when to sync; nothing happens by itself
    timer: { set: () => () => undefined },
    log: () => undefined,
    pageSize,
  });
}

/** A copy as a power cut or a backup would leave it: the file and its write-ahead log, nothing from memory. */
function copyFile(source: string, target: string): void {
  copyFileSync(source, target);
  if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${target}-wal`);
}

function placedBy(act: Act): string | null {
  return act.kind === 'place' ? String(act.args['orderId']) : null;
}

function screenOf({ docs }: Peek): Screen {
  const screen: Screen = { orders: [], customers: [], stock: new Map(), shortages: new Map(), leases: new Map() };
  for (const [key, doc] of docs) {
    if (key.startsWith('orders/')) screen.orders.push(doc as never);
    if (key.startsWith('customers/')) screen.customers.push(doc as never);
    if (key.startsWith('stock/')) screen.stock.set(key.slice('stock/'.length), doc as never);
    if (key.startsWith('shortages/')) screen.shortages.set(key.slice('shortages/'.length), doc as never);
    if (key.startsWith('leases/')) screen.leases.set(key.slice('leases/'.length), doc as never);
  }
  screen.orders.sort((a, b) => (a.id < b.id ? -1 : 1));
  screen.customers.sort((a, b) => (a.id < b.id ? -1 : 1));
  return screen;
}
