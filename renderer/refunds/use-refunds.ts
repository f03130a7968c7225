import type { RefundView } from '../../domain/refund/views.ts';
import { useLive } from '../use-live.ts';
import { useMay, useShop } from '../workstation-state.ts';
import { stepOf } from './steps.ts';
import { refundTables } from './tables.ts';

/** Those of the shop on screen that are not over, the oldest first; null for who may not ask for one (ROLE-2). */
export function useWaitingRefunds(): { views: RefundView[] | null; error: unknown } {
  const shop = useShop();
  const sees = useMay('refund.ask');
  const { data, error } = useLive('refundsWaiting', shop === null || !sees ? null : { shop: shop.id }, refundTables);
  return { views: data, error };
}

/** How many wait for somebody who decides and sends money; none for anyone else. */
export function useRefundCount(): number {
  const decides = useMay('refund.decide');
  const { views } = useWaitingRefunds();
  return decides ? (views?.filter(({ refund }) => stepOf(refund) !== 'way').length ?? 0) : 0;
}
