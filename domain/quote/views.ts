/** What the page of a quote shows besides the quote itself (MSG-2). */
import { z } from 'zod';
import { Id, OrderCode } from '../ids.ts';
import { Mail } from '../mail/mail.ts';
import { PaymentLink } from '../payment/payment-link.ts';
import { QuoteDocument } from './quote-document.ts';

export const QuoteView = z.object({
  quote: QuoteDocument,
  /** By which it was sent, newest first. */
  letters: z.array(Mail),
  /** The last one asked for. */
  link: PaymentLink.nullable(),
  order: z.object({ id: Id, code: OrderCode }).nullable(),
  request: z.object({ id: Id, name: z.string() }).nullable(),
  pending: z.boolean(),
});
export type QuoteView = z.output<typeof QuoteView>;
