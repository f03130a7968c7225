/** What of an order may come back, line by line with its reason, and who pays the postage (RET-1…3, RET-5, ORD-14). */
import { type Cases, type LineLedger, ledgerOf } from '../after-sale/ledger.ts';
import type { Order } from '../order/order.ts';
import type { OrderLine } from '../order/parts.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { type ActorRole, may } from '../staff/roles.ts';
import type { Return } from './return.ts';
import { type ReturnWindow, returnWindow } from './window.ts';

export interface LineOffer extends LineLedger {
  /** Pieces that may come back now; 0 with a reason. */
  returnable: number;
  no: Refusal | undefined;
  /** The article can be personalised, but this one was not: it comes back all the same. */
  warning: 'personalisable' | null;
}

export interface ReturnOffer {
  window: ReturnWindow;
  /** Why nothing of the order may come back; undefined: something may. */
  no: Refusal | undefined;
  lines: LineOffer[];
}

export interface OfferAsked {
  order: Order;
  profile: ShopProfile;
  cases: Cases;
  /** Ids of the articles that can be personalised. */
  personalisable: ReadonlySet<string>;
  role: ActorRole;
  /** Day on which the customer asks. */
  askedOn: string;
}

/** RET-1: the gate « open a return », and under it each line. */
export function returnOffer({ order, profile, cases, personalisable, role, askedOn }: OfferAsked): ReturnOffer {
  const window = returnWindow(order, profile, askedOn);
  const closed = whyNotAtAll(order, role) ?? whyNotInTime(window);
  const ledger = ledgerOf(order, cases);
  const lines = order.lines.map((line, index): LineOffer => {
    const counted = ledger[index] ?? nothing(line.id);
    const no = closed ?? whyNotLine(line, counted, order, profile);
    return {
      ...counted,
      returnable: no ? 0 : counted.free,
      no,
      warning: line.personalisation === null && personalisable.has(line.articleId) ? 'personalisable' : null,
    };
  });
  const first = lines.find(({ no }) => no)?.no;
  return { window, lines, no: lines.some(({ returnable }) => returnable > 0) ? undefined : (closed ?? first) };
}

/** Whose fault it is comes first, then what was bought with the order (RET-3, ORD-14). */
export function postageOf(
  { returnOption }: Pick<Order, 'returnOption'>,
  { returns }: Pick<ShopProfile, 'returns'>,
  reason: string,
): Return['postage'] {
  if (returns.reasons.find(({ id }) => id === reason)?.fault === 'shop') return 'shop';
  return returnOption ? 'option' : 'customer';
}

function whyNotAtAll({ status, since, lines }: Order, role: ActorRole): Refusal | undefined {
  if (!may(role, 'return.handle')) return refusal('forbidden', { rule: 'ROLE-4', permission: 'return.handle', role });
  if (status !== 'shipped' && status !== 'delivered')
    return refusal('returnClosed', { rule: 'RET-1', why: 'notShipped', status, since: since[status] ?? null });
  return lines.length === 0 ? refusal('returnClosed', { rule: 'RET-1', why: 'noArticles' }) : undefined;
}

function whyNotInTime({ phase, receivedOn, until }: ReturnWindow): Refusal | undefined {
  return phase === 'late' ? refusal('returnClosed', { rule: 'RET-1', why: 'late', receivedOn, until }) : undefined;
}

function whyNotLine(
  line: OrderLine,
  counted: LineLedger,
  { afterSale: { makesGood } }: Order,
  { returns }: ShopProfile,
): Refusal | undefined {
  const closed = (rule: string, why: string, more: Record<string, number> = {}) =>
    refusal('returnClosed', { rule, why, name: line.name, sku: line.sku, ...more });
  if (line.personalisation !== null) return closed('RET-2', 'personalised');
  if (line.perishable && !returns.perishable) return closed('RET-2', 'perishable');
  // a part or a wrap that was sent again, not a whole article
  if (makesGood?.kind === 'claim' && !makesGood.fromShelf.includes(line.id)) return closed('RET-1', 'part');
  const { free, returned, claimed, refunded } = counted;
  return free > 0 ? undefined : closed('RET-5', 'nothingLeft', { returned, claimed, refunded });
}

function nothing(lineId: string): LineLedger {
  const none = { delivered: 0, returned: 0, claimed: 0, refunded: 0, free: 0 };
  return { lineId, ...none, refundedCents: 0, refundableCents: 0 };
}
