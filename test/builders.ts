/** Documents and arguments with sensible defaults; a test names only what it is about. */
import type { Article, Format, Stock } from '../domain/catalogue/article.ts';
import { stockId } from '../domain/catalogue/article.ts';
import type { Address } from '../domain/customer/address.ts';
import type { Customer, CustomerDetails } from '../domain/customer/customer.ts';
import type { Random } from '../domain/ids.ts';
import type { Order } from '../domain/order/order.ts';
import type { PlacePhoneOrder } from '../domain/order/place.ts';
import { totals } from '../domain/order/totals.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import type { Role } from '../domain/staff/roles.ts';
import type { Staff } from '../domain/staff/staff.ts';
import type { Actor } from '../domain/tx.ts';
import type { OrderLine } from '../domain/order/parts.ts';

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
    ...change,
  };
}

const words = (fr: string, en = fr) => ({ fr, en });

export function aShopProfile(change: Partial<ShopProfile> = {}): ShopProfile {
  return {
    id: 'cadomaestro',
    name: 'CadoMaestro',
    tint: { light: '#8A2B4B', dark: '#E29AB5' },
    identity: {
      lines: ['CadoMaestro', '12 rue des Ateliers', '42000 SAINT-ETIENNE'],
      country: 'FR',
      phone: '04 77 00 00 00',
      professionalPhone: null,
      email: 'bonjour@cadomaestro.example',
      timeZone: 'Europe/Paris',
    },
    opening: { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' },
    cutOff: { at: '16:00', timeZone: 'Europe/Paris' },
    statusLabels: {
      recorded: words('Enregistrée', 'Recorded'),
      validated: words('Validée', 'Validated'),
      inPreparation: words('En préparation', 'In preparation'),
      prepared: words('Préparée', 'Prepared'),
      shipped: words('Expédiée', 'Shipped'),
      delivered: words('Livrée', 'Delivered'),
      cancelled: words('Annulée', 'Cancelled'),
    },
    gates: {
      changeArticles: { rule: 'VIE-2', open: ['recorded'], managerOnly: [], alerts: {}, afterwards: 'none' },
      changeDeliveryAddress: {
        rule: 'VIE-4',
        open: ['recorded', 'validated', 'inPreparation', 'prepared'],
        managerOnly: [],
        alerts: { prepared: 'label' },
        afterwards: 'carrier',
      },
      changeGifts: { rule: 'VIE-2', open: ['recorded', 'validated'], managerOnly: [], alerts: {}, afterwards: 'none' },
      changePaymentMethod: { rule: 'VIE-2', open: ['recorded'], managerOnly: [], alerts: {}, afterwards: 'none' },
      changePersonalisation: {
        rule: 'VIE-3',
        open: ['recorded', 'validated', 'inPreparation'],
        managerOnly: [],
        alerts: { inPreparation: 'workshop' },
        afterwards: 'none',
      },
      addDeliveryInstructions: {
        rule: 'VIE-4',
        open: ['recorded', 'validated', 'inPreparation', 'prepared'],
        managerOnly: [],
        alerts: { prepared: 'label' },
        afterwards: 'carrier',
      },
      cancel: { rule: 'VIE-5', open: ['recorded'], managerOnly: ['validated'], alerts: {}, afterwards: 'return' },
    },
    deliveryModes: [
      {
        id: 'colissimo',
        label: words('Colissimo à domicile', 'Colissimo at home'),
        carrier: 'la-poste',
        priceCents: 690,
        rateBp: 2000,
        delayDays: 2,
        saturday: false,
        zones: [{ country: 'FR', onlyDepartments: [], exceptDepartments: [] }],
        signature: false,
        phone: 'none',
        pickUpAtWarehouse: false,
        rule: 'LIV-2',
      },
      {
        id: 'retrait',
        label: words("Retrait à l'entrepôt", 'Warehouse pick-up'),
        carrier: null,
        priceCents: 0,
        rateBp: 2000,
        delayDays: 0,
        saturday: false,
        zones: [{ country: 'FR', onlyDepartments: ['42', '69'], exceptDepartments: [] }],
        signature: false,
        phone: 'any',
        pickUpAtWarehouse: true,
        rule: 'LIV-5',
      },
    ],
    carriers: [
      {
        id: 'la-poste',
        name: 'Colissimo',
        trackingPattern: '^[0-9A-Z]{2}[0-9]{11}$',
        trackingHint: words('13 caractères', '13 characters'),
        trackingUrl: 'https://www.laposte.fr/outils/suivre-vos-envois?code={number}',
        phone: '3631',
        phoneCost: words('gratuit', 'free'),
      },
    ],
    paymentMethods: [
      { id: 'lien', label: words('Carte par lien', 'Card by link'), kind: 'link', preparableUnpaid: true },
      { id: 'virement', label: words('Virement', 'Transfer'), kind: 'transfer', preparableUnpaid: false },
    ],
    gifts: {
      wraps: [
        { id: 'papier', kind: 'paper', label: words('Papier cadeau', 'Gift paper'), priceCents: 250 },
        { id: 'coffret', kind: 'box', label: words('Coffret', 'Box'), priceCents: 490 },
      ],
      wrapRateBp: 2000,
      card: { priceCents: 150, maxLength: 200 },
      surprise: true,
    },
    returns: { windowDays: 14, perishable: false, prepaidOptionCents: null },
    loyaltyPointsPerEuro: 0,
    contact: { topics: ['commande'], replyBusinessDays: 3 },
    defaultTerritory: 'FR',
    documents: { deliveryNoteThanks: 'Merci de votre confiance.', footer: 'CadoMaestro' },
    ...change,
  };
}

export function aFormat(change: Partial<Format> = {}): Format {
  return {
    sku: 'MUG-BLANC',
    label: 'Blanc',
    unitCents: 1290,
    tiers: [{ min: 6, unitCents: 1090 }],
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
    rateBp: 2000,
    perishable: false,
    personalisation: null,
    wrap: null,
    ...change,
  };
}

/** Totals follow the lines and the mode unless given. */
export function anOrder(change: Partial<Order> = {}): Order {
  const lines = change.lines ?? [anOrderLine()];
  const mode = change.mode ?? {
    id: 'colissimo',
    label: 'Colissimo à domicile',
    carrier: 'la-poste',
    priceCents: 690,
    rateBp: 2000,
  };
  const placedAt = change.placedAt ?? NOON;
  const status = change.status ?? 'recorded';
  return {
    id: idOf(0x3000),
    shop: 'cadomaestro',
    code: 'A-000001',
    source: 'phone',
    externalId: null,
    status,
    since: { recorded: placedAt, [status]: placedAt },
    placedAt,
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
    mode,
    lines,
    payment: { method: 'lien', label: 'Carte par lien', paidCents: 0, paidAt: null, reference: '' },
    totals: totals({ lines, mode, wrapRateBp: 2000 }),
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
}

/** Arguments of a phone order without its code: two white mugs by Colissimo, for a guest. */
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
    paymentMethod: 'lien',
    expectedTotalCents: 2 * 1290 + 690,
    ...change,
  };
}
