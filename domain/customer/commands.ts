/** Customers and their address books (CLI-1, CLI-2, ORD-5, ORD-6). */
import { z } from 'zod';
import { command, mustBeAllowed } from '../command.ts';
import { Id, Slug } from '../ids.ts';
import { refusal } from '../refusal.ts';
import { fold, line, required } from '../text.ts';
import { type Ctx, type Tx, mustGetShop } from '../tx.ts';
import { type BookAddress, WrittenAddress } from './address.ts';
import { ADDRESSES, type Customer, CustomerDetails } from './customer.ts';
import { usable } from './usable.ts';

const AddressName = required(line(40));
const Entry = z.object({ id: Id, name: AddressName, address: WrittenAddress });

export const createCustomer = command(
  'customer.change',
  z.object({ customerId: Id, shop: Slug, details: CustomerDetails, addresses: z.array(Entry).max(10) }),
  async (tx, args, ctx) => {
    await mustGetShop(tx, ctx, args.shop);
    await addCustomer(tx, ctx, args);
  },
);

export interface NewCustomer {
  customerId: string;
  shop: string;
  details: CustomerDetails;
  addresses: BookAddress[];
}

/** Also the first half of a phone order for an unknown caller: both stand or neither does. */
export async function addCustomer(tx: Tx, ctx: Ctx, customer: NewCustomer): Promise<void> {
  mustBeAllowed(ctx, 'customer.change');
  await putCustomer(tx, ctx, customer);
}

/** Whoever acts: a person of a web shop may come with what they left there. */
export async function putCustomer(
  tx: Tx,
  ctx: Ctx,
  { customerId, shop, details, addresses }: NewCustomer,
): Promise<void> {
  if (await tx.get('customers', customerId)) throw refusal('alreadyExists', { table: 'customers', id: customerId });
  let book: BookAddress[] = [];
  for (const address of addresses) book = withAddress(book, address);
  const newcomer = { createdAt: ctx.issuedAt, mergedInto: null, erasedAt: null, closed: null };
  await tx.put('customers', { id: customerId, shop, details, addresses: book, ...newcomer });
}

export const changeCustomer = command(
  'customer.change',
  z.object({ customerId: Id, details: CustomerDetails }),
  async (tx, { customerId, details }, ctx) => {
    const customer = await usable(tx, ctx, customerId);
    await tx.put('customers', { ...customer, details });
  },
);

export const addAddress = command(
  'customer.change',
  z.object({ customerId: Id, ...Entry.shape }),
  async (tx, { customerId, ...address }, ctx) => {
    const customer = await usable(tx, ctx, customerId);
    await tx.put('customers', { ...customer, addresses: withAddress(customer.addresses, address) });
  },
);

export const changeAddress = command(
  'customer.change',
  z.object({ customerId: Id, ...Entry.shape }),
  async (tx, { customerId, ...address }, ctx) => {
    const customer = await usable(tx, ctx, customerId);
    const others = withoutAddress(customer, address.id);
    const at = customer.addresses.findIndex(({ id }) => id === address.id);
    await tx.put('customers', {
      ...customer,
      addresses: withAddress(others, address).toSpliced(-1, 1).toSpliced(at, 0, address),
    });
  },
);

export const removeAddress = command(
  'customer.change',
  z.object({ customerId: Id, addressId: Id }),
  async (tx, { customerId, addressId }, ctx) => {
    const customer = await usable(tx, ctx, customerId);
    await tx.put('customers', { ...customer, addresses: withoutAddress(customer, addressId) });
  },
);

/** Names in a book are unlike: two « Maison » could not be told apart on the phone (ORD-6). */
export function withAddress(book: readonly BookAddress[], address: BookAddress): BookAddress[] {
  if (book.some(({ name }) => fold(name) === fold(address.name)))
    throw refusal('addressNameTaken', { rule: 'ORD-6', field: 'name', name: address.name });
  if (book.some(({ id }) => id === address.id)) throw refusal('alreadyExists', { table: 'addresses', id: address.id });
  if (book.length >= ADDRESSES) throw refusal('badInput', { rule: 'CLI-2', field: 'addresses', most: ADDRESSES });
  return [...book, address];
}

function withoutAddress(customer: Customer, addressId: string): BookAddress[] {
  const others = customer.addresses.filter(({ id }) => id !== addressId);
  if (others.length === customer.addresses.length) throw refusal('notFound', { table: 'addresses', id: addressId });
  return others;
}
