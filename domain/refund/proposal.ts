/**
 * What goes back, worked out step by step so that it can be read out (AVO-1, AVO-5, RET-3, FACTS-FR §4). The price of a
 * piece is what was charged for it, its share of the discounts taken off, as the invoice has it.
 */
import { type Cases, ledgerOf } from '../after-sale/ledger.ts';
import type { Pieces } from '../after-sale/case-parts.ts';
import { pointsOf } from '../loyalty/points.ts';
import { prorate, withoutVat } from '../money.ts';
import { type Component, components, sum } from '../order/components.ts';
import { loadOf, orderMode, whyNotDeliver } from '../order/delivery.ts';
import type { Order } from '../order/order.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { GIFT_CARD } from '../voucher/gift-card.ts';
import { excessLeft, heldOf } from './held.ts';
import type { RefundRow, RefundShare } from './refund.ts';

export interface RefundWanted {
  pieces: readonly Pieces[];
  /**
   * Outward carriage, once every piece of the order has come back. `law`: as much as the cheapest way would have cost, the
   * surcharge for a faster one stays; `commercial`: that too, where the shop says so; `all`: our fault, or it never came.
   */
  carriage: 'none' | 'law' | 'commercial' | 'all';
  goodwillCents: number;
  /** All that was paid too much. */
  excess: boolean;
  /** On its way back already without a refund of its own (`askedDirectly`). */
  elsewhereCents: number;
  /** The order that this one makes good: what was paid for its pieces was paid there. */
  first: Order | null;
}

export interface RefundProposal {
  rows: RefundRow[];
  shares: RefundShare[];
  amountCents: number;
  /** Taken from the customer's points when the money goes. */
  pointsBack: number;
}

export function refundProposal(
  order: Order,
  profile: ShopProfile,
  cases: Cases,
  { pieces, carriage, goodwillCents, excess, elsewhereCents, first }: RefundWanted,
): RefundProposal {
  const parts = components(order);
  const found = [
    ...ofPieces(order, parts, cases, pieces),
    ...paidFirst(first, pieces),
    ...ofDelivery(order, profile, parts, cases, pieces, carriage),
  ];
  if (goodwillCents > 0) found.push(extra('goodwill', goodwillCents));
  const tooMuch = excess ? excessLeft(order, cases.refunds) - elsewhereCents : 0;
  if (tooMuch > 0) found.push(extra('excess', tooMuch));
  const asked = found.flatMap(({ share }) => (share && share.cents > 0 ? [share] : []));
  const held = Math.max(0, heldOf(order, cases.refunds) - elsewhereCents);
  const shares = within(asked, held);
  const amountCents = sum(shares.map(({ cents }) => cents));
  const over = sum(asked.map(({ cents }) => cents)) - amountCents;
  const capped = over > 0 ? [row('capped', '', -over, 'notPaidEnough')] : [];
  const rows = [
    ...paidRows(order, profile),
    ...found.map((step) => step.row),
    ...capped,
    row('total', '', amountCents),
  ];
  return { rows, shares, amountCents, pointsBack: pointsBack(order, profile, amountCents) };
}

interface Step {
  row: RefundRow;
  share: RefundShare | null;
}

function row(
  what: RefundRow['what'],
  label: string,
  cents: number,
  note: RefundRow['note'] = '',
  quantity = 0,
): RefundRow {
  return { what, label, quantity, cents, note };
}

function extra(kind: 'goodwill' | 'excess', cents: number): Step {
  return { row: row(kind, '', cents), share: { lineId: null, kind, quantity: 0, cents } };
}

/** What was paid by which means, and what has gone back since. */
function paidRows(order: Order, profile: ShopProfile): RefundRow[] {
  const { receipts, givenBackCents } = order.payment;
  const paid = new Map<string, number>();
  for (const { method, amountCents } of receipts)
    if (amountCents > 0) paid.set(method, (paid.get(method) ?? 0) + amountCents);
  const back = sum(receipts.map(({ amountCents }) => Math.min(0, amountCents)));
  const label = (method: string) =>
    method === GIFT_CARD ? method : (profile.paymentMethods.find(({ id }) => id === method)?.label.fr ?? method);
  const gone = back < 0 || givenBackCents > 0 ? [row('givenBack', '', back)] : [];
  return [...[...paid].map(([method, cents]) => row('paid', label(method), cents)), ...gone];
}

function ofPieces(order: Order, parts: readonly Component[], cases: Cases, pieces: readonly Pieces[]): Step[] {
  const ledger = new Map(ledgerOf(order, cases).map((line) => [line.lineId, line]));
  return merged(pieces).flatMap(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId);
    let left = ledger.get(lineId)?.refundableCents ?? 0;
    return parts
      .filter(({ of, kind }) => of === lineId && kind !== 'giftCard')
      .flatMap((part): Step[] => {
        const kind = part.kind === 'giftCard' ? 'article' : part.kind;
        const before = refundedPieces(cases, lineId, kind);
        const each = prorate(
          part.chargedCents,
          Array.from({ length: part.quantity }, () => 1),
        );
        const cents = Math.max(0, Math.min(left, sum(each.slice(before, before + quantity))));
        left -= cents;
        const isArticle = kind === 'article';
        const note = noteOf(order, part, cents === 0 && before > 0);
        const shown = row(isArticle ? 'article' : 'option', named(line, part), cents, note, quantity);
        return cents > 0 || isArticle ? [{ row: shown, share: { lineId, kind, quantity, cents } }] : [];
      });
  });
}

