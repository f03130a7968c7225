/** One seed, one story: people act, the wire fails, files are lost and found; the laws hold after every step. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../domain/tx.ts';
import { settleIn } from '../../backend/payments/settle-link.ts';
import type { PaymentLink } from '../../domain/payment/payment-link.ts';
import type { PaymentNews } from '../../domain/payment/settle.ts';
import { type Headquarters, headquarters } from './headquarters.ts';
import { LawBroken, mustBeSingle, mustBeInOneHand, mustEqual, mustLeaveOnce, mustNumber, mustTrade } from './laws.ts';
import { expected } from './oracle.ts';
import { sellBefore } from './opening.ts';
import { type Dice, dice as roll } from './prng.ts';
import { firstDocs, people } from './shop.ts';
import type { Peek } from './peek.ts';
import { type Copy, type Station, openStation } from './station.ts';
import { type Wire, calm, rough, wire } from './wire.ts';

export interface Ending {
  steps: number;
  commands: number;
  refused: number;
  crashes: number;
  restores: number;
  clones: number;
  wire: Wire['counts'];
}

interface World {
  dice: Dice;
  hq: Headquarters;
  wire: Wire;
  stations: Station[];
  copies: Map<Station, Copy[]>;
  banned: Set<string>;
  ending: Ending;
  /** Backend version whose laws were checked last. */
  checked: number;
  /** The client under whose name a workstation last had its whole replica. */
  whole: Map<Station, string>;
  tell(text: string): void;
  open(name: string, from: Copy | null): Promise<Station>;
}

