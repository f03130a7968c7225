/** A record that something may still be done with: of a person, and their own (CLI-2, CLI-4). */
import { refusal } from '../refusal.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import type { Customer } from './customer.ts';

/** Throws `Refusal` mergeWrong for a record that was erased, or became part of another. */
export async function usable(tx: Tx, ctx: Ctx, customerId: string): Promise<Customer> {
  const customer = await mustGet(tx, 'customers', customerId);
  await mustGetShop(tx, ctx, customer.shop);
  mustBeUsable(customer);
  return customer;
}

/** Throws `Refusal` mergeWrong. */
export function mustBeUsable({ mergedInto, erasedAt }: Customer): void {
  if (mergedInto !== null) throw refusal('mergeWrong', { rule: 'CLI-2', why: 'merged' });
  if (erasedAt !== null) throw refusal('mergeWrong', { rule: 'CLI-4', why: 'erased' });
}
