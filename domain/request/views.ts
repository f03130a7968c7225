/** What the page of a request shows besides the request itself (MSG-1, MSG-2). */
import { z } from 'zod';
import { Id, OrderCode } from '../ids.ts';
import { Language } from '../language.ts';
import { Mail } from '../mail/mail.ts';
import { QuoteDocument } from '../quote/quote-document.ts';
import { ContactRequest, MessageFile } from './request.ts';

export const RequestView = z.object({
  request: ContactRequest,
  order: z.object({ id: Id, code: OrderCode }).nullable(),
  /** In which the customer is written to. */
  language: Language,
  customer: z.object({ id: Id, name: z.string() }).nullable(),
  /** What an answer may take along now. */
  files: z.array(MessageFile),
  /** Made for it, the oldest first. */
  quotes: z.array(QuoteDocument),
  /** That carried the answers. */
  letters: z.array(Mail),
  /** Something was done here that the backend has not decided about. */
  pending: z.boolean(),
});
export type RequestView = z.output<typeof RequestView>;
