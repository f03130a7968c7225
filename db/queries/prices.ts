/** ROLE-2: what a role without prices gets of a document, a refusal, a form. */
import type { Article } from '../../domain/catalogue/article.ts';
import type { Order } from '../../domain/order/order.ts';
import type { WireRefusal } from '../../domain/refusal.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { OrderLine, TimelineEntry } from '../../domain/order/parts.ts';
import { isHappening, amountsTold } from '../../domain/order/timeline.ts';

const noTotals: Order['totals'] = {
  articlesCents: 0,
  optionsCents: 0,
  returnOptionCents: 0,
  giftCardsCents: 0,
  deliveryCents: 0,
  discountCents: 0,
  vatOffCents: 0,
  totalCents: 0,
  vat: [],
};

export function withoutAmounts(order: Order): Order {
  return {
    ...order,
    lines: order.lines.map(lineWithoutAmounts),
    mode: { ...order.mode, priceCents: 0 },
    payment: { ...order.payment, paidCents: 0, givenBackCents: 0, reference: '', receipts: [] },
    giftCards: order.giftCards.map((card) => ({ ...card, amountCents: 1 })),
    returnOption: order.returnOption && { ...order.returnOption, priceCents: 0 },
    discounts: [],
    totals: noTotals,
    timeline: timelineWithoutAmounts(order.timeline),
  };
}

/** One that a newer version wrote may tell anything. */
export function timelineWithoutAmounts(timeline: readonly TimelineEntry[]): TimelineEntry[] {
  return timeline.flatMap((entry) => {
    const kept = isHappening(entry.what) ? amountsTold[entry.what] : 'words';
    if (kept === 'all') return [];
    return [kept === 'words' ? { ...entry, before: null, after: null, reason: null } : entry];
  });
}

function lineWithoutAmounts(line: OrderLine): OrderLine {
  const { personalisation, wrap } = line;
  return {
    ...line,
    unitCents: 0,
    listCents: null,
    personalisation: personalisation && { ...personalisation, unitCents: 0 },
    wrap: wrap && { ...wrap, unitCents: 0, card: wrap.card && { ...wrap.card, unitCents: 0 } },
  };
}

export function articleWithoutPrices(article: Article): Article {
  return {
    ...article,
    formats: article.formats.map((format) => ({ ...format, unitCents: 0, tiers: [], periods: [] })),
    personalisation: article.personalisation && { ...article.personalisation, priceCents: 0 },
  };
}

/** Every price and limit of a shop's rules, wherever it stands. */
export function profileWithoutPrices(profile: ShopProfile): ShopProfile {
  return withoutCents(profile) as ShopProfile;
}

/** Where an amount may not be nothing it is the least that may be. */
function withoutCents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutCents);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (!/Cents$/u.test(key)) return [key, withoutCents(each)];
      if (Array.isArray(each)) return [key, []];
      return [key, each === null ? null : leastOf(key)];
    }),
  );
}

const leastOf = (key: string) => (key === 'minCents' || key === 'maxCents' ? 1 : 0);

/** Codes whose detail tells amounts under plain names. */
const amountsOf: Record<string, readonly string[]> = { priceChanged: ['expected', 'actual'], badInput: ['max'] };

export function refusalWithoutAmounts({ code, detail }: WireRefusal): WireRefusal {
  const plain = amountsOf[code] ?? [];
  const kept = Object.entries(detail).filter(([key]) => !key.endsWith('Cents') && !plain.includes(key));
  return { code, detail: Object.fromEntries(kept) };
}
