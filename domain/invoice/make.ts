/** Invoices from orders, credit notes from invoices (DOC-4). */
import { vatLines } from '../order/totals.ts';
import { components, sum } from '../order/components.ts';
import type { Order } from '../order/order.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Invoice } from './invoice.ts';
import { invoiceLines } from './lines.ts';
import type { Numbered } from './number.ts';
import { invoiceWords } from './words.ts';

export function invoiceOf(order: Order, profile: ShopProfile, id: string, numbered: Numbered): Invoice {
  const { language } = order;
  const method = profile.paymentMethods.find((offered) => offered.id === order.payment.method);
  return {
    ...numbered,
    id,
    shop: order.shop,
    kind: 'invoice',
    orderId: order.id,
    orderCode: order.code,
    orderedAt: order.placedAt,
    suppliedAt: order.since.shipped ?? order.since.delivered ?? null,
    customerId: order.customer.id,
    language,
    seller: sellerOf(profile),
    billing: order.billing,
    delivery: order.delivery,
    lines: invoiceLines(order, profile, language),
    discounts: order.discounts.map(({ code, label, cents }) => ({
      label: label === '' ? code : `${label} (${code})`,
      cents,
    })),
    vat: vatLines(components(order), order.vat.charged),
    totalCents: order.totals.totalCents,
    paidCents: order.payment.paidCents,
    paidAt: order.payment.paidAt,
    paymentLabel: method?.label[language] ?? order.payment.label,
    mention: order.vat.mention[language],
    notes: profile.documents.invoiceNotes.map((note) => note[language]),
    corrects: null,
    correctedBy: null,
    reason: '',
    refundId: null,
  };
}

/**
 * The whole invoice taken back: every amount the other way round, less what `partial` credit notes took back already.
 * Refunding the money is another matter (AVO-1).
 */
export function creditNoteOf(
  invoice: Invoice,
  id: string,
  numbered: Numbered,
  reason: string,
  partial: readonly Invoice[] = [],
): Invoice {
  const { number, issuedAt } = invoice;
  const all = [invoice, ...partial];
  return {
    ...invoice,
    ...numbered,
    id,
    kind: 'creditNote',
    lines: all.flatMap(linesOf).map((line) => ({
      ...line,
      quantity: -line.quantity,
      grossHtCents: opposite(line.grossHtCents),
      discountHtCents: opposite(line.discountHtCents),
      htCents: opposite(line.htCents),
      ttcCents: opposite(line.ttcCents),
    })),
    discounts: invoice.discounts.map(({ label, cents }) => ({ label, cents: opposite(cents) })),
    vat: byRate(all.flatMap(({ vat }) => vat)).map(({ rateBp, ttcCents, htCents, vatCents }) => ({
      rateBp,
      ttcCents: opposite(ttcCents),
      htCents: opposite(htCents),
      vatCents: opposite(vatCents),
    })),
    totalCents: opposite(sum(all.map(({ totalCents }) => totalCents))),
    paidCents: 0,
    paidAt: null,
    notes: [],
    corrects: { id: invoice.id, number: number ?? '', issuedAt },
    correctedBy: null,
    reason,
    refundId: null,
  };
}

/** What an earlier credit note took back says so. */
function linesOf({ kind, number, language, lines }: Invoice): Invoice['lines'] {
  if (kind === 'invoice') return lines;
  const already = invoiceWords[language].alreadyCredited(number ?? '');
  return lines.map((line) => ({ ...line, description: `${line.description} · ${already}` }));
}

function byRate(vat: Invoice['vat']): Invoice['vat'] {
  return [...new Set(vat.map(({ rateBp }) => rateBp))].map((rateBp) => {
    const same = vat.filter((rate) => rate.rateBp === rateBp);
    const of = (key: 'ttcCents' | 'htCents' | 'vatCents') => sum(same.map((rate) => rate[key]));
    return { rateBp, ttcCents: of('ttcCents'), htCents: of('htCents'), vatCents: of('vatCents') };
  });
}

function opposite(cents: number): number {
  // never the negative zero that subtracting from nothing avoids
  return 0 - cents;
}

function sellerOf({ name, identity, seller }: ShopProfile): Invoice['seller'] {
  const { company, registration, vatNumber } = seller;
  return {
    name,
    lines: identity.lines.filter((line) => line !== name),
    contact: [identity.phone, identity.email].filter((way) => way !== '').join(' · '),
    company,
    registration,
    vatNumber,
  };
}
