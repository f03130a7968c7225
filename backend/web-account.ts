/** Which customer an account of a web shop is: told when the account came, followed through merges (CLI-2). */
import type { Tx } from '../domain/tx.ts';
import type { Customer } from '../domain/customer/customer.ts';
import type { StorageTx } from './contract.ts';
import { idFrom } from './web-client.ts';

/** Under it the account's first telling is known for ever. */
export function accountCommandId(shop: string, accountId: string): string {
  return idFrom(shop, accountId, 'account command');
}

/** Undefined for an account that was never told of, and for one whose person was erased. */
export async function customerOfAccount(tx: StorageTx, shop: string, accountId: string): Promise<string | undefined> {
  const told = await tx.decision(accountCommandId(shop, accountId));
  const id = told?.detail['customerId'];
  const customer = typeof id === 'string' ? await merged(tx.docs, id) : undefined;
  return customer?.erasedAt === null ? customer.id : undefined;
}

async function merged(docs: Tx, id: string): Promise<Customer | undefined> {
  const customer = await docs.get('customers', id);
  return customer && customer.mergedInto !== null ? merged(docs, customer.mergedInto) : customer;
}
