/** Words of a quote, French and English. */
import type { Language } from '../domain/language.ts';

const french = {
  title: 'Devis',
  waiting: 'En attente de numéro',
  validUntil: (day: string) => `Valable jusqu’au ${day}`,
  customer: 'Client',
  deliveredTo: 'Livraison',
  designation: 'Désignation',
  quantity: 'Quantité',
  unit: 'Prix unitaire TTC',
  total: 'Total TTC',
  vatOff: 'TVA non facturée',
  vatOf: (rate: string) => `dont TVA ${rate}`,
  totalTtc: 'Total à payer',
  agreed: 'Bon pour accord',
  signature: 'Date, nom et signature',
};

const english: typeof french = {
  title: 'Quote',
  waiting: 'Waiting for its number',
  validUntil: (day) => `Good until ${day}`,
  customer: 'Customer',
  deliveredTo: 'Delivery',
  designation: 'Description',
  quantity: 'Quantity',
  unit: 'Unit price incl. VAT',
  total: 'Total incl. VAT',
  vatOff: 'VAT not charged',
  vatOf: (rate) => `including VAT ${rate}`,
  totalTtc: 'Total to pay',
  agreed: 'Agreed',
  signature: 'Date, name and signature',
};

export const quoteWords: Record<Language, typeof french> = { fr: french, en: english };
