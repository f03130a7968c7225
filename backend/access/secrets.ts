/** Tokens, one-time codes and PINs: how they are made, and the only form in which they are kept. */
import { type ScryptOptions, createHash, scrypt, timingSafeEqual } from 'node:crypto';
import type { Random } from '../../domain/ids.ts';

/** 32 letters and digits that are not mistaken for one another: one byte draws one evenly. */
const codeAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** About 60 ms and 32 MiB a try: a stolen table of six-digit PINs is slow to guess. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 } satisfies ScryptOptions;
const KEY_BYTES = 32;

export function newToken(random: Random): string {
  return Buffer.from(random(32)).toString('base64url');
}

/** Fit for tokens and codes because they are random; never for a PIN. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** `XXXX-XXXX`: 40 random bits, for one use within a day. */
export function newCode(random: Random): string {
  const letters = Array.from(random(8), (byte) => codeAlphabet.charAt(byte % codeAlphabet.length));
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** `scrypt$N$r$p$salt$key`, so that a later program may raise the cost. */
export async function hashPin(pin: string, random: Random): Promise<string> {
  const salt = Buffer.from(random(16));
  const key = await derive(pin, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** With no stored hash the same work is done for nothing: time does not tell who exists. */
export async function isPin(pin: string, stored: string | undefined): Promise<boolean> {
  const [, n, r, p, salt = '', key = ''] = (stored ?? nobody).split('$');
  const options = { N: Number(n), r: Number(r), p: Number(p), maxmem: cost.maxmem };
  const derived = await derive(pin, Buffer.from(salt, 'base64url'), options);
  const kept = Buffer.from(key, 'base64url');
  return kept.length === derived.length && timingSafeEqual(kept, derived) && stored !== undefined;
}

const nobody = `scrypt$${cost.N}$${cost.r}$${cost.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

function derive(pin: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
