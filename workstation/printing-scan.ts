/** Cards to be scanned, drawn on this workstation. */
import type { Store } from '../db/contract.ts';
import { renderCommandCard } from '../documents/command-card.ts';
import { renderCustomerCard } from '../documents/customer-card.ts';
import type { QueryArgs, QueryResult } from '../domain/api.ts';
import type { Language } from '../domain/language.ts';
import { refusal } from '../domain/refusal.ts';
import { may } from '../domain/staff/roles.ts';
import type { Actor } from '../domain/tx.ts';
import { rendered } from './printing-care.ts';

export async function printedCommandCard(language: Language, now: string): Promise<QueryResult<'commandCard'>> {
  return rendered('carte-de-commandes.pdf', await renderCommandCard(language, now));
}

/** Throws `Refusal` forbidden for roles that see no customers (ROLE-4), notFound for another shop's (SHOP-1). */
export async function printedCustomerCard(
  store: Store,
  now: string,
  { customerId }: QueryArgs<'customerCard'>,
  viewer: Actor,
): Promise<QueryResult<'customerCard'>> {
  const { role } = viewer;
  if (!may(role, 'customer.change'))
    throw refusal('forbidden', { rule: 'ROLE-4', permission: 'customer.change', role });
  const customer = (await store.query('customerById', { customerId }, viewer))?.customer;
  const profile = (await store.shops()).find(({ id }) => id === customer?.shop);
  if (!customer || !profile || customer.erasedAt !== null)
    throw refusal('notFound', { table: 'customers', id: customerId });
  return rendered('carte-client.pdf', await renderCustomerCard(customer, profile, customer.details.language, now));
}