export async function tellStory(
  seed: number,
  steps: number,
  tell: (text: string) => void = () => undefined,
): Promise<Ending> {
  const dir = mkdtempSync(join(process.env['COMPTOIR_SIM_DIR'] ?? tmpdir(), 'comptoir-sim-'));
  const world = await begin(seed, dir, tell);
  try {
    for (let step = 0; step < steps; step += 1) {
      const touched = await takeStep(world);
      await mustHold(world, touched);
      world.ending.steps += 1;
    }
    await quieten(world);
    return world.ending;
  } finally {
    for (const station of world.stations) await station.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function begin(seed: number, dir: string, tell: (text: string) => void): Promise<World> {
  const dice = roll(seed);
  let tick = Date.UTC(2026, 10, 23, 8, 0, 0);
  const now = () => {
    tick += 1000;
    return new Date(tick).toISOString();
  };
  const banned = new Set<string>();
  const hq = headquarters(now, banned);
  for (const { table, doc } of firstDocs) await hq.put(table, doc as never);
  await hq.storage.write((tx) => sellBefore(tx.docs, dice, now()));
  const network = wire(hq, dice);
  const grants = () =>
    Object.fromEntries(people.filter(({ id }) => !banned.has(id)).map(({ id }) => [id, `grant-${id}`]));
  const pageSize = dice.chance(0.3) ? 4 : 1000;
  const open = (name: string, from: Copy | null) =>
    openStation({ name, dir, dice, now, transport: network.transport(`${name}-device`), grants, pageSize }, from);
  const ending: Ending = {
    steps: 0,
    commands: 0,
    refused: 0,
    crashes: 0,
    restores: 0,
    clones: 0,
    wire: network.counts,
  };
  const world: World = {
    dice,
    hq,
    wire: network,
    stations: [],
    copies: new Map(),
    banned,
    ending,
    checked: 0,
    whole: new Map(),
    tell,
    open,
  };
  for (const name of ['A', 'B', 'C'].slice(0, 2 + dice.int(2))) world.stations.push(await open(name, null));
  network.weather(calm);
  for (const station of world.stations) await syncUntilWhole(station);
  network.weather(rough);
  return world;
}

/** Resolves to the workstations whose file may have changed: the others hold what they held (L1 looks at one file alone). */
async function takeStep(world: World): Promise<Station[]> {
  const { dice, stations } = world;
  const station = dice.pick(stations);
  const before = stations.length;
  await happen(world, station);
  return [station, ...stations.slice(before)];
}

async function happen(world: World, station: Station): Promise<void> {
  const { dice, stations, ending, tell } = world;
  const copies = world.copies.get(station) ?? [];
  const chance = dice.next();
  if (chance < 0.46) return station.act(anyone(dice), tell);
  if (chance < 0.86) {
    const status = await station.store().syncNow();
    if (dice.chance(0.2)) await customersPay(world);
    return tell(`${station.name} sync ${status.state} ${status.fault ?? ''} queued ${status.queued}`);
  }
  if (chance < 0.91) {
    ending.crashes += 1;
    tell(`${station.name} crashes during an act`);
    return station.crashDuringAct(anyone(dice), dice.int(60));
  }
  if (chance < 0.93) {
    ending.crashes += 1;
    tell(`${station.name} crashes`);
    return station.crash();
  }
  if (chance < 0.96) {
    world.copies.set(station, [...copies, station.copy()].slice(-3));
    return tell(`${station.name} is copied`);
  }
  if (chance < 0.975 && copies.length > 0) {
    ending.restores += 1;
    tell(`${station.name} is restored from a copy`);
    // the copy may be of a file that was still being filled
    world.whole.delete(station);
    return station.restore(dice.pick(copies));
  }
  if (chance < 0.98 && stations.length < 4) {
    ending.clones += 1;
    const name = `${station.name}x${ending.clones}`;
    stations.push(await world.open(name, station.copy()));
    return tell(`${station.name} is copied to a second PC ${name}`);
  }
  return changePeople(world);
}

/** ORD-10: some have their link for a while, some pay twice as far as anyone can tell, one in ten fails. */
async function customersPay({ hq, dice, tell }: World): Promise<void> {
  for (const [place, doc] of hq.snapshot(hq.version())) {
    if (!place.startsWith('paymentLinks/') || !dice.chance(0.6)) continue;
    const { id, amountCents } = doc as PaymentLink;
    const at = new Date(Date.UTC(2026, 10, 23, 9)).toISOString();
    const paid: PaymentNews = { kind: 'paid', providerId: `pay_${id}`, amountCents, at };
    const news: PaymentNews = dice.chance(0.9) ? paid : { kind: 'failed', failure: 'card_declined' };
    tell(`link ${id} ${news.kind}`);
    await hq.storage.write((tx) => settleIn(tx, id, news, at, null));
  }
}

async function changePeople({ dice, hq, banned, tell }: World): Promise<void> {
  const person = dice.pick(people);
  if (dice.chance(0.5)) {
    const role = dice.pick(['agent', 'warehouse', 'manager'] as const);
    tell(`${person.id} becomes ${role}`);
    return hq.put('staff', { ...person, role });
  }
  if (!banned.delete(person.id)) banned.add(person.id);
  tell(`grant of ${person.id} ${banned.has(person.id) ? 'expires' : 'is back'}`);
}

function anyone(dice: Dice): Actor {
  const { id, name, role, shops } = dice.pick(people);
  return { id, name, role: dice.chance(0.6) ? 'manager' : role, shops };
}

async function mustHold(world: World, touched: readonly Station[]): Promise<void> {
  const { hq } = world;
  for (const station of touched) {
    const seen = station.look();
    mustShow(world, station, seen);
    if (station.store().status().progress === null)
      mustEqual('L1', station.name, seen.docs, await expected(hq.snapshot(seen.cookie), seen.queue, station.name));
    if (seen.queue.length === 0 && seen.keptAside > 0)
      throw new LawBroken('L5', `${station.name} keeps ${seen.keptAside} aside`);
  }
  if (world.checked === hq.version()) return;
  world.checked = hq.version();
  const truth = hq.snapshot(hq.version());
  mustBeSingle('backend', truth);
  mustTrade('backend', truth, hq.lost);
  mustBeInOneHand('backend', truth);
  mustLeaveOnce('backend', truth);
  mustNumber('backend', truth);
}

/**
 * L8: an order that was placed here stays on the screen until it is refused, even while pages are coming in. A file that
 * goes on as a new client begins with nothing and says so; it is looked at once it is whole.
 */
function mustShow({ whole }: World, station: Station, seen: Peek): void {
  if (station.store().status().progress === null) whole.set(station, seen.clientId);
  if (whole.get(station) !== seen.clientId) return;
  const queued = new Set(seen.queue.map(({ commandId }) => commandId));
  const refused = new Set(seen.refused);
  for (const [commandId, orderId] of station.accepted) {
    if (orderId === null || queued.has(commandId) || refused.has(commandId)) continue;
    if (!seen.docs.has(`orders/${orderId}`))
      throw new LawBroken('L8', `${station.name}: order ${orderId} has vanished`);
  }
}

async function quieten(world: World): Promise<void> {
  const { hq, stations, banned, ending } = world;
  world.wire.weather(calm);
  banned.clear();
  for (let round = 0; round < 4; round += 1) for (const station of stations) await syncUntilWhole(station);
  const truth = hq.snapshot(hq.version());
  for (const station of stations) {
    const seen = station.look();
    mustEqual('L3', station.name, seen.docs, truth);
    if (seen.queue.length > 0 || seen.keptAside > 0)
      throw new LawBroken('L5', `${station.name}: ${seen.queue.length} queued, ${seen.keptAside} aside`);
    await mustAccount(world, station);
  }
  await mustHold(world, stations);
  ending.commands = stations.reduce((sum, station) => sum + station.accepted.size, 0);
}

/** L4: confirmed or refused, exactly one of the two. */
async function mustAccount({ hq, ending }: World, station: Station): Promise<void> {
  const refused = new Set(station.look().refused);
  await hq.storage.write(async (tx) => {
    for (const commandId of station.accepted.keys()) {
      const decision = await tx.decision(commandId);
      if (!decision) throw new LawBroken('L4', `${station.name}: ${commandId} is lost`);
      if ((decision.code !== null) !== refused.has(commandId))
        throw new LawBroken(
          'L4',
          `${station.name}: ${commandId} decided ${decision.code ?? 'ok'}, shown ${refused.has(commandId) ? 'refused' : 'done'}`,
        );
      if (decision.code !== null) ending.refused += 1;
    }
  });
}

async function syncUntilWhole(station: Station): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    const status = await station.store().syncNow();
    if (status.queued === 0 && status.progress === null && status.fault === null) return;
  }
}
