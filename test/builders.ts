/** Documents and arguments with sensible defaults; a test names only what it is about. */
import type { Article, Format, Stock } from '../domain/catalogue/article.ts';
import { stockId } from '../domain/catalogue/article.ts';
import type { Address } from '../domain/customer/address.ts';
import type { Customer, CustomerDetails } from '../domain/customer/customer.ts';
import type { Random } from '../domain/ids.ts';
import type { Order } from '../domain/order/order.ts';
import type { OrderLine, OrderMode } from '../domain/order/parts.ts';
import type { PlacePhoneOrder } from '../domain/order/place.ts';
import { totals } from '../domain/order/totals.ts';
import type { Role } from '../domain/staff/roles.ts';
import type { Staff } from '../domain/staff/staff.ts';
import type { Actor } from '../domain/tx.ts';

export { aShopProfile, someReturnRules } from './builders/shop-profile.ts';

export const NOON = '2026-03-16T11:00:00.000Z';

/** A readable, valid UUID v4 for small numbers: `idOf(7)`. Give each kind of thing its own thousand. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** Deterministic bytes from a seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return (bytes) => Uint8Array.from({ length: bytes }, () => next() & 0xff);
}

const actorNames = { agent: 'Claire', warehouse: 'Yann', manager: 'Hélène' } as const satisfies Record<Role, string>;

export function anActor(role: Role, change: Partial<Actor> = {}): Actor {
  return { id: `${role}-1`, name: actorNames[role], role, shops: ['cadomaestro', 'caseapains'], ...change };
}
export const agent: Actor = anActor('agent');
export const warehouse: Actor = anActor('warehouse');
export const manager: Actor = anActor('manager');

export function aStaff(role: Role, change: Partial<Staff> = {}): Staff {
  return {
    id: `${role}-1`,
    name: actorNames[role],
    role,
    shops: ['cadomaestro', 'caseapains'],
    active: true,
    badge: null,
    ...change,
  };
}

export function aFormat(change: Partial<Format> = {}): Format {
  return {
    sku: 'MUG-BLANC',
    label: 'Blanc',
    unitCents: 1290,
    tiers: [{ min: 6, unitCents: 1090 }],
    periods: [],
    ean: null,
    weightGrams: 350,
    ...change,
  };
}

export function anArticle(change: Partial<Article> = {}): Article {
  return {
    id: idOf(0x1000),
    shop: 'cadomaestro',
    name: 'Mug prénom',
    category: 'Mugs',
    description: '',
    rateBp: 2000,
    location: 'A-04-2',
    formats: [aFormat()],
    personalisation: { label: 'Prénom', maxLength: 12, priceCents: 300, required: false },
    perishable: false,
    wrappable: true,
    active: true,
    ...change,
  };
}

export function aStock(change: Partial<Stock> = {}): Stock {
  const base = {
    shop: 'cadomaestro',
    sku: 'MUG-BLANC',
    articleId: idOf(0x1000),
    onHand: 50,
    restockOn: null,
    ...change,
  };
  return { id: stockId(base.shop, base.sku), ...base };
}

export function anAddress(change: Partial<Address> = {}): Address {
  return {
    civility: 'mme',
    lastName: 'Lefèvre',
    firstName: 'Margaux',
    company: '',
    complement1: '',
    complement2: '',
    street: '8 rue du Coëtlosquet',
    locality: '',
    postalCode: '57000',
    city: 'Metz',
    country: 'FR',
    phone: '06 12 34 56 78',
    ...change,
  };
}

export function someDetails(change: Partial<CustomerDetails> = {}): CustomerDetails {
  return {
    civility: 'mme',
    lastName: 'Lefèvre',
    firstName: 'Margaux',
    email: 'margaux.lefevre@courriel.example',
    phone: '06 12 34 56 78',
    birthDate: null,
    newsletter: false,
    language: 'fr',
    note: '',
    ...change,
  };
}

export function aCustomer(change: Partial<Customer> = {}): Customer {
  return {
    id: idOf(0x2000),
    shop: 'cadomaestro',
    details: someDetails(),
    addresses: [{ id: idOf(0x2800), name: 'Maison', address: anAddress() }],
    createdAt: NOON,
    mergedInto: null,
    erasedAt: null,
    closed: null,
    ...change,
  };
}

export function anOrderLine(change: Partial<OrderLine> = {}): OrderLine {
  return {
    id: idOf(0x4000),
    articleId: idOf(0x1000),
    sku: 'MUG-BLANC',
    name: 'Mug prénom',
    format: 'Blanc',
    location: 'A-04-2',
    quantity: 2,
    unitCents: 1290,
    listCents: null,
    rateBp: 2000,
    weightGrams: 350,
    category: 'Mugs',
    perishable: false,
    personalisation: null,
    wrap: null,
    ...change,
  };
}

const home: OrderMode = {
  id: 'colissimo',
  kind: 'home',
  label: 'Colissimo à domicile',
  carrier: 'la-poste',
  priceCents: 690,
  rateBp: 2000,
};

/** Totals follow what is charged unless given. Not paid yet: a transfer is awaited; `paid` pays it. */
export function anOrder(change: Partial<Order> = {}): Order {
  const placedAt = change.placedAt ?? NOON;
  const status = change.status ?? 'recorded';
  const order: Omit<Order, 'totals'> = {
    id: idOf(0x3000),
    shop: 'cadomaestro',
    code: 'A-000001',
    source: 'phone',
    externalId: null,
    status,
    since: { recorded: placedAt, [status]: placedAt },
    placedAt,
    language: 'fr',
    customer: {
      id: idOf(0x2000),
      civility: 'mme',
      lastName: 'Lefèvre',
      firstName: 'Margaux',
      email: 'margaux.lefevre@courriel.example',
      phone: '06 12 34 56 78',
    },
    billing: anAddress(),
    delivery: anAddress(),
    instructions: '',
    surprise: false,
    mode: home,
    relay: null,
    promise: { from: placedAt, dispatchDay: '2026-03-16', deliveryDay: '2026-03-18', earliestDay: '2026-03-17' },
    lines: [anOrderLine()],
    giftCards: [],
    returnOption: null,
    discounts: [],
    vat: { territory: 'FR', charged: true, overrides: [], mention: { fr: '', en: '' } },
    payment: aPayment(),
    packing: [],
    afterSale: { returns: [], claims: [], investigations: [], refunds: [], makesGood: null },
    parcels: [],
    alerts: [],
    timeline: [
      {
        at: placedAt,
        confirmedAt: placedAt,
        by: 'agent-1',
        byName: 'Claire',
        device: 'Poste 1',
        what: 'placed',
        before: null,
        after: change.code ?? 'A-000001',
        reason: null,
      },
    ],
    ...change,
  };
  return { ...order, totals: change.totals ?? totals(order) };
}

