/**
 * Credit notes of refunds (DOC-4, AVO-1): the invoice stands, a part of it is credited. Without VAT, each is what is
 * credited with it less what was before, so that an invoice refunded bit by bit is credited to the cent.
 */
import type { Language } from '../language.ts';
import { prorate, withoutVat } from '../money.ts';
import { type Component, components, sum } from '../order/components.ts';
import type { Order } from '../order/order.ts';
import { told } from '../order/timeline.ts';
import { isExcess } from '../refund/held.ts';
import type { Refund, RefundShare } from '../refund/refund.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Ctx, Tx } from '../tx.ts';
import type { Invoice, InvoiceLine } from './invoice.ts';
import { described } from './lines.ts';
import { drawNumber } from './number.ts';
import { paperId, papersOf, partialsOf, standing } from './papers.ts';
import { invoiceWords } from './words.ts';

/**
 * Puts the credit note of a refund that is done; returns its id. Null: nothing is invoiced, so nothing is credited yet, or
 * the order that cost too much was credited whole (`invoicing`).
 */
export async function creditRefund(tx: Tx, ctx: Ctx, refund: Refund): Promise<string | null> {
  const order = await tx.get('orders', refund.orderId);
  const profile = await tx.get('shops', refund.shop);
  const papers = await papersOf(tx, refund.orderId);
  const stands = standing(papers);
  if (!order || !profile || !stands || isExcess(refund)) return null;
  const before = partialsOf(stands, papers);
  const known = before.find(({ refundId }) => refundId === refund.id);
  if (known) return known.id;
  const id = paperId(order.id, papers.length);
  const numbered = await drawNumber(tx, ctx, profile, 'creditNote');
  const note = partialNote(stands, order, profile, refund, before);
  await tx.put('invoices', { ...note, ...numbered, id });
  const after = numbered.number === null ? {} : { after: numbered.number };
  const what = {
    what: 'credited',
    reason: refund.reason,
    ...after,
    ...(stands.number && { before: stands.number }),
  } as const;
  await tx.put('orders', told(order, ctx, what));
  return id;
}

/**
 * Credits on the invoice that stands now what went back before it was made, or was credited on the one it replaces.
 * Nothing where the refund's note is of this invoice already.
 */
export async function creditEarlierRefunds(tx: Tx, ctx: Ctx, { afterSale }: Pick<Order, 'afterSale'>): Promise<void> {
  for (const id of afterSale.refunds) {
    const refund = await tx.get('refunds', id);
    if (refund?.state !== 'done') continue;
    const creditNoteId = await creditRefund(tx, ctx, refund);
    if (creditNoteId !== null && creditNoteId !== refund.creditNoteId)
      await tx.put('refunds', { ...refund, creditNoteId });
  }
}

function partialNote(
  stands: Invoice,
  order: Order,
  profile: ShopProfile,
  refund: Refund,
  before: readonly Invoice[],
): Omit<Invoice, 'id' | 'number' | 'issuedAt'> {
  const { id: _id, number, issuedAt, ...invoice } = stands;
  const pieces = refund.shares.flatMap((share) => ratedParts(order, share));
  const vat = [...new Set(pieces.map(({ rateBp }) => rateBp))]
    .toSorted((a, b) => b - a)
    .map((rateBp) =>
      creditedAt(rateBp, sum(pieces.filter((one) => one.rateBp === rateBp).map(({ cents }) => cents)), before),
    );
  const lines = vat.flatMap((rate) => {
    const same = pieces.filter(({ rateBp }) => rateBp === rate.rateBp);
    const nets = prorate(
      -rate.htCents,
      same.map(({ cents }) => cents),
    );
    return same.map((piece, index) =>
      noteLine(piece, nets[index] ?? 0, describedShare(piece.share, order, profile, stands.language)),
    );
  });
  return {
    ...invoice,
    kind: 'creditNote',
    lines,
    discounts: [],
    vat,
    totalCents: -refund.amountCents,
    paidCents: 0,
    paidAt: null,
    notes: [],
    corrects: { id: stands.id, number: number ?? '', issuedAt },
    correctedBy: null,
    reason: refund.reason === '' ? invoiceWords[stands.language].refunded(refund.orderCode) : refund.reason,
    refundId: refund.id,
  };
}

interface Rated {
  share: RefundShare;
  rateBp: number;
  cents: number;
}

/** A share with the rate it was charged at; goodwill is a reduction of everything that was charged. */
function ratedParts(order: Order, share: RefundShare): Rated[] {
  const parts = components(order).filter(({ kind }) => kind !== 'giftCard');
  const rate = ({ rateBp }: Component) => (order.vat.charged ? rateBp : 0);
  if (share.kind !== 'goodwill') {
    const part = parts.find(({ kind, of }) => kind === share.kind && of === share.lineId);
    return [{ share, rateBp: part ? rate(part) : 0, cents: share.cents }];
  }
  const rates = [...new Set(parts.map(rate))];
  const weights = rates.map((bp) =>
    sum(parts.filter((part) => rate(part) === bp).map(({ chargedCents }) => chargedCents)),
  );
  return prorate(share.cents, weights).flatMap((cents, index) => {
    const rateBp = rates[index];
    return cents > 0 && rateBp !== undefined ? [{ share, rateBp, cents }] : [];
  });
}

/** All of the rate credited until now, less what was credited before. */
function creditedAt(rateBp: number, cents: number, before: readonly Invoice[]): Invoice['vat'][number] {
  const earlier = before.flatMap(({ vat }) => vat).filter((rate) => rate.rateBp === rateBp);
  const ttcBefore = -sum(earlier.map(({ ttcCents }) => ttcCents));
  const htBefore = -sum(earlier.map(({ htCents }) => htCents));
  const htCents = withoutVat(ttcBefore + cents, rateBp) - htBefore;
  return { rateBp, ttcCents: 0 - cents, htCents: 0 - htCents, vatCents: 0 - (cents - htCents) };
}

function noteLine({ share, rateBp, cents }: Rated, htCents: number, description: string): InvoiceLine {
  return {
    kind: share.kind === 'excess' ? 'goodwill' : share.kind,
    description,
    quantity: 0 - Math.max(1, share.quantity),
    rateBp,
    grossHtCents: 0 - htCents,
    discountHtCents: 0,
    htCents: 0 - htCents,
    ttcCents: 0 - cents,
  };
}

function describedShare({ kind, lineId }: RefundShare, order: Order, profile: ShopProfile, language: Language): string {
  if (kind === 'goodwill' || kind === 'excess') return invoiceWords[language].goodwill;
  return described({ kind, of: lineId }, order, profile, language);
}
