/** Quotes get their numbers from the backend, in the order in which they come: `DE-2026-000001` (MSG-2). */
import type { Consequence } from '../change.ts';
import { localDay } from '../format.ts';

export const numberQuote: Consequence<'quotes'> = async (tx, { after: quote }, ctx) => {
  if (quote.number !== null) return;
  const profile = await tx.get('shops', quote.shop);
  if (!profile) return;
  const id = `quote:${quote.shop}`;
  const before = await tx.get('counters', id);
  const at = before && before.at > ctx.now ? before.at : ctx.now;
  const year = Number(localDay(at, profile.identity.timeZone).slice(0, 4));
  const last = before?.year === year ? before.last + 1 : 1;
  await tx.put('counters', { id, year, last, at });
  await tx.put('quotes', {
    ...quote,
    number: `${profile.seller.quotePrefix}-${year}-${String(last).padStart(6, '0')}`,
  });
};
