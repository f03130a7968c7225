/** Words of the printed documents, in the language of the order's customer. */
import type { Language } from '../domain/language.ts';

interface DocumentWords {
  page(page: number, pages: number): string;
  continued: string;
  /** Printed for the second time or later. */
  duplicate: string;
  parcel(number: number, of: number): string;
  reference(sku: string): string;
  deliveryNote: string;
  billingAddress: string;
  deliveryAddress: string;
  pickUpPoint: string;
  placedOn: string;
  deliveryMode: string;
  articles(count: number): string;
  giftsTitle(count: number): string;
  designation: string;
  giftWrap: string;
  quantity: string;
  wrapsOrdered: string;
  personalisation(label: string, text: string): string;
  gift(number: number): string;
  gifts(from: number, to: number): string;
  wrapped(gift: string, wrap: string, card: 'none' | 'one' | 'each'): string;
  messageCard: string;
  pointNumber(number: string): string;
  phone(number: string): string;
}

export const documentWords: Record<Language, DocumentWords> = {
  fr: {
    page: (page, pages) => `Page ${page} / ${pages}`,
    continued: '(suite)',
    duplicate: 'DUPLICATA',
    parcel: (number, of) => `Colis ${number} / ${of}`,
    reference: (sku) => `Réf. ${sku}`,
    deliveryNote: 'Bon de livraison',
    billingAddress: 'Adresse de facturation',
    deliveryAddress: 'Adresse de livraison',
    pickUpPoint: 'Point de retrait',
    placedOn: 'Commande passée le',
    deliveryMode: 'Mode de livraison',
    articles: (count) => (count === 1 ? 'Article' : 'Articles'),
    giftsTitle: (count) => (count === 1 ? 'Cadeau' : 'Cadeaux'),
    designation: 'Désignation',
    giftWrap: 'Emballage cadeau',
    quantity: 'Quantité',
    wrapsOrdered: 'Emballages cadeaux commandés',
    personalisation: (label, text) => `${label} : ${text}`,
    gift: (number) => `Cadeau ${number}`,
    gifts: (from, to) => `Cadeaux ${from} ${to === from + 1 ? 'et' : 'à'} ${to}`,
    wrapped: (gift, wrap, card) =>
      `${gift} : ${wrap}${{ none: '', one: ' — avec carte', each: ' — avec carte (une par cadeau)' }[card]}`,
    messageCard: 'Carte à message',
    pointNumber: (number) => `Point n° ${number}`,
    phone: (number) => `Tél. ${number}`,
  },
  en: {
    page: (page, pages) => `Page ${page} / ${pages}`,
    continued: '(continued)',
    duplicate: 'DUPLICATE',
    parcel: (number, of) => `Parcel ${number} / ${of}`,
    reference: (sku) => `Ref. ${sku}`,
    deliveryNote: 'Delivery note',
    billingAddress: 'Billing address',
    deliveryAddress: 'Delivery address',
    pickUpPoint: 'Pick-up point',
    placedOn: 'Order placed on',
    deliveryMode: 'Delivery mode',
    articles: (count) => (count === 1 ? 'Article' : 'Articles'),
    giftsTitle: (count) => (count === 1 ? 'Gift' : 'Gifts'),
    designation: 'Article',
    giftWrap: 'Gift wrap',
    quantity: 'Quantity',
    wrapsOrdered: 'Gift wraps ordered',
    personalisation: (label, text) => `${label}: ${text}`,
    gift: (number) => `Gift ${number}`,
    gifts: (from, to) => `Gifts ${from} ${to === from + 1 ? 'and' : 'to'} ${to}`,
    wrapped: (gift, wrap, card) =>
      `${gift}: ${wrap}${{ none: '', one: ' — with a card', each: ' — with a card (one per gift)' }[card]}`,
    messageCard: 'Message card',
    pointNumber: (number) => `Point no. ${number}`,
    phone: (number) => `Tel. ${number}`,
  },
};
