import { taskCount, usePaymentTasks } from '../payments/use-payment-tasks.ts';
import { useRefundCount } from '../refunds/use-refunds.ts';
import { useLive } from '../use-live.ts';
import { useMay, useShop, useWorkstation } from '../workstation-state.ts';
import type { DestinationName } from './destinations.ts';

/** What waits behind an entry of the rail; absent where nothing does. */
export function useCounts(): Partial<Record<DestinationName, number>> {
  const shop = useShop();
  const prepares = useMay('order.prepare');
  const handles = useMay('request.handle');
  const handlesReturns = useMay('return.handle');
  const returns = useLive(
    'returns',
    shop === null || !handlesReturns ? null : { shop: shop.id, states: ['requested', 'received'], limit: 500 },
    ['returns', 'outbox'],
  ).data;
  const tasks = usePaymentTasks();
  const refunds = useRefundCount();
  const sync = useWorkstation((state) => state.sync);
  const figures = useLive('home', shop === null ? null : { shop: shop.id }, ['orders', 'requests']).data;
  return {
    preparation: figures === null || !prepares ? 0 : figures.validated + figures.inPreparation,
    requests: handles ? (figures?.requests ?? 0) : 0,
    returns: returns?.length ?? 0,
    payments: (tasks === null ? 0 : taskCount(tasks)) + refunds,
    attention: sync.refused + (sync.stuck === null ? 0 : 1),
  };
}
