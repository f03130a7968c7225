import type { Refund } from '../../domain/refund/refund.ts';
import type { RefundView } from '../../domain/refund/views.ts';
import { useLive } from '../use-live.ts';
import { useMay, useShop } from '../workstation-state.ts';
import { refundTables } from './tables.ts';

export type Step = 'decide' | 'send' | 'way' | 'failed';

/** Those of the shop on screen that are not over, the oldest first; null for who may not ask for one (ROLE-2). */
export function useWaitingRefunds(): { views: RefundView[] | null; error: unknown } {
  const shop = useShop();
  const sees = useMay('refund.ask');
  const { data, error } = useLive('refundsWaiting', shop === null || !sees ? null : { shop: shop.id }, refundTables);
  return { views: data, error };
}

/** What it waits for: a manager, a hand that sends it, the provider, somebody who looks at what failed. */
export function stepOf({ state, ways }: Pick<Refund, 'state' | 'ways'>): Step {
  if (state === 'failed') return 'failed';
  if (state !== 'approved') return 'decide';
  return ways.some((way) => way.kind === 'recorded' && way.state === 'planned') ? 'send' : 'way';
}

/** How many wait for somebody who decides and sends money; none for anyone else. */
export function useRefundCount(): number {
  const decides = useMay('refund.decide');
  const { views } = useWaitingRefunds();
  return decides ? (views?.filter(({ refund }) => stepOf(refund) !== 'way').length ?? 0) : 0;
}
