/** May an invoice be made or corrected? Asked by the button and by the command (DOC-4). */
import { type Order, balanceCents } from '../order/order.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { type ActorRole, may } from '../staff/roles.ts';
import type { Invoice } from './invoice.ts';
import { standing } from './papers.ts';

/** One standing invoice per order, of an order that is paid and not cancelled. */
export function whyNotInvoice(order: Order, papers: readonly Invoice[], role: ActorRole): Refusal | undefined {
  if (!may(role, 'invoice.issue')) return refusal('forbidden', { rule: 'ROLE-4', permission: 'invoice.issue', role });
  const stands = standing(papers);
  if (stands) return no('exists', { number: stands.number });
  if (order.status === 'cancelled') return no('cancelled');
  if (balanceCents(order) > 0) return no('notPaid', { missingCents: balanceCents(order) });
  return undefined;
}

/** Only the invoice that stands, once it has its number. */
export function whyNotCorrect(papers: readonly Invoice[], role: ActorRole): Refusal | undefined {
  if (!may(role, 'invoice.correct'))
    return refusal('forbidden', { rule: 'ROLE-4', permission: 'invoice.correct', role });
  const stands = standing(papers);
  if (!stands) return no('noneStands');
  return stands.number === null ? no('waiting') : undefined;
}

function no(why: string, detail: Record<string, string | number | null> = {}): Refusal {
  return refusal('invoiceState', { rule: 'DOC-4', why, ...detail });
}
