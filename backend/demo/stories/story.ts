/** What every story of the demo is told with: its hours, its people, its orders, and the acts of staff. */
import { Temporal } from 'temporal-polyfill';
import type { Article } from '../../../domain/catalogue/article.ts';
import { type CommandInput, type CommandName, runCommand } from '../../../domain/commands.ts';
import type { Customer } from '../../../domain/customer/customer.ts';
import type { BasketLine } from '../../../domain/order/basket.ts';
import { type Order, balanceCents } from '../../../domain/order/order.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import { type Actor, mustGet } from '../../../domain/tx.ts';
import { COMMANDS_VERSION } from '../../../domain/upcast.ts';
import type { StorageTx } from '../../contract.ts';
import type { Chance } from '../chance.ts';
import type { DemoShop } from '../demo-shops.ts';
import { type InventedOrder, modesFor, totalOf } from '../invented-order.ts';
import { benchWork } from '../bench-work.ts';
import { type Crew, trackingNumber } from '../order-life.ts';
import { byPhone, fromWeb } from '../sale.ts';
import type { Goods } from './goods.ts';

export interface Story {
  tx: StorageTx;
  shop: DemoShop;
  goods: Goods;
  chance: Chance;
  crew: Crew;
  /** Hours of work that go by, up to now. */
  hours: Hours;
  nextCode(): string;
  /** Somebody whom no other story is about. */
  customer(): Customer;
}

export interface Hours {
  at(): string;
  /** The next moment that somebody works, so many hours on; never later than now. */
  wait(hours: number): string;
}

/** ISO UTC, from `days` before `now` on, at the shop's opening hours. */
export function hoursOf({ identity, opening }: ShopProfile, now: string, days: number): Hours {
  const { timeZone } = identity;
  const latest = Temporal.Instant.from(now).subtract({ minutes: 4 });
  const opens = Temporal.PlainTime.from(opening.from).add({ minutes: 25 });
  let at = worked(latest.subtract({ hours: 24 * days }));
  return { at: () => iso(at), wait };

  function wait(hours: number): string {
    at = worked(at.add({ minutes: Math.round(60 * hours) }));
    return iso(at);
  }
  function worked(instant: Temporal.Instant): Temporal.Instant {
    let local = instant.toZonedDateTimeISO(timeZone);
    if (Temporal.PlainTime.compare(local.toPlainTime(), Temporal.PlainTime.from(opening.to)) >= 0)
      local = local.add({ days: 1 }).withPlainTime(opens);
    else if (Temporal.PlainTime.compare(local.toPlainTime(), opens) < 0) local = local.withPlainTime(opens);
    while (!opening.days.includes(local.dayOfWeek)) local = local.add({ days: 1 }).withPlainTime(opens);
    const then = local.toInstant();
    return Temporal.Instant.compare(then, latest) > 0 ? latest : then;
  }
}

function iso(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}

/** Throws `Refusal`: the story is then not told at all. */
export async function tell<N extends CommandName>(
  { tx, chance, hours }: Story,
  actor: Actor,
  name: N,
  args: CommandInput<N>,
): Promise<void> {
  const at = hours.at();
  const ctx = { now: at, issuedAt: at, actor, device: 'Poste 1', side: 'backend', random: chance.random } as const;
  await runCommand(tx.docs, name, COMMANDS_VERSION, args, ctx);
}

/** The web shop itself, which only hands things in. */
export function webOf({ profile }: DemoShop): Actor {
  return { id: 'web', name: profile.name, role: 'connector', shops: [profile.id] };
}

export interface Want {
  name: string;
  quantity?: number;
  personalisation?: string;
  wrapped?: boolean;
}

export interface Sale {
  of: readonly Want[];
  customer?: Customer;
  web?: string;
  returnOption?: boolean;
  /** By transfer where the shop takes any; else by link. */
  transfer?: boolean;
  until: 'recorded' | 'validated' | 'shipped' | 'delivered';
  trackingNumber?: string;
}

