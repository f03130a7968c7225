/** What an order is charged by, without the order around it. */
import type { Charged } from '../../domain/order/components.ts';
import type { GiftWrap } from '../../domain/order/parts.ts';

/** Nothing at all, sold with VAT. */
export function someCharged(change: Partial<Charged> = {}): Charged {
  return {
    lines: [],
    giftCards: [],
    returnOption: null,
    mode: null,
    discounts: [],
    vat: { charged: true, overrides: [] },
    ...change,
  };
}

export function aWrap(change: Partial<GiftWrap> = {}): GiftWrap {
  return {
    wrapId: 'papier',
    kind: 'paper',
    label: 'Papier cadeau',
    unitCents: 250,
    rateBp: 2000,
    card: null,
    ...change,
  };
}
