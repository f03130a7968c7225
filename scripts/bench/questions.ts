/** What people type and ask for, taken from the reference data. */
import type { QueryInput } from '../../domain/api.ts';
import { fold } from '../../domain/text.ts';
import { diceOf } from '../demo/dice.ts';
import { customerAt, one } from './crowd.ts';
import { orderAt } from './past-orders.ts';
import type { Reference } from './reference.ts';

const TARGETS = 40;

export interface Typed {
  shop: string;
  text: string;
}

/** Every keystroke, one after the other: names, codes, phones, towns, mail addresses, tracking numbers. */
export function keystrokes({ orders, customers, shelves }: Reference): Typed[] {
  const dice = diceOf('bench-typing');
  const shops = shelves.shops.map(({ profile }) => profile.id);
  return Array.from({ length: TARGETS }, (_, index) => {
    const order = orderAt(dice.between(0, orders - 1), orders, customers, shelves);
    const { details, addresses } = customerAt(dice.between(0, customers - 1), shops);
    const texts = [
      details.lastName,
      `${details.firstName} ${details.lastName}`,
      `${fold(details.lastName)} ${fold(addresses[0]?.address.city ?? '')}`,
      details.phone,
      order.code,
      order.code.slice(-4),
      details.email,
      order.parcels[0]?.trackingNumber ?? order.code,
      addresses[0]?.address.postalCode ?? '',
    ];
    return prefixes(texts[index % texts.length] ?? '').map((text) => ({ shop: order.shop, text }));
  }).flat();
}

/** Names with two letters swapped, key by key: what nothing is found under costs the look for words near it. */
export function slips({ customers, shelves }: Reference): Typed[] {
  const dice = diceOf('bench-slips');
  const shops = shelves.shops.map(({ profile }) => profile.id);
  return Array.from({ length: TARGETS }, (_, index) => {
    const { shop, details } = customerAt(dice.between(0, customers - 1), shops);
    const name = fold(details.lastName);
    const at = dice.between(1, Math.max(1, name.length - 2));
    const slipped = `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`;
    const text = index % 2 === 0 ? slipped : `${fold(details.firstName)} ${slipped}`;
    return prefixes(text).map((typed) => ({ shop, text: typed }));
  }).flat();
}

export function callerKeystrokes({ customers, shelves }: Reference): Typed[] {
  const dice = diceOf('bench-callers');
  const shops = shelves.shops.map(({ profile }) => profile.id);
  return Array.from({ length: TARGETS }, (_, index) => {
    const { shop, details } = customerAt(dice.between(0, customers - 1), shops);
    const texts = [details.lastName, `${details.lastName} ${details.firstName}`, details.phone, details.email];
    return prefixes(texts[index % texts.length] ?? '').map((text) => ({ shop, text }));
  }).flat();
}

export function articleKeystrokes({ shelves }: Reference): Typed[] {
  const dice = diceOf('bench-articles');
  return Array.from({ length: TARGETS }, (_, index) => {
    const { shop, name, formats } = one(dice, shelves.articles);
    return prefixes(index % 4 === 3 ? (formats[0]?.sku ?? name) : name.slice(0, 24)).map((text) => ({ shop, text }));
  }).flat();
}

type Filter = QueryInput<'orderList'>;

const sorts = ['placedAt', 'code', 'customerName', 'status', 'totalCents', 'city', 'pieces', 'statusSince'] as const;
const filters: Record<string, Omit<Filter, 'shop' | 'sort'>> = {
  all: {},
  open: { statuses: ['recorded', 'validated', 'inPreparation', 'prepared'] },
  delivered: { statuses: ['delivered'] },
  web: { source: 'web' },
  due: { due: true },
  alerts: { alerts: true },
  lastMonth: { from: '2026-10-20', to: '2026-11-20' },
  aYear: { from: '2025-01-01', to: '2025-12-31' },
  name: { text: 'martin' },
  commonWord: { text: 'saint' },
  article: { text: 'mug' },
};

/** Every sort both ways under every filter, in one shop and in both. */
export function lists(): { name: string; filter: Filter }[] {
  return Object.entries(filters).flatMap(([name, filter]) =>
    sorts.flatMap((by) =>
      (['asc', 'desc'] as const).flatMap((dir) =>
        [null, 'cadomaestro'].map((shop) => ({
          name: `${name} by ${by} ${dir}${shop === null ? '' : ', one shop'}`,
          filter: { ...filter, shop, sort: { by, dir } },
        })),
      ),
    ),
  );
}

function prefixes(text: string): string[] {
  return Array.from(text, (_, index) => text.slice(0, index + 1));
}
