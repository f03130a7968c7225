/** Words of the list that is carried along the shelves. */
import type { Language } from '../domain/language.ts';

const french = {
  title: 'À ramasser',
  foot: 'Document interne de préparation : ne pas joindre au colis.',
  orders: (count: number) => `${count} commande${count > 1 ? 's' : ''}`,
  places: (count: number) => `${count} arrêt${count > 1 ? 's' : ''}`,
  pieces: (count: number) => `${count} pièce${count > 1 ? 's' : ''}`,
  place: 'Emplacement',
  noPlace: 'sans emplacement',
  count: 'Pièces',
  article: 'Article',
  bins: 'Dans les bacs',
  bin: (bin: number) => `Bac ${bin}`,
  /** How many, or whose it is; stays on one line. */
  inBin: (bin: number, what: string) => `Bac\u00a0${bin}\u00a0:\u00a0${what}`,
};
const english: typeof french = {
  title: 'To pick',
  foot: 'Internal preparation document: do not put it in the parcel.',
  orders: (count) => `${count} order${count === 1 ? '' : 's'}`,
  places: (count) => `${count} stop${count === 1 ? '' : 's'}`,
  pieces: (count) => `${count} piece${count === 1 ? '' : 's'}`,
  place: 'Place',
  noPlace: 'no place',
  count: 'Pieces',
  article: 'Article',
  bins: 'Into the bins',
  bin: (bin) => `Bin ${bin}`,
  inBin: (bin, what) => `Bin\u00a0${bin}:\u00a0${what}`,
};
export const pickListWords: Record<Language, typeof french> = { fr: french, en: english };
