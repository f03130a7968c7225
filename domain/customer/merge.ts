/**
 * Two records of one person become one (CLI-2): orders, addresses, codes, points and all that came after. The other record
 * stays as it was and points to the first, so that what was merged by mistake can be told apart again by hand; there is no
 * key that undoes it.
 */
import { z } from 'zod';
import { writeAudit } from '../audit/write.ts';
import { command } from '../command.ts';
import { Id } from '../ids.ts';
import { refusal } from '../refusal.ts';
import { fold } from '../text.ts';
import type { Doc, Table, Tx } from '../tx.ts';
import type { BookAddress } from './address.ts';
import { ADDRESSES, type Customer } from './customer.ts';
import { usable } from './usable.ts';

export const mergeCustomers = command(
  'customer.merge',
  z.object({ customerId: Id, otherId: Id, auditId: Id }),
  async (tx, { customerId, otherId, auditId }, ctx) => {
    if (customerId === otherId) throw refusal('mergeWrong', { rule: 'CLI-2', why: 'same' });
    const kept = await usable(tx, ctx, customerId);
    const other = await usable(tx, ctx, otherId);
    if (kept.shop !== other.shop) throw refusal('mergeWrong', { rule: 'SHOP-1', why: 'shop' });
    for (const { table, id } of await tx.find('customer', otherId)) {
      // what was written about the other record stays said of it
      if (table !== 'customers' && table !== 'audits') await repoint(tx, table, id, customerId);
    }
    await mergePoints(tx, customerId, otherId);
    await tx.put('customers', mergedRecord(kept, other));
    await tx.put('customers', { ...other, mergedInto: customerId });
    // by its id: an audit outlives an erasure
    await writeAudit(tx, ctx, { id: auditId, shop: kept.shop, what: 'merged', customerId, detail: otherId });
  },
);

/** What the kept record does not know is taken from the other; nothing of it is written over. */
function mergedRecord(kept: Customer, other: Customer): Customer {
  const { details } = kept;
  const told = other.details;
  const notes = [details.note, told.note].filter((note) => note !== '');
  return {
    ...kept,
    details: {
      ...details,
      civility: details.civility === 'none' ? told.civility : details.civility,
      firstName: details.firstName || told.firstName,
      email: details.email || told.email,
      phone: details.phone || told.phone,
      birthDate: details.birthDate ?? told.birthDate,
      note: [...new Set(notes)].join('\n'),
    },
    addresses: mergedBook(kept.addresses, other.addresses),
    createdAt: kept.createdAt < other.createdAt ? kept.createdAt : other.createdAt,
  };
}

/** The same place once; two places of one name are told apart (ORD-6). */
function mergedBook(kept: readonly BookAddress[], more: readonly BookAddress[]): BookAddress[] {
  const book = [...kept];
  const placeOf = ({ address }: BookAddress) => fold(Object.values(address).join(' '));
  for (const added of more) {
    if (book.length >= ADDRESSES || book.some((own) => placeOf(own) === placeOf(added))) continue;
    const taken = new Set(book.map(({ name }) => fold(name)));
    let name = added.name;
    for (let n = 2; taken.has(fold(name)); n += 1) name = `${added.name.slice(0, 36)} ${n}`;
    const id = book.some((own) => own.id === added.id) ? null : added.id;
    if (id !== null) book.push({ ...added, name });
  }
  return book;
}

async function repoint<T extends Table>(tx: Tx, table: T, id: string, customerId: string): Promise<void> {
  const doc = await tx.get(table, id);
  if (!doc) return;
  const fields = doc as { customerId?: unknown; customer?: { id: unknown } };
  const after = fields.customer ? { ...doc, customer: { ...fields.customer, id: customerId } } : { ...doc, customerId };
  await tx.put(table, after as Doc<T>);
}

async function mergePoints(tx: Tx, customerId: string, otherId: string): Promise<void> {
  const other = await tx.get('loyalty', otherId);
  if (!other) return;
  const kept = await tx.get('loyalty', customerId);
  const entries = [...(kept?.entries ?? []), ...other.entries].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  await tx.put('loyalty', { ...other, ...kept, id: customerId, entries });
  await tx.remove('loyalty', otherId);
}
