/** What proves a claim, and what of it is still missing (SAV-1…6, SAV-8): asked by the screen, the e-mail and the command. */
import type { Order } from '../order/order.ts';
import { normalTracking } from '../order/tracking.ts';
import { replyDue } from '../request/deadline.ts';
import type { ClaimRules } from '../shop/after-sale-rules.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Claim, ClaimKind, PhotoSubject } from './claim.ts';

export type Missing =
  | { what: 'check'; id: string }
  | { what: 'photo'; id: string; together: PhotoSubject[] }
  | { what: 'parcelNumber' };

type Shown = Pick<Claim, 'kind' | 'checks' | 'photos' | 'parcelNumber'>;
type Sent = Pick<Order, 'parcels'>;

export function claimRulesOf(profile: Pick<ShopProfile, 'afterSale'>, kind: ClaimKind): ClaimRules | undefined {
  return profile.afterSale.claims.find((rules) => rules.kind === kind);
}

/** In the order in which it is asked. A kind that the shop does not know lacks nothing. */
export function missingEvidence(claim: Shown, order: Sent, profile: Pick<ShopProfile, 'afterSale'>): Missing[] {
  const rules = claimRulesOf(profile, claim.kind);
  if (!rules) return [];
  const wanted = photosWanted(claim, order, rules);
  const checks = rules.checks
    .filter(({ id }) => answerOf(claim, id) === null)
    .map(({ id }): Missing => ({ what: 'check', id }));
  const photos = wanted
    .filter(({ together }) => !claim.photos.some(({ shows }) => together.every((subject) => shows.includes(subject))))
    .map(({ id, together }): Missing => ({ what: 'photo', id, together }));
  const labelled = wanted.some(({ together }) => together.includes('label'));
  const number: Missing[] = labelled && claim.parcelNumber === '' ? [{ what: 'parcelNumber' }] : [];
  return [...checks, ...photos, ...number];
}

/** The photos that this claim must have; an order that was fetched has no label to be seen. */
function photosWanted(
  claim: Pick<Claim, 'checks'>,
  order: Sent,
  { evidence }: ClaimRules,
): { id: string; together: PhotoSubject[] }[] {
  return evidence
    .filter(({ onlyIf }) => onlyIf === null || answerOf(claim, onlyIf) === 'yes')
    .map(({ id, together }) => ({
      id,
      together: order.parcels.length > 0 ? together : together.filter((subject) => subject !== 'label'),
    }))
    .filter(({ together }) => together.length > 0);
}

/** SAV-8: the number as it was read on the photo is one of the order's, however it was written. */
export function isParcelOf(order: Sent, number: string): boolean {
  const read = normalTracking(number);
  return order.parcels.some(({ trackingNumber }) => normalTracking(trackingNumber) === read);
}

/**
 * The claim with its evidence counted again: its answer is due 24 business hours after the moment it became complete, and
 * no deadline runs while the customer still owes a photo (SAV-1). `at`: ISO UTC.
 */
export function weighed(claim: Claim, order: Sent, profile: ShopProfile, at: string): Claim {
  if (claim.state !== 'open' && claim.state !== 'ready') return claim;
  const state = missingEvidence(claim, order, profile).length === 0 ? 'ready' : 'open';
  if (state === claim.state) return claim;
  const since = { ...claim.since, [state]: at };
  if (state === 'open') return { ...claim, state, since, completeAt: null, dueAt: null };
  return { ...claim, state, since, completeAt: at, dueAt: replyDue(at, profile, 'claim') };
}

function answerOf({ checks }: Pick<Claim, 'checks'>, id: string): 'yes' | 'no' | null {
  return checks.find((check) => check.id === id)?.answer ?? null;
}