function noteOf({ afterSale }: Order, { discountCents }: Component, gone: boolean): RefundRow['note'] {
  if (afterSale.makesGood) return 'madeGood';
  if (discountCents > 0) return 'afterDiscounts';
  return gone ? 'alreadyBack' : '';
}

/** A piece that made another one good was free: what was paid for it stands on the first order, and is decided there. */
function paidFirst(first: Order | null, pieces: readonly Pieces[]): Step[] {
  if (!first || pieces.length === 0) return [];
  const charged = components(first).filter(({ kind }) => kind !== 'giftCard');
  const cents = merged(pieces).map(({ lineId, quantity }) =>
    sum(
      charged
        .filter(({ of }) => of === lineId)
        .flatMap((part) =>
          prorate(
            part.chargedCents,
            Array.from({ length: part.quantity }, () => 1),
          ).slice(0, quantity),
        ),
    ),
  );
  return [{ row: row('paidFirst', first.code, sum(cents), 'madeGood'), share: null }];
}

function named(line: Order['lines'][number] | undefined, { kind }: Component): string {
  if (kind === 'personalisation') return line?.personalisation?.label ?? '';
  if (kind === 'wrap') return line?.wrap?.label ?? '';
  return kind === 'card' ? 'card' : (line?.name ?? '');
}

function merged(pieces: readonly Pieces[]): Pieces[] {
  const counts = new Map<string, number>();
  for (const { lineId, quantity } of pieces) counts.set(lineId, (counts.get(lineId) ?? 0) + quantity);
  return [...counts].map(([lineId, quantity]) => ({ lineId, quantity }));
}

function refundedPieces({ refunds }: Pick<Cases, 'refunds'>, lineId: string, kind: RefundShare['kind']): number {
  const shares = refunds.filter(({ state }) => state !== 'refused').flatMap((refund) => refund.shares);
  return sum(shares.filter((share) => share.lineId === lineId && share.kind === kind).map(({ quantity }) => quantity));
}

function ofDelivery(
  order: Order,
  profile: ShopProfile,
  parts: readonly Component[],
  cases: Cases,
  pieces: readonly Pieces[],
  carriage: RefundWanted['carriage'],
): Step[] {
  const part = parts.find(({ kind }) => kind === 'delivery');
  if (!part || part.chargedCents === 0 || carriage === 'none') return [];
  const kept = (note: RefundRow['note']): Step[] => [{ row: row('delivery', order.mode.label, 0, note), share: null }];
  if (!comesBackWhole(order, cases, pieces)) return kept('partOnly');
  if (carriage === 'commercial' && !profile.returns.outwardAfterLegal) return kept('commercialDays');
  const gone = cases.refunds.filter(({ state }) => state !== 'refused').flatMap(({ shares }) => shares);
  const left = part.chargedCents - sum(gone.filter(({ kind }) => kind === 'delivery').map(({ cents }) => cents));
  if (left <= 0) return kept('alreadyBack');
  const standard = carriage === 'all' ? part.chargedCents : standardCents(order, profile);
  const cents = Math.min(left, standard);
  const note = carriage === 'all' ? 'wholeFault' : standard < part.chargedCents ? 'expressKept' : 'cheapestMode';
  return [
    {
      row: row('delivery', order.mode.label, cents, note),
      share: { lineId: null, kind: 'delivery', quantity: 1, cents },
    },
  ];
}

/** With these, no piece of the order is left with the customer. */
function comesBackWhole(order: Order, cases: Cases, pieces: readonly Pieces[]): boolean {
  return order.lines.every(({ id, quantity }) => {
    const now = sum(pieces.filter(({ lineId }) => lineId === id).map((piece) => piece.quantity));
    return refundedPieces(cases, id, 'article') + now >= quantity;
  });
}

/** What the cheapest delivery there would have cost, as charged; fetching it oneself is no delivery. */
function standardCents(order: Order, profile: ShopProfile): number {
  const load = loadOf(profile, order.lines);
  const prices = profile.deliveryModes
    .filter(({ kind }) => kind !== 'warehouse' && kind !== 'mail')
    .filter((mode) => !whyNotDeliver(mode, order.delivery, order.customer.phone, load))
    .map((mode) => orderMode(mode, order.delivery, load).priceCents);
  const cheapest = Math.min(order.mode.priceCents, ...prices);
  return order.vat.charged ? cheapest : withoutVat(cheapest, order.mode.rateBp);
}

/** Never more than is held: the last shares give way. */
function within(shares: readonly RefundShare[], held: number): RefundShare[] {
  let left = held;
  return shares.flatMap((share) => {
    const cents = Math.min(share.cents, left);
    left -= cents;
    return cents > 0 ? [{ ...share, cents }] : [];
  });
}

function pointsBack(order: Order, { afterSale }: ShopProfile, amountCents: number): number {
  if (!afterSale.loyalty || order.customer.id === null) return 0;
  const { pointsPerEuro } = afterSale.loyalty;
  const paidCents = order.payment.paidCents - amountCents;
  const after = { ...order, payment: { ...order.payment, paidCents } };
  return pointsOf(order, pointsPerEuro) - pointsOf(after, pointsPerEuro);
}
