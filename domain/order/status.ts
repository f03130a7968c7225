/**
 * The one life cycle behind both shops' labels (VIE-1).
 * recorded → validated → inPreparation → prepared → shipped → delivered; cancelled.
 */
import { z } from 'zod';

export const orderStatuses = [
  'recorded',
  'validated',
  'inPreparation',
  'prepared',
  'shipped',
  'delivered',
  'cancelled',
] as const;
export const OrderStatus = z.enum(orderStatuses);
export type OrderStatus = z.output<typeof OrderStatus>;

export const moves: Record<OrderStatus, readonly OrderStatus[]> = {
  recorded: ['validated', 'cancelled'],
  // gift cards alone go by e-mail: there is nothing to prepare (ORD-15)
  validated: ['inPreparation', 'delivered', 'cancelled'],
  inPreparation: ['prepared'],
  // a warehouse pick-up never ships: it is handed over (LIV-5)
  prepared: ['shipped', 'delivered'],
  shipped: ['delivered'],
  delivered: [],
  cancelled: [],
};

export function canMove(from: OrderStatus, to: OrderStatus): boolean {
  return moves[from].includes(to);
}
