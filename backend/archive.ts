/** Invoices of people whose data was erased: kept whole for as long as the law says, for an administrator alone (CLI-4). */
import { z } from 'zod';
import { belongingsOf } from '../domain/customer/belongings.ts';
import { keptUntil } from '../domain/customer/retention.ts';
import { Id } from '../domain/ids.ts';
import { refusal } from '../domain/refusal.ts';
import type { Tx } from '../domain/tx.ts';
import type { World } from './access/world.ts';
import type { ArchivedPaper } from './contract.ts';

const Erasure = z.object({ customerId: Id });

/** As they stand before the command runs; none where it is no erasure. */
export async function papersToKeep(
  docs: Tx,
  { name, args }: { name: string; args: unknown },
): Promise<ArchivedPaper[]> {
  const erased = name === 'eraseCustomer' ? Erasure.safeParse(args).data : undefined;
  if (!erased) return [];
  const papers: ArchivedPaper[] = [];
  for (const { table, id } of await belongingsOf(docs, erased.customerId)) {
    const paper = table === 'invoices' ? await docs.get(table, id) : undefined;
    if (!paper) continue;
    const { shop, number, issuedAt } = paper;
    papers.push({ id, shop, number: number ?? '', until: keptUntil(issuedAt), json: JSON.stringify(paper) });
  }
  return papers;
}

/** One paper as it was. Throws `Refusal` notFound. */
export async function archivedPaper({ db }: World, shop: string, number: string): Promise<unknown> {
  const row = await db
    .selectFrom('archive')
    .select('json')
    .where('shop', '=', shop)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw refusal('notFound', { table: 'archive', id: number });
  return JSON.parse(row.json);
}

/** What the law no longer keeps goes. */
export async function forgetArchive({ db, now }: World): Promise<void> {
  await db.deleteFrom('archive').where('until', '<', now().slice(0, 10)).execute();
}
