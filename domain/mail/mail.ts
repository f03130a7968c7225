/**
 * A letter to a customer (VIE-7, ORD-15, ORD-18): written in the transaction of what it tells, sent afterwards by the
 * backend, once. Its id follows from what it tells, so that nothing told twice is written twice.
 */
import { z } from 'zod';
import { Id, Instant, Slug } from '../ids.ts';
import { Language } from '../language.ts';
import { mailKinds } from './kinds.ts';

/** What a letter is made of; HTML and text are two renderings of it, so no data is ever taken for HTML. */
export const MailBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('button'), text: z.string(), url: z.string() }),
  z.object({ kind: z.literal('rows'), rows: z.array(z.object({ left: z.string(), right: z.string() })) }),
]);
export type MailBlock = z.output<typeof MailBlock>;

export const Mail = z.object({
  /** `about:kind:place`, place being that of what it tells in the order's timeline: told twice, it is the same letter. */
  id: z.string().max(120),
  shop: Slug,
  kind: z.enum(mailKinds),
  orderId: Id.nullable(),
  customerId: Id.nullable(),
  /** Of a gift card, invoice, return or quote whose paper goes with it, or of the answer whose files do, as `request:message`. */
  attached: z
    .object({ kind: z.enum(['giftCard', 'invoice', 'returnSlip', 'quote', 'answer']), id: z.string() })
    .nullable(),
  to: z.string(),
  language: Language,
  subject: z.string(),
  blocks: z.array(MailBlock),
  /**
   * `unsure`: the server went away after it had the letter; it is not sent again by itself. `noAddress`: there was no
   * e-mail address to send it to.
   */
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'unsure', 'noAddress']),
  queuedAt: Instant,
  sentAt: Instant.nullable(),
  attempts: z.int().min(0),
  error: z.string(),
  /** Name of who asked for it again; null when it went by itself. */
  askedBy: z.string().nullable(),
  /** Who saw to it that the customer knows all the same, where it did not leave. */
  handled: z.object({ by: Slug, byName: z.string(), at: Instant }).nullable(),
});
export type Mail = z.output<typeof Mail>;
