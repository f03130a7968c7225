/** Words of the sentence read to the caller, in both languages. Written with plain blanks; `typeset` does the rest. */
import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../format.ts';

export interface ReadingWords {
  leavesToday(clock: string): string;
  leavesTodayPaid(clock: string): string;
  leavesOn(day: string): string;
  leavesOnPaid(day: string): string;
  leavesTransferred: string;
  leavesRecorded: string;
  pickUp(from: string, to: string): string;
  pickUpUnknown: string;
  intercom(from: string, to: string): string;
  pickUpGift(minutes: number): string;
  /** `who` null: the caller. */
  arrives(who: string | null, when: string): string;
  atPoint(who: string | null, point: string | null, when: string): string;
  pointName(name: string, city: string): string;
  on(day: string): string;
  between(first: string, last: string): string;
  arrivesAfter(days: number): string;
  delayUnknown: string;
  lockerNotice: string;
  kept(days: number): string;
  signature: string;
  pointSignature: string;
  noPrice: string;
  surprise: string;
  stockOld: string;
  person(civility: 'mme' | 'm' | 'none', firstName: string, lastName: string): string;
}

const fr: ReadingWords = {
  leavesToday: (clock) => `Votre commande part aujourd'hui si nous la validons avant ${hour(clock)}`,
  leavesTodayPaid: (clock) => `Votre commande part aujourd'hui si vous la payez avant ${hour(clock)}`,
  leavesOn: (day) => `Votre commande part ${day}`,
  leavesOnPaid: (day) => `Votre commande part ${day}, dès qu'elle est payée`,
  leavesTransferred: 'Votre commande part dès que nous aurons reçu votre virement',
  leavesRecorded: 'Votre commande part dès que nous aurons reçu votre paiement',
  pickUp: (from, to) =>
    `Vous retirez votre commande à l'entrepôt dès notre e-mail « préparée », les jours ouvrés de ${hour(from)} à ${hour(to)}, avec une pièce d'identité.`,
  pickUpUnknown: "Vous retirez votre commande à l'entrepôt dès notre e-mail « préparée », avec une pièce d'identité.",
  intercom: (from, to) => `De ${hour(from)} à ${hour(to)}, sonnez à l'interphone.`,
  pickUpGift: (minutes) =>
    `Emballée ou personnalisée, elle est disponible environ ${lasting(minutes, 'fr')} après cet e-mail.`,
  arrives: (who, when) => ` ; ${who === null ? 'vous la recevrez' : `${who} la recevra`} ${when}`,
  atPoint: (who, point, when) =>
    ` ; ${who === null ? 'vous la retirerez' : `${who} la retirera`} ${point ?? 'au point de retrait'}, où elle arrive ${when}`,
  pointName: (name, city) => `à « ${name} », ${city}`,
  on: (day) => day,
  between: (first, last) => `entre ${first} et ${last}`,
  arrivesAfter: (days) => ` ; comptez ensuite ${days} ${days > 1 ? 'jours ouvrés' : 'jour ouvré'}`,
  delayUnknown: ' ; aucun délai de livraison ne peut être promis',
  lockerNotice: 'Le code de retrait arrive par SMS, et deux e-mails le rappellent.',
  kept: (days) => `Le point garde le colis ${days} jours ouvrés, puis il nous revient.`,
  signature: "Le colis est remis contre signature ; en cas d'absence, le livreur laisse un avis.",
  pointSignature: 'Le colis est remis contre signature.',
  noPrice: 'Aucun prix ni facture dans le colis.',
  surprise: "Ni prix, ni facture, ni nom d'article dans le colis : la surprise reste entière.",
  stockOld: 'Nous vous confirmons la disponibilité des articles dès que possible.',
  person: (civility, firstName, lastName) => {
    if (civility === 'none' || lastName.trim() === '')
      return `${firstName.trim()} ${lastName.trim()}`.trim() || 'le destinataire';
    return `${civility === 'mme' ? 'Madame' : 'Monsieur'} ${lastName.trim()}`;
  },
};

const en: ReadingWords = {
  leavesToday: (clock) => `Your order leaves today if we validate it before ${clock}`,
  leavesTodayPaid: (clock) => `Your order leaves today if you pay it before ${clock}`,
  leavesOn: (day) => `Your order leaves on ${day}`,
  leavesOnPaid: (day) => `Your order leaves on ${day}, once it is paid`,
  leavesTransferred: 'Your order leaves as soon as we receive your transfer',
  leavesRecorded: 'Your order leaves as soon as we receive your payment',
  pickUp: (from, to) =>
    `You collect your order at the warehouse once our “prepared” e-mail is there, on business days from ${from} to ${to}, with an identity document.`,
  pickUpUnknown:
    'You collect your order at the warehouse once our “prepared” e-mail is there, with an identity document.',
  intercom: (from, to) => `From ${from} to ${to}, ring the intercom.`,
  pickUpGift: (minutes) => `Wrapped or personalised, it is there about ${lasting(minutes, 'en')} after that e-mail.`,
  arrives: (who, when) => `; ${who === null ? 'you receive it' : `${who} receives it`} ${when}`,
  atPoint: (who, point, when) =>
    `; ${who === null ? 'you collect it' : `${who} collects it`} ${point ?? 'at the pick-up point'}, where it arrives ${when}`,
  pointName: (name, city) => `at “${name}”, ${city}`,
  on: (day) => `on ${day}`,
  between: (first, last) => `between ${first} and ${last}`,
  arrivesAfter: (days) => `; then allow ${days} business ${days > 1 ? 'days' : 'day'}`,
  delayUnknown: '; no delivery date can be promised',
  lockerNotice: 'The withdrawal code comes by SMS, and two e-mails remind of it.',
  kept: (days) => `The point keeps the parcel for ${days} business days, then it comes back to us.`,
  signature: 'The parcel is handed over against signature; if nobody is there, the driver leaves a notice.',
  pointSignature: 'The parcel is handed over against signature.',
  noPrice: 'No price and no invoice in the parcel.',
  surprise: 'No price, no invoice and no article name in the parcel: the surprise is kept.',
  stockOld: 'We confirm that the articles are available as soon as we can.',
  person: (civility, firstName, lastName) => {
    if (civility === 'none' || lastName.trim() === '')
      return `${firstName.trim()} ${lastName.trim()}`.trim() || 'the recipient';
    return `${civility === 'mme' ? 'Ms' : 'Mr'} ${lastName.trim()}`;
  },
};

export const readingWords: Record<Locale, ReadingWords> = { fr, en };

/** `2026-11-25` as `mercredi 25 novembre`, without the year. */
export function spokenDay(locale: Locale, day: string): string {
  const text = spoken[locale].format(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds);
  return locale === 'fr' ? text.replace(/ 1 /u, ' 1er ') : text;
}

const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const spoken = { fr: new Intl.DateTimeFormat('fr-FR', options), en: new Intl.DateTimeFormat('en-GB', options) };

/** `16 heures`, `12 h 30`. */
function hour(clock: string): string {
  const [hours = '', minutes = ''] = clock.split(':');
  return minutes === '00' ? `${Number(hours)} heures` : `${Number(hours)} h ${minutes}`;
}

function lasting(minutes: number, locale: Locale): string {
  if (minutes % 60 !== 0) return `${minutes} minutes`;
  const hours = minutes / 60;
  if (locale === 'fr') return hours === 1 ? 'une heure' : `${hours} heures`;
  return hours === 1 ? 'an hour' : `${hours} hours`;
}
