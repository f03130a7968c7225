/**
 * DOC-1: no price of any kind on what goes into the parcel, whatever people typed into a name or a text. An amount
 * with a currency becomes `…`, and so does a number written like one of the order's own amounts (`24,90`); a bare
 * number stays, for it may be a size, an age or a year.
 */
import { components } from '../domain/order/components.ts';
import { articleCents, optionCents } from '../domain/order/totals.ts';
import { type Order, balanceCents } from '../domain/order/order.ts';

const number = "(?<!\\d)\\d+(?:[ \\u00a0\\u202f.,'’]\\d{3})*(?:[.,]\\d{1,2})?";
const sign = '(?:\\p{Sc}|EUR(?:OS?)?(?![\\p{L}\\d])|CHF(?!\\p{L})|USD(?!\\p{L})|GBP(?!\\p{L})|centimes?(?!\\p{L}))';
const moneyPatterns = [
  // 24,90 € · 24 euros · 5€50
  new RegExp(`${number}\\s*${sign}(?:\\d{2}(?![\\d.,/]))?`, 'giu'),
  // € 24.90 · EUR 24
  new RegExp(`(?:\\p{Sc}|(?<!\\p{L})(?:EUR|CHF|USD|GBP))\\s*${number}`, 'gu'),
  /\p{Sc}|(?<!\p{L})EUR(?!\p{L})/gu,
];
const bareAmount = /(?<![\d.,/])\d+(?:[ \u00a0\u202f.,'’]\d{3})*[.,]\d{2}(?![\d/]|[.,]\d)/gu;

export type PriceFilter = (text: string) => string;

export function priceFilter(order: Order): PriceFilter {
  const own = amountsOf(order);
  return (text) => {
    const hidden = moneyPatterns.reduce((kept, pattern) => kept.replace(pattern, '…'), text);
    return hidden.replace(bareAmount, (match) => withoutOwn(match, own));
  };
}

/** `2026 1 234,56` may be a year and an amount: every end of it that begins a group is looked at. */
function withoutOwn(match: string, own: ReadonlySet<number>): string {
  const starts = [0, ...Array.from(match.matchAll(/[ \u00a0\u202f.,'’]/gu), ({ index }) => index + 1)];
  const start = starts.slice(0, -1).find((candidate) => own.has(Number(match.slice(candidate).replace(/\D/gu, ''))));
  return start === undefined ? match : `${match.slice(0, start)}…`;
}

/** Every amount the order holds or adds up to, in cents, whatever its sign; zero is none. */
export function amountsOf(order: Order): Set<number> {
  const { vat, ...sums } = order.totals;
  const amounts = [
    ...Object.values(sums),
    order.mode.priceCents,
    order.payment.paidCents,
    balanceCents(order),
    order.returnOption?.priceCents ?? 0,
    ...order.giftCards.map(({ amountCents }) => amountCents),
    ...order.discounts.map(({ cents }) => cents),
    ...order.payment.receipts.map(({ amountCents }) => amountCents),
    ...vat.flatMap(({ ttcCents, htCents, vatCents }) => [ttcCents, htCents, vatCents]),
    ...components(order).flatMap((part) => [
      part.unitCents,
      part.grossCents,
      part.discountCents,
      part.grossCents - part.discountCents,
      part.chargedCents,
    ]),
    ...order.lines.flatMap((line) => [
      line.listCents ?? 0,
      articleCents(line),
      optionCents(line),
      articleCents(line) + optionCents(line),
    ]),
  ];
  return new Set(amounts.map(Math.abs).filter((cents) => cents > 0));
}
