/** A customer's request with its topic, its owner and the moment by which it must be answered (SHOP-4, MSG-1). */
import { z } from 'zod';
import { Id, Instant, Slug } from '../ids.ts';

/** What may go with an answer: papers of the order that the request is about, and quotes made for it. */
const messageFileKinds = ['deliveryNote', 'invoice', 'returnSlip', 'quote'] as const;
export const MessageFile = z.object({
  kind: z.enum(messageFileKinds),
  /** Of the order for its delivery note, else of the paper itself. */
  id: Id,
  /** Its number, as people read it. */
  name: z.string(),
});
export type MessageFile = z.output<typeof MessageFile>;
export const FILES = 5;

export const ContactRequest = z.object({
  id: Id,
  shop: Slug,
  topic: Slug,
  /** `claim`: the shorter deadline of damage claims. */
  urgency: z.enum(['reply', 'claim']),
  customerId: Id.nullable(),
  orderId: Id.nullable(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  text: z.string(),
  openedAt: Instant,
  openedBy: z.string(),
  openedByName: z.string(),
  /** Who sees to it; null: nobody yet, it came from the web shop. The name is then empty. */
  ownerId: z.string().nullable(),
  ownerName: z.string(),
  /** Stands still while the customer is waited for, and moves by that time in business hours (SHOP-4). */
  dueAt: Instant,
  /** Since when the customer's answer is waited for; null: it is our turn. */
  pausedSince: Instant.nullable(),
  /** What was written to and fro since, oldest first. */
  thread: z.array(
    z.object({
      id: Id,
      at: Instant,
      from: z.enum(['customer', 'shop']),
      byName: z.string(),
      text: z.string(),
      /** The letter that brought it; null: said on the phone, or come by itself. */
      mailId: z.string().nullable(),
      /** What went with it. */
      files: z.array(MessageFile).max(FILES),
    }),
  ),
  /** Quotes made for it, the oldest first (MSG-2). */
  quoteIds: z.array(Id),
  closedAt: Instant.nullable(),
  closedByName: z.string().nullable(),
  answer: z.string(),
});
export type ContactRequest = z.output<typeof ContactRequest>;
