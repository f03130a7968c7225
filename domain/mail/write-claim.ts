/** Which letters follow from what happened to a claim (SAV-7); on the backend alone, in the same transaction. */
import type { Consequence } from '../change.ts';
import type { Claim } from '../claim/claim.ts';
import type { Order } from '../order/order.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { type Tx } from '../tx.ts';
import { type ClaimLetter, claimLetter } from './claim-letters.ts';
import { type Unsent, putOnce, unsent } from './write.ts';

const letterOf: Record<string, ClaimLetter | undefined> = {
  claimAccepted: 'claimAccepted',
  claimRefused: 'claimRefused',
};

export const writeClaimLetters: Consequence<'claims'> = async (tx, { before, after: claim }, ctx) => {
  const profile = await tx.get('shops', claim.shop);
  const order = await tx.get('orders', claim.orderId);
  if (!profile || !order) return;
  for (const { what } of claim.timeline.slice(before?.timeline.length ?? 0)) {
    const kind = letterOf[what];
    if (!kind || !profile.mail.sent.includes(kind)) continue;
    const letter = await ofClaim(tx, kind, claim, order, profile);
    await putOnce(tx, { ...letter, id: `${claim.id}:${kind}`, queuedAt: ctx.now });
  }
};

export async function ofClaim(
  tx: Tx,
  kind: ClaimLetter,
  claim: Claim,
  order: Order,
  profile: ShopProfile,
): Promise<Unsent> {
  const { customer, language } = order;
  const { outcome } = claim;
  const made = outcome && 'orderId' in outcome ? await tx.get('orders', outcome.orderId) : undefined;
  return {
    ...unsent,
    shop: claim.shop,
    kind,
    orderId: order.id,
    customerId: customer.id,
    to: customer.email,
    state: customer.email === '' ? 'noAddress' : 'queued',
    language,
    ...claimLetter(kind, { claim, order, profile, madeCode: made?.code ?? null }),
  };
}
