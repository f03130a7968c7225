/** A PIN kept as a scrypt hash, for sign-in without the network. */
import { scrypt, timingSafeEqual } from 'node:crypto';
import type { Random } from '../domain/ids.ts';
import type { Verifier } from './secrets.ts';

// About 100 ms a try. Six digits fall to whoever steals the file and tries them all: the backend never trusts this.
const COST = 2 ** 16;
const BLOCK = 8;

export async function makeVerifier(pin: string, random: Random, now: string): Promise<Verifier> {
  const salt = random(16);
  const hash = await derive(pin, salt, COST);
  return { salt: Buffer.from(salt).toString('base64'), hash: hash.toString('base64'), cost: COST, confirmedAt: now };
}

/** Takes as long for a wrong PIN as for the right one. */
export async function isPin(pin: string, verifier: Verifier): Promise<boolean> {
  const kept = Buffer.from(verifier.hash, 'base64');
  const tried = await derive(pin, Buffer.from(verifier.salt, 'base64'), verifier.cost);
  return kept.length === tried.length && timingSafeEqual(kept, tried);
}

function derive(pin: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, { N: cost, r: BLOCK, p: 1, maxmem: 256 * cost * BLOCK }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
