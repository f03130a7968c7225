/**
 * The reference data: 40 customers for 100 orders, 4 lines an order. Every document follows from its place in the
 * list, so pages of any size can be made at any time and nothing is kept.
 */
import type { PatchRow } from '../../domain/sync.ts';
import type { Doc, Table } from '../../domain/tx.ts';
import { readDemoStaff } from '../../backend/demo/demo-shops.ts';
import { customerAt } from './crowd.ts';
import { orderAt } from './past-orders.ts';
import { readShelves, type Shelves } from './shelves.ts';

export interface Reference {
  orders: number;
  customers: number;
  shelves: Shelves;
  /** Documents in all. */
  size: number;
  /** The document of version `at + 1`. */
  row(at: number): PatchRow;
}

/** After each two customers five orders of those who came so far. */
const CUSTOMERS = 2;
const GROUP = 7;

export async function referenceOf(wanted: number, namesFile: string | null): Promise<Reference> {
  const groups = Math.max(1, Math.ceil(wanted / (GROUP - CUSTOMERS)));
  const orders = groups * (GROUP - CUSTOMERS);
  const customers = groups * CUSTOMERS;
  const shelves = await readShelves(namesFile);
  const shops = shelves.shops.map(({ profile }) => profile.id);
  const first = await firstDocs(shelves);
  return {
    orders,
    customers,
    shelves,
    size: first.length + groups * GROUP,
    row: (at) => {
      const version = at + 1;
      const early = first[at];
      if (early) return { ...early, id: early.doc.id, version };
      const group = Math.floor((at - first.length) / GROUP);
      const place = (at - first.length) % GROUP;
      const [table, doc] =
        place < CUSTOMERS
          ? (['customers', customerAt(group * CUSTOMERS + place, shops)] as const)
          : (['orders', orderAt(group * (GROUP - CUSTOMERS) + place - CUSTOMERS, orders, customers, shelves)] as const);
      return { table, id: doc.id, version, doc };
    },
  };
}

async function firstDocs({ shops, articles, stock }: Shelves): Promise<{ table: Table; doc: Doc<Table> }[]> {
  const staff = (await readDemoStaff()).map(({ pin: _pin, ...person }) => ({ ...person, active: true, badge: null }));
  return [
    ...shops.map(({ profile }) => ({ table: 'shops' as const, doc: profile })),
    ...staff.map((doc) => ({ table: 'staff' as const, doc })),
    ...articles.map((doc) => ({ table: 'articles' as const, doc })),
    ...stock.map((doc) => ({ table: 'stock' as const, doc })),
  ];
}
