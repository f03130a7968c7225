/** Where and as whom the backend speaks to PayPlug: a file beside no profile and in no log. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Slug } from '../../domain/ids.ts';

const PAYPLUG = 'https://api.payplug.com';

export const PayplugConfig = z.strictObject({
  apiUrl: z.url().default(PAYPLUG).refine(isSafe, { error: 'https only' }),
  /** Where the customer lands after paying, and after giving up. */
  returnUrl: z.url(),
  cancelUrl: z.url(),
  /** At which the provider reaches this backend; null: payments are only asked about. */
  publicUrl: z.url().nullable().default(null),
  /** Secret key of each shop. */
  keys: z.record(Slug, z.string().regex(/^sk_(?:live|test)_[0-9A-Za-z]+$/, { error: 'not a secret key' })),
});
export type PayplugConfig = z.output<typeof PayplugConfig>;

/** Throws a sentence that names the field and never holds a key. */
export function readPayplugConfig(file: string): PayplugConfig {
  const parsed = PayplugConfig.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}`);
}

/** A key over a line in clear could be read by anyone on it. */
function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
}
