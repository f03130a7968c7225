/** The one next step the warehouse has for an order; null when it waits for someone else, or is over. */
import type { Order } from '../../domain/order/order.ts';

export type Step = 'startPreparation' | 'markPrepared' | 'markShipped' | 'markDelivered';

export function nextStep({ status, mode }: Pick<Order, 'status' | 'mode'>): Step | null {
  switch (status) {
    case 'validated':
      return 'startPreparation';
    case 'inPreparation':
      return 'markPrepared';
    case 'prepared':
      // LIV-5: picked up at the warehouse, it never ships
      return mode.carrier === null ? 'markDelivered' : 'markShipped';
    default:
      return null;
  }
}
