import { type QuoteDocument, isExpired } from '../../domain/quote/quote-document.ts';
import type { QuoteStep } from './words.ts';

const quoteTabs = {
  open: ['open'],
  expired: ['expired'],
  accepted: ['accepted'],
  over: ['declined', 'withdrawn'],
} as const satisfies Record<string, readonly QuoteStep[]>;
export type QuoteTab = keyof typeof quoteTabs;
export const quoteTabNames = Object.keys(quoteTabs) as QuoteTab[];

/** Where a quote stands today; `today`: day of the shop. */
export function stepOf(quote: QuoteDocument, today: string): QuoteStep {
  return isExpired(quote, today) ? 'expired' : quote.state;
}

export function isIn(tab: QuoteTab, quote: QuoteDocument, today: string): boolean {
  return (quoteTabs[tab] as readonly QuoteStep[]).includes(stepOf(quote, today));
}

/** For how long a quote holds unless something else is said. */
export const QUOTE_DAYS = 30;
