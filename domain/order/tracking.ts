/**
 * Tracking numbers: a carrier the shop works with and a number, always; a form nobody knows or a key that does not hold is
 * a doubt that the packer looks at once, never a wall: carriers know numbers that we do not (LIV-9).
 */
import { type Refusal, type RefusalDetail, refusal } from '../refusal.ts';
import { type Carrier, type ShopProfile, carrierOf } from '../shop/profile.ts';

/** `form`: not as this carrier writes its numbers; `key`: of a known form whose check digit is wrong. */
type TrackingDoubt = 'form' | 'key';

/** `sure`: somebody looked at the label again and says that this is the number. */
export function whyNotTracking(
  profile: ShopProfile,
  carrierId: string,
  trackingNumber: string,
  sure = false,
): Refusal | undefined {
  const carrier = carrierOf(profile, carrierId);
  const number = normalTracking(trackingNumber);
  if (!carrier) return refusal('trackingMissing', { rule: 'LIV-9', field: 'carrier' });
  // dashes alone are no number
  if (!/[0-9A-Z]/u.test(number)) return refusal('trackingMissing', { rule: 'LIV-9', field: 'trackingNumber' });
  const why = doubtOf(carrier, number);
  if (why === null || sure) return undefined;
  const hint = why === 'key' ? 'clé' : carrier.trackingHint.fr;
  const about: RefusalDetail = { rule: 'LIV-9', field: 'trackingNumber', carrier: carrier.name, number };
  return refusal('trackingWrong', { ...about, why, hint, canConfirm: true });
}

export function normalTracking(number: string): string {
  return number.replace(/[\s.-]+/gu, '').toUpperCase();
}

/** Of a normalised number; null: nothing speaks against it. A key that holds proves nothing, digits may still be swapped. */
function doubtOf(carrier: Carrier, number: string): TrackingDoubt | null {
  if (!new RegExp(carrier.trackingPattern).test(number)) return 'form';
  return keyHolds(number) ? null : 'key';
}

/** Each form has one key; TNT France's 16 digits have none that is known (FACTS-FR §5). */
function keyHolds(number: string): boolean {
  if (/^[0-9A-Z]{2}\d{11}$/u.test(number)) return key(number) === colissimoKey(number.slice(2, 12));
  if (/^[A-Z]{2}\d{9}[A-Z]{2}$/u.test(number)) return Number(number[10]) === postalUnionKey(number.slice(2, 10));
  if (/^\d{12}$/u.test(number)) return key(number) === (weighed(number.slice(0, 11), [3, 1, 7]) % 11) % 10;
  return true;
}

function key(number: string): number {
  return Number(number.at(-1));
}

/** The EAN's key over ten digits; the product code in front is ignored. */
function colissimoKey(digits: string): number {
  return (10 - (weighed(digits, [1, 3]) % 10)) % 10;
}

/** S10, international parcels. */
function postalUnionKey(digits: string): number {
  const rest = 11 - (weighed(digits, [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  return rest === 10 ? 0 : rest === 11 ? 5 : rest;
}

function weighed(digits: string, weights: readonly number[]): number {
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (weights[index % weights.length] ?? 0), 0);
}
