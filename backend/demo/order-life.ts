/** What becomes of a demo order between the day it was placed and today, by the commands that staff would use. */
import { type CommandInput, type CommandName, runCommand } from '../../domain/commands.ts';
import { balanceCents } from '../../domain/order/order.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/tx.ts';
import { COMMANDS_VERSION } from '../../domain/upcast.ts';
import type { StorageTx } from '../contract.ts';
import { benchWork } from './bench-work.ts';
import type { Chance } from './chance.ts';

export interface Act {
  tx: StorageTx;
  actor: Actor;
  at: string;
}

/** True when it was done; a refusal leaves no trace. */
export async function act<N extends CommandName>(
  { tx, actor, at }: Act,
  name: N,
  args: CommandInput<N>,
): Promise<boolean> {
  return attempt(tx, () =>
    runCommand(tx.docs, name, COMMANDS_VERSION, args, {
      now: at,
      issuedAt: at,
      actor,
      device: 'Poste 1',
      side: 'backend',
      random: null,
    }),
  );
}

export async function attempt(tx: StorageTx, run: () => Promise<unknown>): Promise<boolean> {
  await tx.savepoint();
  try {
    await run();
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await tx.rollbackDocs();
    return false;
  }
}

export interface Crew {
  agent: Actor;
  warehouse: Actor;
  manager: Actor;
}

const HOUR_MS = 3_600_000;
const stages = ['recorded', 'validated', 'inPreparation', 'prepared', 'shipped', 'delivered'] as const;

/** Goes on until the order's likely stage, or until `now`. */
export async function live(
  tx: StorageTx,
  chance: Chance,
  crew: Crew,
  orderId: string,
  placedAt: string,
  now: string,
): Promise<void> {
  const days = (Date.parse(now) - Date.parse(placedAt)) / (24 * HOUR_MS);
  const goal = stages.indexOf(stageAfter(days, chance));
  let at = placedAt;
  const later = (hours: number) => {
    at = new Date(Date.parse(at) + hours * HOUR_MS + chance.between(60, 2_400) * 1_000).toISOString();
    return at < now;
  };
  const agent = () => ({ tx, actor: crew.agent, at });
  const warehouse = () => ({ tx, actor: crew.warehouse, at });
  // nobody prepares what is not paid
  if ((goal >= 2 || chance.percent(70)) && later(0)) await pay(agent(), orderId);
  if (days > 1 && chance.percent(7) && later(1)) {
    await act(agent(), 'cancelOrder', { orderId, reason: 'Le client a changé d’avis' });
    return;
  }
  if (goal >= 1 && later(1)) await act(agent(), 'validateOrder', { orderId });
  if (goal >= 2 && later(2)) await act(warehouse(), 'startPreparation', { orderId });
  if (goal >= 3 && later(1)) await prepare(warehouse(), orderId);
  if (goal === 3 && chance.percent(60) && later(1))
    await act(agent(), 'addDeliveryInstructions', { orderId, instructions: 'Déposer à l’accueil, bâtiment B.' });
  if (goal >= 4 && later(2)) await ship(warehouse(), chance, orderId);
  if (goal >= 5 && later(40)) await deliver(agent(), chance, orderId);
}

function stageAfter(days: number, chance: Chance): (typeof stages)[number] {
  if (days > 7) return chance.percent(92) ? 'delivered' : 'shipped';
  if (days > 3) return chance.percent(85) ? 'shipped' : 'prepared';
  if (days > 1) return chance.pick(['validated', 'inPreparation', 'prepared', 'prepared', 'shipped', 'shipped']);
  return chance.pick(['recorded', 'recorded', 'recorded', 'validated', 'validated', 'inPreparation']);
}

async function pay(by: Act, orderId: string): Promise<void> {
  const order = await by.tx.docs.get('orders', orderId);
  const amountCents = order ? balanceCents(order) : 0;
  if (order && amountCents > 0)
    await act(by, 'recordPayment', { orderId, receiptId: order.id, amountCents, reference: `REF ${order.code}` });
}

async function prepare(by: Act, orderId: string): Promise<void> {
  const order = await by.tx.docs.get('orders', orderId);
  await act(by, 'markPrepared', { orderId, work: order ? benchWork(order, by.at) : null });
}

async function deliver(by: Act, chance: Chance, orderId: string): Promise<void> {
  const kind = (await by.tx.docs.get('orders', orderId))?.mode.kind;
  if (kind === 'warehouse')
    await act(by, 'handOverAtCounter', { handOverId: chance.id(), orderId, identityChecked: true });
  else await act(by, 'markDelivered', { orderId });
}

async function ship(by: Act, chance: Chance, orderId: string): Promise<void> {
  const carrier = (await by.tx.docs.get('orders', orderId))?.mode.carrier;
  if (carrier)
    await act(by, 'markShipped', {
      orderId,
      parcels: [{ id: chance.id(), carrier, trackingNumber: trackingNumber(carrier, chance) }],
    });
}

export function trackingNumber(carrier: string, chance: Chance): string {
  const digits = (count: number) => Array.from({ length: count }, () => chance.between(0, 9));
  if (carrier !== 'colissimo') return digits(16).join('');
  const ten = digits(10);
  const sum = ten.toReversed().reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0);
  return `6A${ten.join('')}${(10 - (sum % 10)) % 10}`;
}
