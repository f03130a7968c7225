import type { Language } from '../language.ts';

/** Told to the customer, in the order's language (SAV-4). */
export const wrapNotOrdered: Record<Language, string> = {
  fr: 'Le bon de livraison ne porte pas d’emballage cadeau pour cet article : il n’a été ni commandé ni payé.',
  en: 'The delivery note has no gift wrap for this article: it was neither ordered nor paid.',
};
