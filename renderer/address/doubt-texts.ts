/** What to say at each field of an address that may be right all the same: doubts, and what a label makes of it. */
import type { Address } from '../../domain/customer/address.ts';
import type { AddressForm } from '../../domain/order/draft.ts';
import { addressDoubts } from '../../domain/place/doubts.ts';
import { postalLines } from '../../domain/place/postal.ts';
import type { Town } from '../../domain/place/towns.ts';
import type { AddressWords } from './words-fr.ts';

export interface Asked {
  /** Of the postal code; null while they are being asked for. */
  towns: readonly Town[] | null;
  /** Characters of a line on the carrier's labels; null where none is printed, as for a billing address. */
  carrierLine: number | null;
  /** Delivered to a relay or a locker. */
  toPoint: boolean;
}

/** By field, the first thing to say about it. */
export function doubtTexts(typed: AddressForm, asked: Asked, t: AddressWords): ReadonlyMap<keyof Address, string> {
  const said = new Map<keyof Address, string>();
  const say = (field: keyof Address, text: string) => said.has(field) || said.set(field, text);
  for (const { field, what, about } of addressDoubts(typed, asked.towns, asked.toPoint))
    say(field, t.doubts[what](about));
  if (asked.carrierLine === null) return said;
  for (const { field, what, text, limit } of postalLines(typed, { carrierLine: asked.carrierLine }).warnings)
    say(field, what === 'carrier' ? t.printed.carrier(text.length, limit) : t.printed[what](text));
  return said;
}
