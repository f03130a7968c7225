/** Words of invoices and credit notes. */
import type { Language } from '../domain/language.ts';

interface InvoicePageWords {
  invoice: string;
  creditNote: string;
  order: string;
  supplied: string;
  waiting: string;
  of(number: string, day: string): string;
  replaces(number: string, day: string): string;
  reason(text: string): string;
  billedTo: string;
  deliveredTo: string;
  designation: string;
  quantity: string;
  unitHt: string;
  discount: string;
  rate: string;
  totalHt: string;
  totalTtc: string;
  carried: string;
  brought: string;
  vatRate: string;
  base: string;
  vat: string;
  allHt: string;
  allVat: string;
  allTtc: string;
  exempt: string;
  codes: string;
  payment: string;
  paid(amount: string, method: string, day: string): string;
  due(amount: string): string;
  given(amount: string): string;
  vatNumber(number: string): string;
}

export const invoicePageWords: Record<Language, InvoicePageWords> = {
  fr: {
    invoice: 'Facture',
    creditNote: 'Avoir',
    order: 'Commande',
    supplied: 'Livraison ou expédition',
    waiting: 'En attente de numéro',
    of: (number, day) => `Avoir sur la facture ${number} du ${day}`,
    replaces: (number, day) => `Annule et remplace la facture ${number} du ${day}`,
    reason: (text) => `Motif : ${text}`,
    billedTo: 'Facturé à',
    deliveredTo: 'Livré à',
    designation: 'Désignation',
    quantity: 'Qté',
    unitHt: 'P.U. HT',
    discount: 'Remise HT',
    rate: 'TVA',
    totalHt: 'Total HT',
    totalTtc: 'Total TTC',
    carried: 'À reporter',
    brought: 'Report',
    vatRate: 'Taux',
    base: 'Base HT',
    vat: 'TVA',
    allHt: 'Total HT',
    allVat: 'Total TVA',
    allTtc: 'Total TTC',
    exempt: 'Net à payer, hors taxes',
    codes: 'Remises comprises dans les lignes',
    payment: 'Règlement',
    paid: (amount, method, day) => `${amount} — ${method}${day === '' ? '' : `, le ${day}`}`,
    due: (amount) => `Reste à payer : ${amount}`,
    given: (amount) => `Montant à votre crédit : ${amount}`,
    vatNumber: (number) => `TVA intracommunautaire ${number}`,
  },
  en: {
    invoice: 'Invoice',
    creditNote: 'Credit note',
    order: 'Order',
    supplied: 'Delivered or shipped',
    waiting: 'Waiting for its number',
    of: (number, day) => `Credit note on invoice ${number} of ${day}`,
    replaces: (number, day) => `Cancels and replaces invoice ${number} of ${day}`,
    reason: (text) => `Reason: ${text}`,
    billedTo: 'Billed to',
    deliveredTo: 'Delivered to',
    designation: 'Description',
    quantity: 'Qty',
    unitHt: 'Unit excl. VAT',
    discount: 'Discount',
    rate: 'VAT',
    totalHt: 'Excl. VAT',
    totalTtc: 'Incl. VAT',
    carried: 'Carried forward',
    brought: 'Brought forward',
    vatRate: 'Rate',
    base: 'Excl. VAT',
    vat: 'VAT',
    allHt: 'Total excl. VAT',
    allVat: 'Total VAT',
    allTtc: 'Total incl. VAT',
    exempt: 'Total to pay, without VAT',
    codes: 'Discounts included in the lines',
    payment: 'Payment',
    paid: (amount, method, day) => `${amount} — ${method}${day === '' ? '' : `, on ${day}`}`,
    due: (amount) => `Still to be paid: ${amount}`,
    given: (amount) => `Amount credited to you: ${amount}`,
    vatNumber: (number) => `VAT number ${number}`,
  },
};
