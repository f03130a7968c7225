/** Words that an invoice keeps as its own text, in the customer's language. */
import type { Language } from '../language.ts';

interface InvoiceWords {
  delivery(mode: string): string;
  returnOption: string;
  giftCard(to: string): string;
  personalisation(label: string, text: string): string;
  card: string;
  wrap(label: string): string;
  reference(sku: string): string;
  /** Reason of a credit note that nobody asked for by hand. */
  refunded(code: string): string;
  /** A price reduction granted after the sale, at one rate. */
  goodwill: string;
  /** Of a credit note that takes back what an earlier one had credited already. */
  alreadyCredited(number: string): string;
  cancelled: string;
  changed: string;
}

export const invoiceWords: Record<Language, InvoiceWords> = {
  fr: {
    delivery: (mode) => `Livraison : ${mode}`,
    returnOption: 'Option « Retour à 1 € »',
    giftCard: (to) => `Carte cadeau pour ${to} (bon à usages multiples, TVA à l’utilisation)`,
    personalisation: (label, text) => `Personnalisation, ${label} : ${text}`,
    card: 'Carte à message',
    wrap: (label) => `Emballage cadeau : ${label}`,
    reference: (sku) => `Réf.\u00a0${sku}`,
    refunded: (code) => `Remboursement partiel de la commande ${code}`,
    goodwill: 'Geste commercial',
    alreadyCredited: (number) => `Déjà crédité par l’avoir ${number}`,
    cancelled: 'Commande annulée',
    changed: 'Commande modifiée après facturation',
  },
  en: {
    delivery: (mode) => `Delivery: ${mode}`,
    returnOption: 'Prepaid return option',
    giftCard: (to) => `Gift card for ${to} (multi-purpose voucher, VAT due when spent)`,
    personalisation: (label, text) => `Personalisation, ${label}: ${text}`,
    card: 'Message card',
    wrap: (label) => `Gift wrap: ${label}`,
    reference: (sku) => `Ref.\u00a0${sku}`,
    refunded: (code) => `Part refund of order ${code}`,
    goodwill: 'Goodwill gesture',
    alreadyCredited: (number) => `Credited already by ${number}`,
    cancelled: 'Order cancelled',
    changed: 'Order changed after it was invoiced',
  },
};
