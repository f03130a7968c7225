/** What the simulated shop holds at the start: few articles with little stock, so that people get in each other's way. */
import type { Article, Stock } from '../../domain/catalogue/article.ts';
import type { Doc, Table } from '../../domain/tx.ts';
import {
  aCustomer,
  aFormat,
  aShopProfile,
  aStaff,
  aStock,
  anAddress,
  anArticle,
  idOf,
  someDetails,
} from '../builders.ts';

export const profile = aShopProfile();

export const articles: Article[] = [0, 1, 2, 3].map((index) =>
  anArticle({
    id: idOf(0x1000 + index),
    name: `Mug ${index}`,
    formats: [aFormat({ sku: `MUG-${index}`, tiers: index % 2 === 0 ? [{ min: 3, unitCents: 990 }] : [] })],
    personalisation: index < 2 ? { label: 'Prénom', maxLength: 12, priceCents: 300, required: false } : null,
  }),
);

const firstStock: Stock[] = articles.map((article, index) =>
  aStock({ sku: `MUG-${index}`, articleId: article.id, onHand: 4 + index * 5 }),
);

export const manager = aStaff('manager');

export const people = [
  aStaff('agent'),
  aStaff('agent', { id: 'agent-2', name: 'Anaïs' }),
  aStaff('warehouse'),
  aStaff('warehouse', { id: 'warehouse-2', name: 'Léa' }),
  manager,
];

const customers = [0, 1, 2].map((index) =>
  aCustomer({
    id: idOf(0x2000 + index),
    details: someDetails({ lastName: `Client${index}` }),
    addresses: [{ id: idOf(0x2800 + index), name: 'Maison', address: anAddress({ lastName: `Client${index}` }) }],
  }),
);

type Entry = { [T in Table]: { table: T; doc: Doc<T> } }[Table];

export const firstDocs: Entry[] = [
  { table: 'shops', doc: profile },
  ...people.map((doc): Entry => ({ table: 'staff', doc })),
  ...articles.map((doc): Entry => ({ table: 'articles', doc })),
  ...firstStock.map((doc): Entry => ({ table: 'stock', doc })),
  ...customers.map((doc): Entry => ({ table: 'customers', doc })),
];

/** Pieces of each sku that exist: on the shelf or in an order that stands (L6). */
export const piecesOf = new Map(firstStock.map(({ sku, onHand }) => [sku, onHand]));
