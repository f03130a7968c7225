/** Ids are made once, where the act begins, by an injected source of randomness, and travel in the arguments. */
import { z } from 'zod';

export const Id = z.uuid();
/** Sku, shop and staff ids are readable: they are printed, scanned and typed. */
export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export const Sku = z.string().regex(/^[A-Z0-9][A-Z0-9._-]{0,31}$/);
export const Instant = z.iso.datetime();
export const Day = z.iso.date();
/** Order code: the workstation's letters and its own counter, final from birth (ORD-10), e.g. `A-004183`. */
export const OrderCode = z.string().regex(/^[A-Z]{1,4}-\d{6,9}$/);

/** A list in which no two have the same id. */
export function ownIds<T extends { id: string }>(list: z.ZodArray<z.ZodType<T>>) {
  return list.refine((items) => new Set(items.map(({ id }) => id)).size === items.length, { error: 'same id twice' });
}

export type Random = (bytes: number) => Uint8Array;

/** RFC 9562 version 4 from injected randomness. */
export function newId(random: Random): string {
  const bytes = random(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The n-th after it: ids that follow from another, the same wherever they are worked out. */
export function idAfter(id: string, n: number): string {
  const tail = (Number.parseInt(id.slice(-12), 16) + n) % 2 ** 48;
  return `${id.slice(0, -12)}${tail.toString(16).padStart(12, '0')}`;
}

export function orderCode(prefix: string, counter: number): string {
  return `${prefix}-${String(counter).padStart(6, '0')}`;
}
