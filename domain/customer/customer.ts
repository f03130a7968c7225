import { z } from 'zod';
import { Day, Id, Instant, Slug } from '../ids.ts';
import { Language } from '../language.ts';
import { repairPhone } from '../place/phone.ts';
import { line, note, required } from '../text.ts';
import { BookAddress, Civility } from './address.ts';
import { isPhone } from './phone.ts';

const Email = z
  .string()
  .max(320)
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.union([z.literal(''), z.email()]));
const Phone = z
  .string()
  .max(30)
  .transform((value) => repairPhone(value.replace(/\s+/gu, ' ').trim()))
  .refine((value) => value === '' || isPhone(value), { error: 'phone' });

/** Addresses in one book, at most. */
export const ADDRESSES = 50;

/** What the caller tells about themself (ORD-5, CLI-1). */
export const CustomerDetails = z.object({
  civility: Civility,
  lastName: required(line(35)),
  firstName: line(35),
  email: Email,
  phone: Phone,
  birthDate: Day.nullable(),
  newsletter: z.boolean(),
  /** Of the e-mails and documents they get. */
  language: Language.default('fr'),
  note: note(2000),
});
export type CustomerDetails = z.output<typeof CustomerDetails>;

/** As they were once accepted; rules about them may have grown stricter since. */
const KeptDetails = z.object({
  ...CustomerDetails.shape,
  lastName: z.string(),
  firstName: z.string(),
  email: z.string(),
  phone: z.string(),
  note: z.string(),
});

export const Customer = z.object({
  id: Id,
  shop: Slug,
  details: KeptDetails,
  addresses: z.array(BookAddress).max(ADDRESSES),
  createdAt: Instant,
  /** The record that this one became part of: it is looked up no more (CLI-2). */
  mergedInto: Id.nullable(),
  /** Its person asked for it; nothing of theirs is left (CLI-4). */
  erasedAt: Instant.nullable(),
  /** The account of the web shop was closed on request (CLI-4). */
  closed: z.object({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
});
export type Customer = z.output<typeof Customer>;
