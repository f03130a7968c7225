import { z } from 'zod';
import { Day, Id, Instant, Slug } from '../ids.ts';
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
  .transform((value) => value.replace(/\s+/gu, ' ').trim())
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
  note: note(2000),
});
export type CustomerDetails = z.output<typeof CustomerDetails>;

export const Customer = z.object({
  id: Id,
  shop: Slug,
  details: CustomerDetails,
  addresses: z.array(BookAddress).max(ADDRESSES),
  createdAt: Instant,
});
export type Customer = z.output<typeof Customer>;
