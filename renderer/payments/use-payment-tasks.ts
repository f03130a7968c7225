import type { PaymentTasks } from '../../domain/payment/views.ts';
import { useLive } from '../use-live.ts';
import { useMay, useShop } from '../workstation-state.ts';

/** What a person must look at in the shop on screen; null for those who see no prices (ROLE-2), and before the answer. */
export function usePaymentTasks(): PaymentTasks | null {
  const shop = useShop();
  const sees = useMay('payment.record');
  return useLive('paymentTasks', shop === null || !sees ? null : { shop: shop.id }, [
    'paymentLinks',
    'transfers',
    'orders',
    'refunds',
  ]).data;
}
