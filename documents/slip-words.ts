/** Words of the preparation slip. */
import type { Language } from '../domain/language.ts';

export interface SlipWords {
  title: string;
  foot: string;
  placed(at: string, by: 'phone' | 'web'): string;
  printed(at: string): string;
  surprise: string;
  cancelled: string;
  changed: string;
  alerts: { workshop: string; label: string };
  alert(kind: string, at: string, text: string): string;
  carrier(name: string): string;
  signature: string;
  fetched: string;
  recipient: string;
  content: string;
  pieces(count: number): string;
  lines(count: number): string;
  gifts(count: number): string;
  instructions: string;
  location: string;
  article: string;
  wrap: string;
  toMark(label: string): string;
  perishable: string;
  toWrap(count: number): string;
  gift: string;
  wrapContentCard: string;
  card: string;
  packets(count: number): string;
  signs: readonly [string, string, string];
  packing(parcel: string, content: string): string;
}

export const slipWords: Record<Language, SlipWords> = {
  fr: {
    title: 'Bon de préparation',
    foot: 'Document interne de préparation : ne pas joindre au colis.',
    placed: (at, by) => `Passée le ${at} ${by === 'phone' ? 'par téléphone' : 'sur le site'}`,
    printed: (at) => `Imprimé le ${at}`,
    surprise: 'SURPRISE — ne pas mettre dans le colis',
    cancelled: 'COMMANDE ANNULÉE — ne pas préparer',
    changed: 'Modifié après impression',
    alerts: { workshop: 'Atelier, à refaire', label: 'Étiquette, à réimprimer' },
    alert: (kind, at, text) => `${kind} (${at}) : ${text}`,
    carrier: (name) => `Transporteur : ${name}`,
    signature: 'Remise contre signature',
    fetched: 'Le client vient chercher le colis',
    recipient: 'Destinataire',
    content: 'Contenu',
    pieces: (count) => `${count} ${count > 1 ? 'pièces' : 'pièce'}`,
    lines: (count) => `${count} ${count > 1 ? 'lignes' : 'ligne'}`,
    gifts: (count) => (count === 0 ? 'Aucun cadeau' : `${count} ${count > 1 ? 'cadeaux' : 'cadeau'}`),
    instructions: 'Instructions de livraison',
    location: 'Emplacement',
    article: 'Article',
    wrap: 'Emballage',
    toMark: (label) => `À marquer — ${label} :`,
    perishable: 'Périssable',
    toWrap: (count) => (count === 1 ? 'Cadeau à préparer' : `Cadeaux à préparer : ${count}`),
    gift: 'Cadeau',
    wrapContentCard: 'Emballage, contenu, carte',
    card: 'Carte à message :',
    packets: (count) => ` (${count} paquets séparés)`,
    signs: ['Préparé par', 'Contrôlé par', 'Nombre de colis'],
    packing: (parcel, content) => `${parcel} : ${content}`,
  },
  en: {
    title: 'Preparation slip',
    foot: 'Internal preparation document: do not put it in the parcel.',
    placed: (at, by) => `Placed on ${at} ${by === 'phone' ? 'by phone' : 'on the web shop'}`,
    printed: (at) => `Printed on ${at}`,
    surprise: 'SURPRISE — keep out of the parcel',
    cancelled: 'ORDER CANCELLED — do not prepare',
    changed: 'Changed after printing',
    alerts: { workshop: 'Workshop, to do again', label: 'Label, to print again' },
    alert: (kind, at, text) => `${kind} (${at}): ${text}`,
    carrier: (name) => `Carrier: ${name}`,
    signature: 'Signature on delivery',
    fetched: 'The customer fetches the parcel',
    recipient: 'Recipient',
    content: 'Content',
    pieces: (count) => `${count} ${count > 1 ? 'pieces' : 'piece'}`,
    lines: (count) => `${count} ${count > 1 ? 'lines' : 'line'}`,
    gifts: (count) => (count === 0 ? 'No gift' : `${count} ${count > 1 ? 'gifts' : 'gift'}`),
    instructions: 'Delivery instructions',
    location: 'Location',
    article: 'Article',
    wrap: 'Wrap',
    toMark: (label) => `To mark — ${label}:`,
    perishable: 'Perishable',
    toWrap: (count) => (count === 1 ? 'Gift to prepare' : `Gifts to prepare: ${count}`),
    gift: 'Gift',
    wrapContentCard: 'Wrap, content, card',
    card: 'Message card:',
    packets: (count) => ` (${count} separate packets)`,
    signs: ['Prepared by', 'Checked by', 'Number of parcels'],
    packing: (parcel, content) => `${parcel}: ${content}`,
  },
};
