/** What the web shop tells of its accounts: made, closed (CLI-1, CLI-4); changes are `receiveCustomerChange`. */
import { z } from 'zod';
import { writeAudit } from '../audit/write.ts';
import { command } from '../command.ts';
import { Id, Slug } from '../ids.ts';
import { line } from '../text.ts';
import { mustGetShop } from '../tx.ts';
import { KeptAddress } from './address.ts';
import { putCustomer } from './commands.ts';
import { CustomerDetails } from './customer.ts';
import { usable } from './usable.ts';

export const receiveAccount = command(
  'order.intake',
  z.object({
    customerId: Id,
    shop: Slug,
    details: CustomerDetails,
    addresses: z.array(z.object({ id: Id, name: line(40), address: KeptAddress })).max(10),
  }),
  async (tx, args, ctx) => {
    await mustGetShop(tx, ctx, args.shop);
    await putCustomer(tx, ctx, args);
  },
);

/** Closed once: told again, it is the same. */
export const receiveClosing = command(
  'order.intake',
  z.object({ customerId: Id, auditId: Id, reason: line(200) }),
  async (tx, { customerId, auditId, reason }, ctx) => {
    const customer = await usable(tx, ctx, customerId);
    if (customer.closed) return;
    const closed = { at: ctx.issuedAt, byName: ctx.actor.name, reason };
    const details = { ...customer.details, newsletter: false };
    await tx.put('customers', { ...customer, details, closed });
    await writeAudit(tx, ctx, { id: auditId, shop: customer.shop, what: 'accountClosed', customerId, detail: reason });
  },
);
