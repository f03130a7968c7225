/** Personal data: exported, erased; two records made one; an account closed (CLI-4, CLI-2). */
import { z } from 'zod';
import { writeAudit } from '../audit/write.ts';
import { command } from '../command.ts';
import { Id } from '../ids.ts';
import { entry } from '../order/timeline.ts';
import { refusal } from '../refusal.ts';
import { line, required } from '../text.ts';
import { type Ctx, type Doc, type Table, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { anonymous, anonymousCustomer } from './anonymise.ts';
import { belongingsOf, takenIn, whatIsOpen } from './belongings.ts';
import { usable } from './usable.ts';

/** Refused while anything is open. What the law keeps loses its person, the rest goes; it cannot be undone. */
export const eraseCustomer = command(
  'customer.erase',
  z.object({ customerId: Id, auditId: Id, reason: required(line(200)) }),
  async (tx, { customerId, auditId, reason }, ctx) => {
    const customer = await usable(tx, ctx, customerId);
    const found = await belongingsOf(tx, customerId);
    const why = await whatIsOpen(tx, found, ctx.issuedAt);
    if (why.length > 0) throw refusal('customerBusy', { rule: 'CLI-4', why });
    const others = await takenIn(tx, customerId);
    for (const { table, id } of found) await anonymise(tx, ctx, table, id);
    for (const id of others) {
      const other = await tx.get('customers', id);
      if (other) await tx.put('customers', anonymousCustomer(other, ctx.issuedAt));
    }
    await tx.put('customers', anonymousCustomer(customer, ctx.issuedAt));
    await writeAudit(tx, ctx, { id: auditId, shop: customer.shop, what: 'erased', customerId, detail: reason });
  },
);

/** Written before the file is made: who looked at all of it, and why. */
export const noteExport = command(
  'customer.export',
  z.object({ customerId: Id, auditId: Id, reason: line(200).default('') }),
  async (tx, { customerId, auditId, reason }, ctx) => {
    const { shop } = await usable(tx, ctx, customerId);
    await writeAudit(tx, ctx, { id: auditId, shop, what: 'exported', customerId, detail: reason });
  },
);

/** Who opened whose page; the same look told twice is one line. */
export const noteLook = command(
  'customer.change',
  z.object({ customerId: Id, auditId: Id }),
  async (tx, { customerId, auditId }, ctx) => {
    const { shop } = await mustGet(tx, 'customers', customerId);
    await mustGetShop(tx, ctx, shop);
    if (await tx.get('audits', auditId)) return;
    await writeAudit(tx, ctx, { id: auditId, shop, what: 'looked', customerId });
  },
);

export const closeAccount = command(
  'customer.change',
  z.object({ customerId: Id, auditId: Id, reason: required(line(200)) }),
  async (tx, { customerId, auditId, reason }, ctx) => {
    const customer = await usable(tx, ctx, customerId);
    if (customer.closed) throw refusal('mergeWrong', { rule: 'CLI-4', why: 'closed' });
    const closed = { at: ctx.issuedAt, byName: ctx.actor.name, reason };
    const details = { ...customer.details, newsletter: false };
    await tx.put('customers', { ...customer, details, closed });
    await writeAudit(tx, ctx, { id: auditId, shop: customer.shop, what: 'accountClosed', customerId, detail: reason });
  },
);

async function anonymise<T extends Table>(tx: Tx, ctx: Ctx, table: T, id: string): Promise<void> {
  if (table === 'photos' || table === 'loyalty') return tx.remove(table, id);
  const change = anonymous[table] as ((doc: Doc<T>) => Doc<T> | null) | undefined;
  const doc = change && (await tx.get(table, id));
  if (!change || !doc) return;
  const after = change(doc);
  if (after === null) return tx.remove(table, id);
  if (table === 'orders') {
    const order = after as Doc<'orders'>;
    return tx.put('orders', { ...order, timeline: [...order.timeline, entry(ctx, { what: 'anonymised' })] });
  }
  await tx.put(table, after);
}
