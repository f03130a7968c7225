/** What must be done once after a backup was put back, before anyone is served: the lost hours are no longer known here. */
import type { World } from './access/world.ts';
import { webClient } from './web-client.ts';

/** More than are drawn between two backups. */
const LETTERS = 100;
const WEB_CODES = 10_000;

/**
 * No workstation is known any more, so that each learns that what it holds may be gone (S26), also one that comes back
 * when the version has long passed its cookie; decisions stay, so that no command counts twice (S11). Letters and web
 * numbers that may have been given in the lost hours are not given again (ORD-10).
 */
export async function markRestored({ db }: World): Promise<{ workstations: number }> {
  return db.transaction().execute(async (tx) => {
    await tx.selectFrom('space').select('version').forUpdate().executeTakeFirstOrThrow();
    await tx.deleteFrom('receipts').where('client_id', '!=', webClient.clientId).execute();
    const clients = tx.deleteFrom('clients').where('client_id', '!=', webClient.clientId);
    const { numDeletedRows } = await clients.executeTakeFirstOrThrow();
    await tx
      .updateTable('space')
      .set((row) => ({ prefixes: row('prefixes', '+', LETTERS) }))
      .execute();
    await tx
      .updateTable('clients')
      .set((row) => ({ last_seq: row('last_seq', '+', WEB_CODES) }))
      .execute();
    return { workstations: Number(numDeletedRows) };
  });
}
