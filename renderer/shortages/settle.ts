/** What was agreed with the customer about missing pieces, from the form to the command. Pure. */
import type { CommandInput } from '../../domain/commands.ts';
import type { Order } from '../../domain/order/order.ts';
import { type Instead, type ShortageOffer, basketWith } from '../../domain/warehouse/shortage-offer.ts';
import type { Shortage } from '../../domain/warehouse/shortage.ts';

export const outcomes = ['wait', 'changed', 'cancelled', 'found', 'arrived'] as const;
export type Outcome = (typeof outcomes)[number];

export interface SettleForm {
  outcome: Outcome;
  /** Day, or empty. */
  until: string;
  /** By missing line: sku of what comes instead; empty: nothing does. */
  instead: Readonly<Record<string, string>>;
  /** Null: the usual words. */
  reason: string | null;
}

export function settleForm(shortage: Shortage, offer: ShortageOffer | null): SettleForm {
  const days = (offer?.restocks ?? []).map(({ restockOn }) => restockOn);
  // all of them at once: the order leaves whole
  const last = days.reduce((latest, day) => (latest === null || day === null ? null : day > latest ? day : latest), '');
  return {
    outcome: shortage.state === 'waiting' ? 'arrived' : 'wait',
    until: shortage.waitUntil ?? last ?? '',
    instead: Object.fromEntries(shortage.lines.map(({ lineId }) => [lineId, ''])),
    reason: null,
  };
}

/** What comes in place of what, each new line with an id of its own that stays the same while the form is open. */
export function insteadOf(
  { instead }: Pick<SettleForm, 'instead'>,
  offer: ShortageOffer | null,
  newLineIds: Readonly<Record<string, string>>,
): Instead {
  return Object.fromEntries(
    Object.entries(instead).map(([lineId, sku]) => {
      const swap = offer?.swaps.find((one) => one.lineId === lineId && one.sku === sku);
      return [lineId, swap ? { articleId: swap.articleId, sku, newLineId: newLineIds[lineId] ?? '' } : null];
    }),
  );
}

type Args = (expectedTotalCents: number) => CommandInput<'settleShortage'>;

/** Null while it cannot be sent: nothing would be left of the order, or nobody said what was agreed. */
export function settleArgs(
  order: Order,
  shortage: Shortage,
  { outcome, until }: Pick<SettleForm, 'outcome' | 'until'>,
  instead: Instead,
  reason: string,
): Args | null {
  const orderId = order.id;
  if (reason.trim() === '') return null;
  if (outcome === 'wait') return () => ({ orderId, reason, settled: { outcome, until: until === '' ? null : until } });
  if (outcome !== 'changed') return () => ({ orderId, reason, settled: { outcome } });
  const lines = basketWith(order, shortage, instead);
  if (lines.length === 0) return null;
  return (expectedTotalCents) => ({ orderId, reason, settled: { outcome, lines, expectedTotalCents } });
}
