/** How every command on a claim begins (SHOP-1, SAV-8). */
import type { Order } from '../order/order.ts';
import { type Refusal, refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import type { Claim } from './claim.ts';
import { missingEvidence } from './evidence.ts';

export interface OpenClaim {
  claim: Claim;
  order: Order;
  profile: ShopProfile;
}

/** `work`: evidence still counts; `accept`: all of it is there; `decide`: not decided yet; `close`: not closed yet. */
export type ClaimAction = 'work' | 'accept' | 'decide' | 'close';

export async function openFor(tx: Tx, ctx: Ctx, claimId: string, action: ClaimAction): Promise<OpenClaim> {
  const claim = await mustGet(tx, 'claims', claimId);
  const profile = await mustGetShop(tx, ctx, claim.shop);
  const order = await mustGet(tx, 'orders', claim.orderId);
  throwIf(whyNotClaimAction(action, claim, order, profile));
  return { claim, order, profile };
}

/** Asked by the button and by the command. */
export function whyNotClaimAction(
  action: ClaimAction,
  claim: Claim,
  order: Pick<Order, 'parcels'>,
  profile: Pick<ShopProfile, 'afterSale'>,
): Refusal | undefined {
  const { state, since } = claim;
  const decided = state !== 'open' && state !== 'ready';
  if (state === 'closed' || (decided && action !== 'close'))
    return refusal('claimState', { rule: 'SAV-7', why: 'decided', state, at: since[state] ?? null });
  if (action !== 'accept' || state === 'ready') return undefined;
  const missing = missingEvidence(claim, order, profile).map((item) => ({ ...item, kind: claim.kind }));
  return refusal('claimIncomplete', { rule: 'SAV-8', missing });
}
