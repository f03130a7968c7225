/** One line that is written once: who did what with whose data or money (CLI-4). */
import type { Ctx, Tx } from '../tx.ts';
import { refusal } from '../refusal.ts';
import type { Audit } from './audit.ts';

type About = Pick<Audit, 'id' | 'shop' | 'what'> & Partial<Pick<Audit, 'customerId' | 'orderId' | 'stock' | 'detail'>>;

/** Throws `Refusal` alreadyExists: what was written is never written over. */
export async function writeAudit(
  tx: Tx,
  ctx: Ctx,
  { id, shop, what, customerId, orderId, stock, detail }: About,
): Promise<void> {
  if (await tx.get('audits', id)) throw refusal('alreadyExists', { table: 'audits', id });
  await tx.put('audits', {
    id,
    shop,
    at: ctx.issuedAt,
    by: ctx.actor.id,
    byName: ctx.actor.name,
    device: ctx.device,
    what,
    customerId: customerId ?? null,
    orderId: orderId ?? null,
    stock: stock ?? null,
    detail: detail ?? '',
  });
}
