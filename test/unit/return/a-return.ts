import type { Order } from '../../../domain/order/order.ts';
import type { Return } from '../../../domain/return/return.ts';
import { RETURN, SOON } from './returned.ts';

/** Of every piece of the order, validated. */
export function aReturn(order: Order, change: Partial<Return> = {}): Return {
  return {
    id: RETURN,
    shop: order.shop,
    orderId: order.id,
    orderCode: order.code,
    customerId: null,
    customerName: 'Margaux Lefèvre',
    openedAt: SOON,
    openedBy: 'agent-1',
    openedByName: 'Claire',
    timeline: [],
    code: `BR-${order.code}-1`,
    source: 'staff',
    externalId: null,
    askedOn: '2026-11-23',
    lines: order.lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
    reason: 'changed-mind',
    note: 'confidentiel',
    receivedOn: '2026-11-20',
    phase: 'legal',
    postage: 'customer',
    sendBackBy: '2026-12-07',
    state: 'validated',
    since: { validated: SOON },
    refusal: '',
    reception: null,
    decision: null,
    refundIds: [],
    ...change,
  };
}
