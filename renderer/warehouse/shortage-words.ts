import { defineWords, plural } from '../i18n/words.ts';

/** The warehouse's own words for what is missing; those of customer service are in `renderer/shortages`. */
export const missingWords = defineWords({
  fr: {
    title: (code: string) => `${code} : il manque un article`,
    which: 'Quel article manque ?',
    missing: 'Combien en manque-t-il ?',
    more: 'Un de plus',
    fewer: 'Un de moins',
    counted: 'Combien en reste-t-il sur l’étagère ?',
    countedHint: (place: string, n: number) =>
      `${place === '' ? 'Sans place' : place} : il devrait en rester ${n}. Laissez vide si vous n’avez pas compté.`,
    onBenches: (n: number) =>
      `Comptez aussi ce qui est déjà pris pour ${plural('fr', n, 'autre commande', 'autres commandes')} en préparation.`,
    noStock: 'Aucun stock n’est suivi pour cet article.',
    corrected: (from: number, to: number) => `Stock à vendre : ${to} au lieu de ${from}`,
    same: 'Le stock est juste.',
    restock: (day: string) => `Réassort annoncé le ${day}.`,
    also: (name: string) => `Il manque aussi : ${name}`,
    remove: (name: string) => `Finalement là : ${name}`,
    note: 'Note pour le service clients',
    report: 'Signaler au service clients',
    leaves: 'La commande quitte le poste ; le service clients voit avec le client.',
    done: (code: string) => `${code} : signalée au service clients`,
    tooMany: (max: number) => `Entre 1 et ${max}.`,
  },
  en: {
    title: (code) => `${code}: an article is missing`,
    which: 'Which article is missing?',
    missing: 'How many are missing?',
    more: 'One more',
    fewer: 'One fewer',
    counted: 'How many are left on the shelf?',
    countedHint: (place, n) =>
      `${place === '' ? 'No place' : place}: ${n} should be left. Leave it empty if you have not counted.`,
    onBenches: (n) =>
      `Count what is already taken for ${plural('en', n, 'other order', 'other orders')} in preparation, too.`,
    noStock: 'No stock is kept of this article.',
    corrected: (from, to) => `Stock for sale: ${to} instead of ${from}`,
    same: 'The stock is right.',
    restock: (day) => `Expected again on ${day}.`,
    also: (name) => `Also missing: ${name}`,
    remove: (name) => `There after all: ${name}`,
    note: 'Note for customer service',
    report: 'Tell customer service',
    leaves: 'The order leaves the bench; customer service settles it with the customer.',
    done: (code) => `${code}: told to customer service`,
    tooMany: (max) => `Between 1 and ${max}.`,
  },
});