/** Sold, paid, and as far as it is to go. */
export async function sold(story: Story, sale: Sale): Promise<Order> {
  const { tx, shop, crew, hours, chance } = story;
  const placed = sale.web === undefined ? await phoned(story, sale) : await ordered(story, sale, sale.web);
  if (placed === null) throw new Error(`nothing was sold: ${sale.of.map(({ name }) => name).join(', ')}`);
  const orderId = placed;
  if (sale.until === 'recorded') return mustGet(tx.docs, 'orders', orderId);
  const amountCents = balanceCents(await mustGet(tx.docs, 'orders', orderId));
  hours.wait(0.5);
  if (amountCents > 0)
    await tell(story, crew.agent, 'recordPayment', { orderId, receiptId: orderId, amountCents, reference: 'VIR 4021' });
  await tell(story, crew.agent, 'validateOrder', { orderId });
  if (sale.until === 'validated') return mustGet(tx.docs, 'orders', orderId);
  hours.wait(2);
  await tell(story, crew.warehouse, 'startPreparation', { orderId });
  hours.wait(0.6);
  const work = benchWork(await mustGet(tx.docs, 'orders', orderId), hours.at());
  await tell(story, crew.warehouse, 'markPrepared', { orderId, work });
  hours.wait(1);
  const { mode } = await mustGet(tx.docs, 'orders', orderId);
  const carrier = mode.carrier ?? shop.profile.carriers[0]?.id ?? '';
  const number = sale.trackingNumber ?? trackingNumber(carrier, chance);
  const parcels = [{ id: chance.id(), carrier, trackingNumber: number }];
  await tell(story, crew.warehouse, 'markShipped', { orderId, parcels });
  if (sale.until === 'delivered') {
    hours.wait(48);
    await tell(story, crew.agent, 'markDelivered', { orderId });
  }
  return mustGet(tx.docs, 'orders', orderId);
}

/** What would be ordered, and at which price. */
export function offered(story: Story, sale: Sale): InventedOrder {
  const { shop, hours } = story;
  const { paymentMethods } = shop.profile;
  const customer = sale.customer ?? story.customer();
  const address = customer.addresses[0]?.address;
  const lines = sale.of.map((want) => lineOf(story, want));
  // goes to a door, with the first carrier: what a story is about has a label
  const mode = modesFor(shop, customer, lines, hours.at()).find(
    ({ carrier }) => carrier === shop.profile.carriers[0]?.id,
  );
  if (!address || !mode) throw new Error(`nothing goes to ${customer.id}`);
  const transfer = sale.transfer === true ? paymentMethods.find(({ kind }) => kind === 'transfer') : undefined;
  const method = transfer ?? paymentMethods.find(({ kind }) => kind === 'link') ?? paymentMethods[0];
  if (!method) throw new Error('nobody can pay');
  const returnOption = sale.returnOption === true && shop.profile.returns.prepaidOption !== null;
  const order = { customer, address, modeId: mode.id, lines, method, surprise: false, instructions: '', returnOption };
  return { ...order, totalCents: totalOf(shop, order, hours.at()) };
}

function phoned(story: Story, sale: Sale): Promise<string | null> {
  const { tx, shop, chance, crew, hours } = story;
  const call = { orderId: chance.id(), known: true, code: story.nextCode() };
  return byPhone({ tx, actor: crew.agent, at: hours.at() }, shop, chance, offered(story, sale), call);
}

function ordered(story: Story, sale: Sale, externalId: string): Promise<string | null> {
  return fromWeb(story.tx, story.shop, offered(story, sale), externalId, story.hours.at());
}

export function lineOf({ shop, chance }: Story, want: Want): BasketLine {
  const article = articleNamed(shop, want.name);
  return {
    id: chance.id(),
    articleId: article.id,
    sku: article.formats[0]?.sku ?? '',
    quantity: want.quantity ?? 1,
    personalisation: want.personalisation ?? '',
    wrapId: want.wrapped === true ? (shop.profile.gifts.wraps[0]?.id ?? null) : null,
    cardText: '',
  };
}

export function articleNamed({ articles, profile }: DemoShop, name: string): Article {
  const article = articles.find((one) => one.name === name);
  if (!article) throw new Error(`${profile.id} does not sell ${name}`);
  return article;
}

/** Its first line whole, for cases that are about pieces. */
export function firstPieces({ lines }: Order, quantity = 1): { lineId: string; quantity: number } {
  const [line] = lines;
  if (!line) throw new Error('an order without lines');
  return { lineId: line.id, quantity };
}
