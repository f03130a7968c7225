/** Numbers of invoices and credit notes: `FA-2026-000001` (DOC-4, FACTS-FR §3). */
import { localDay } from '../format.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Ctx, Tx } from '../tx.ts';
import type { Invoice } from './invoice.ts';

export type Numbered = Pick<Invoice, 'number' | 'issuedAt'>;

/**
 * The next number of this shop and kind, with its date. No workstation ever draws one: there the paper waits for it, and
 * no clock set back ever makes a later number older.
 */
export async function drawNumber(tx: Tx, ctx: Ctx, profile: ShopProfile, kind: Invoice['kind']): Promise<Numbered> {
  if (ctx.side !== 'backend') return { number: null, issuedAt: ctx.now };
  const id = `${kind}:${profile.id}`;
  const before = await tx.get('counters', id);
  const at = before && before.at > ctx.now ? before.at : ctx.now;
  const year = Number(localDay(at, profile.identity.timeZone).slice(0, 4));
  const last = before?.year === year ? before.last + 1 : 1;
  await tx.put('counters', { id, year, last, at });
  const { invoicePrefix, creditNotePrefix } = profile.seller;
  const prefix = kind === 'invoice' ? invoicePrefix : creditNotePrefix;
  return { number: `${prefix}-${year}-${String(last).padStart(6, '0')}`, issuedAt: at };
}
