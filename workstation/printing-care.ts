/** Letters to carriers and quotes, drawn on this workstation (TRP-2, TRP-4, MSG-2). */
import type { Store } from '../db/contract.ts';
import { renderCarrierLetter } from '../documents/carrier-letter.ts';
import { renderQuote } from '../documents/quote-page.ts';
import type { QueryArgs, QueryResult } from '../domain/api.ts';
import { carrierLetter } from '../domain/investigation/carrier-letter.ts';
import { refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/tx.ts';

type Rendered = QueryResult<'carrierLetter'>;

export async function printedCarrierLetter(
  store: Store,
  now: string,
  { investigationId }: QueryArgs<'carrierLetter'>,
  viewer: Actor,
): Promise<Rendered> {
  const view = await store.query('investigationById', { investigationId }, viewer);
  const profile = (await store.shops()).find(({ id }) => id === view?.investigation.shop);
  if (!view || !profile) throw refusal('notFound', { table: 'investigations', id: investigationId });
  const { investigation, order, events } = view;
  const bytes = await renderCarrierLetter(carrierLetter(investigation, order, profile, events), profile, now);
  return rendered(`transporteur-${investigation.trackingNumber}.pdf`, bytes);
}

export async function printedQuote(
  store: Store,
  now: string,
  { quoteId }: QueryArgs<'quoteDocument'>,
  viewer: Actor,
): Promise<Rendered> {
  const quote = (await store.query('quoteById', { quoteId }, viewer))?.quote;
  const profile = (await store.shops()).find(({ id }) => id === quote?.shop);
  if (!quote || !profile) throw refusal('notFound', { table: 'quotes', id: quoteId });
  return rendered(`devis-${quote.number ?? quoteId.slice(0, 8)}.pdf`, await renderQuote(quote, profile, now));
}

/** One paper that is made of no order. */
export function rendered(fileName: string, bytes: Uint8Array): Rendered {
  const text = Buffer.from(bytes);
  const pages = text.toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 1;
  return { fileName, pages, base64: text.toString('base64'), skipped: [] };
}