/** A transfer that is awaited. */
export function aPayment(change: Partial<Order['payment']> = {}): Order['payment'] {
  return {
    method: 'virement',
    label: 'Virement',
    paidCents: 0,
    givenBackCents: 0,
    paidAt: null,
    reference: '',
    receipts: [],
    ...change,
  };
}

/** The same order, all of it paid when it was placed. */
export function paid(order: Order): Order {
  const { method } = order.payment;
  const { totalCents: amountCents } = order.totals;
  const receipt = { id: order.id, method, amountCents, at: order.placedAt, reference: 'VIR 1', providerId: null };
  return {
    ...order,
    payment: {
      ...order.payment,
      paidCents: amountCents,
      paidAt: order.placedAt,
      reference: 'VIR 1',
      receipts: [receipt],
    },
  };
}

/** Arguments of a phone order without its code: two white mugs by Colissimo, for a guest who pays by transfer. */
export function aPhoneOrder(change: Partial<Omit<PlacePhoneOrder, 'code'>> = {}): Omit<PlacePhoneOrder, 'code'> {
  return {
    orderId: idOf(0x3001),
    shop: 'cadomaestro',
    buyer: { kind: 'guest', details: someDetails() },
    billing: anAddress(),
    delivery: anAddress(),
    keepAddresses: [],
    instructions: '',
    surprise: false,
    modeId: 'colissimo',
    relayId: null,
    lines: [
      {
        id: idOf(0x4001),
        articleId: idOf(0x1000),
        sku: 'MUG-BLANC',
        quantity: 2,
        personalisation: '',
        wrapId: null,
        cardText: '',
      },
    ],
    giftCards: [],
    returnOption: false,
    codes: [],
    paymentMethod: 'virement',
    giftCardCodes: [],
    paidLinkId: null,
    expectedTotalCents: 2 * 1290 + 690,
    ...change,
  };
}
