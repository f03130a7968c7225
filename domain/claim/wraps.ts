/** A gift wrap that is said to be missing: the order, as its delivery note was printed, decides (SAV-4). */
import type { Order } from '../order/order.ts';

export interface WrapVerdict {
  lineId: string;
  /** Name of the wrap that the delivery note asks for; null: it was neither ordered nor paid. */
  label: string | null;
  /** What was paid for it, all its pieces, in cents. */
  paidCents: number;
}

/** For each of these lines; nothing of an order changes once it has left, so its lines are what its note says. */
export function wrapVerdicts(order: Pick<Order, 'lines'>, lineIds: readonly string[]): WrapVerdict[] {
  return lineIds.map((lineId) => {
    const line = order.lines.find(({ id }) => id === lineId);
    const wrap = line?.wrap ?? null;
    return { lineId, label: wrap?.label ?? null, paidCents: (wrap?.unitCents ?? 0) * (line?.quantity ?? 0) };
  });
}
