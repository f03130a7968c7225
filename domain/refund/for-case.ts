/**
 * What returns, claims and investigations ask for when money is due: a refund that a manager then decides (AVO-1). Called
 * inside their commands. The refund is put here; the order, which names it, is given back for the caller to put.
 */
import { casesOf } from '../after-sale/ledger.ts';
import type { Pieces } from '../after-sale/case-parts.ts';
import { localDay } from '../format.ts';
import { idAfter } from '../ids.ts';
import { sum } from '../order/components.ts';
import type { Order } from '../order/order.ts';
import { refusal } from '../refusal.ts';
import type { Return } from '../return/return.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { type Ctx, type Tx, mustGet } from '../tx.ts';
import { type NewRefund, type RefundAs, asked } from './ask.ts';
import { firstOrder } from './find.ts';
import { askedDirectly, heldOf } from './held.ts';
import { type RefundProposal, type RefundWanted, refundProposal } from './proposal.ts';
import type { Refund, RefundShare } from './refund.ts';

export type { RefundAs } from './ask.ts';

export interface AskedRefunds {
  /** With the refunds' ids in `afterSale.refunds` and its timeline; the caller puts it. */
  order: Order;
  /** Already put, in state `asked`. Empty: nothing is left to give back for these pieces. */
  refunds: Refund[];
}

export interface CaseRefund {
  kind: 'claim' | 'investigation';
  /** Of the claim or investigation. */
  id: string;
  reason: string;
}

/**
 * Of a return that was decided: its pieces with outcome `refund`, and those with outcome `voucher` as a second refund. The
 * carriage, the points and the legal day are worked out here. `order` is the order as it will be put.
 */
export async function refundForReturn(tx: Tx, ctx: Ctx, order: Order, of: Return): Promise<AskedRefunds> {
  const profile = await mustGet(tx, 'shops', order.shop);
  const consent = of.decision?.consent ?? '';
  const noticeOn = of.phase === 'legal' ? of.askedOn : null;
  const about = { origin: { kind: 'return', id: of.id } as const, reason: of.code, noticeOn };
  let after: AskedRefunds = { order, refunds: [] };
  for (const outcome of ['refund', 'voucher'] as const) {
    const pieces = (of.decision?.lines ?? []).filter((line) => line.outcome === outcome);
    const how: RefundAs = outcome === 'voucher' ? { as: 'voucher', consent } : { as: 'money' };
    const wanted = ofReturn(of, profile, pieces);
    const proposal = await proposed(tx, after.order, profile, wanted);
    if (pieces.length > 0) after = await added(tx, ctx, after, proposal, { ...about, how });
  }
  return after;
}

/** What is worked out of a return for those of its pieces that are not refused. */
export function ofReturn(
  of: Pick<Return, 'reason' | 'phase'>,
  profile: ShopProfile,
  pieces: readonly Pieces[],
): Omit<RefundWanted, 'excess' | 'elsewhereCents' | 'first'> {
  return { pieces, carriage: carriageOf(of, profile), goodwillCents: 0 };
}

/** Of a claim or an investigation: `shares` as `sharesOfPieces` gave them, or less. */
export async function refundForCase(
  tx: Tx,
  ctx: Ctx,
  order: Order,
  of: CaseRefund,
  shares: readonly RefundShare[],
  how: RefundAs,
): Promise<AskedRefunds> {
  const profile = await mustGet(tx, 'shops', order.shop);
  const { refunds } = await casesOf(tx, order);
  const amountCents = sum(shares.map(({ cents }) => cents));
  const max = Math.max(0, heldOf(order, refunds) - (await askedDirectly(tx, order)));
  if (amountCents > max) throw refusal('refundWrong', { rule: 'AVO-5', field: 'amountCents', why: 'tooMuch', max });
  const pieces = shares.flatMap(({ kind, lineId, quantity }) =>
    kind === 'article' && lineId !== null && quantity > 0 ? [{ lineId, quantity }] : [],
  );
  const carriage = shares.some(({ kind }) => kind === 'delivery') ? 'all' : 'none';
  const goodwillCents = sum(shares.filter(({ kind }) => kind === 'goodwill').map(({ cents }) => cents));
  // the reasoning of all of it; the shares are those that were decided
  const whole = await proposed(tx, order, profile, { pieces, carriage, goodwillCents });
  const proposal = { ...whole, shares: [...shares], amountCents };
  const noticeOn = localDay(ctx.issuedAt, profile.identity.timeZone);
  const about = { origin: { kind: of.kind, id: of.id }, reason: of.reason, noticeOn, how };
  return added(tx, ctx, { order, refunds: [] }, proposal, about);
}

/** Shares of these pieces, each with its options and at most what is left of it; with the carriage where all of it went. */
export async function sharesOfPieces(
  tx: Tx,
  order: Order,
  pieces: readonly Pieces[],
  carriage: 'none' | 'all',
): Promise<RefundShare[]> {
  const profile = await mustGet(tx, 'shops', order.shop);
  return (await proposed(tx, order, profile, { pieces, carriage, goodwillCents: 0 })).shares;
}

/** Why a return is the shop's fault or the customer's choice decides what carriage goes back (RET-3, FACTS-FR §4). */
function carriageOf(
  { reason, phase }: Pick<Return, 'reason' | 'phase'>,
  { returns }: ShopProfile,
): RefundWanted['carriage'] {
  if (returns.reasons.find(({ id }) => id === reason)?.fault === 'shop') return 'all';
  return phase === 'legal' ? 'law' : 'commercial';
}

type Wanted = ReturnType<typeof ofReturn>;
type About = Pick<NewRefund, 'origin' | 'reason' | 'noticeOn' | 'how'>;

async function added(
  tx: Tx,
  ctx: Ctx,
  before: AskedRefunds,
  proposal: RefundProposal,
  about: About,
): Promise<AskedRefunds> {
  if (proposal.amountCents === 0) return before;
  const id = await freeId(tx, about.origin.id ?? before.order.id);
  const { order, refund } = await asked(tx, ctx, before.order, { ...about, id, proposal });
  return { order, refunds: [...before.refunds, refund] };
}

/** Follows from the case, so that two workstations that ask for it ask for the same one; ways of paying lie between. */
const APART = 1_000;

async function freeId(tx: Tx, caseId: string): Promise<string> {
  for (let n = 0; ; n += 1) {
    const id = idAfter(caseId, n * APART);
    if (!(await tx.get('refunds', id))) return id;
  }
}

async function proposed(tx: Tx, order: Order, profile: ShopProfile, wanted: Wanted): Promise<RefundProposal> {
  const elsewhereCents = await askedDirectly(tx, order);
  const first = await firstOrder(tx, order);
  return refundProposal(order, profile, await casesOf(tx, order), { ...wanted, excess: false, elsewhereCents, first });
}
