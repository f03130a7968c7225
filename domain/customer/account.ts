/** The customer's account on the web shop, as far as staff may touch it (CLI-1, CLI-3). */
import { z } from 'zod';
import { writeAudit } from '../audit/write.ts';
import { command } from '../command.ts';
import { Id } from '../ids.ts';
import { passwordLetter } from '../mail/care-letters.ts';
import { unsent } from '../mail/write.ts';
import { refusal } from '../refusal.ts';
import { mustGetShop } from '../tx.ts';
import { personName } from './address.ts';
import { CustomerDetails } from './customer.ts';
import { usable } from './usable.ts';

/** What customers change by themselves on the web shop; whose e-mail only customer service changes is the profile's (CLI-1). */
export const receiveCustomerChange = command(
  'order.intake',
  z.object({ customerId: Id, details: CustomerDetails.omit({ note: true }) }),
  async (tx, { customerId, details }, ctx) => {
    const customer = await usable(tx, ctx, customerId);
    const { afterSale } = await mustGetShop(tx, ctx, customer.shop);
    if (details.email !== customer.details.email && afterSale.emailChangedBy === 'customerService')
      throw refusal('forbidden', { rule: 'CLI-1', permission: 'customer.change', role: ctx.actor.role });
    await tx.put('customers', { ...customer, details: { ...details, note: customer.details.note } });
  },
);

/** The letter leads to the web shop's own page: staff neither see nor set a password (CLI-3). */
export const sendPasswordReset = command(
  'mail.send',
  z.object({ customerId: Id, auditId: Id }),
  async (tx, { customerId, auditId }, ctx) => {
    const { shop, details, closed } = await usable(tx, ctx, customerId);
    const profile = await mustGetShop(tx, ctx, shop);
    if (details.email === '') throw refusal('mailUnsendable', { rule: 'CLI-3', field: 'email', why: 'address' });
    if (closed) throw refusal('mergeWrong', { rule: 'CLI-3', why: 'closed' });
    await tx.put('mails', {
      ...unsent,
      id: `${auditId}:passwordReset`,
      shop,
      kind: 'passwordReset',
      orderId: null,
      customerId,
      to: details.email,
      state: 'queued',
      language: details.language,
      ...passwordLetter(personName(details), profile, details.language),
      queuedAt: ctx.issuedAt,
      askedBy: ctx.actor.name,
    });
    await writeAudit(tx, ctx, { id: auditId, shop, what: 'passwordReset', customerId });
  },
);
