import { defineWords, plural } from '../i18n/words.ts';

/** Words of the delivery modes, of the pick-up points and of the hours on the phone. */
export const deliveryWords = defineWords({
  fr: {
    title: 'Livraison',
    today: (minutes: number) => (minutes > 90 ? "part aujourd'hui" : `encore ${minutes} min`),
    todayLong: (clock: string) => `Ce qui est payé avant ${clock} part aujourd'hui.`,
    leaves: (day: string) => `part ${day}`,
    arrives: (day: string) => `arrive ${day}`,
    between: (first: string, last: string) => `du ${first} au ${last}`,
    earliest: (day: string) => `, au plus tôt ${day}`,
    afterPayment: (days: number) => `${plural('fr', days, 'jour ouvré', 'jours ouvrés')} après le paiement`,
    ready: (day: string) => `prête ${day}, dès l'e-mail`,
    noPromise: 'sans date promise',
    signature: 'signature',
    doubtful: 'numéro à faire répéter',
    free: 'gratuit',
    why: {
      corsica: 'pas en Corse',
      forces: 'pas aux armées',
      monaco: 'pas à Monaco',
      country: 'hors zone',
      only: (departments: string) => `${departments} seulement`,
      elsewhere: 'pas dans ce département',
      address: "selon l'adresse",
      phone: 'il faut un téléphone',
      mobile: 'il faut un mobile',
      notMobile: "ce n'est pas un mobile",
      otherPlace: "mobile d'un autre territoire",
      invalid: 'téléphone à corriger',
      weight: (max: string) => `${max} au plus`,
    },
    kilos: (kilos: string) => `${kilos} kg`,
    hours: {
      closed: (why: string, when: string) => `Fermé${why}, réouverture ${when}. La saisie reste possible.`,
      holiday: (names: string) => ` (${names})`,
      lines: (customers: string, professionals: string | null) =>
        professionals === null
          ? `Ligne clients ${customers}`
          : `Ligne clients ${customers} · professionnels ${professionals}`,
      open: (from: string, to: string) => `${from}–${to}, sans interruption`,
    },
  },
  en: {
    title: 'Delivery',
    today: (minutes: number) => (minutes > 90 ? 'leaves today' : `${minutes} min left`),
    todayLong: (clock: string) => `What is paid before ${clock} leaves today.`,
    leaves: (day: string) => `leaves ${day}`,
    arrives: (day: string) => `arrives ${day}`,
    between: (first: string, last: string) => `${first} to ${last}`,
    earliest: (day: string) => `, ${day} at the earliest`,
    afterPayment: (days: number) => `${plural('en', days, 'business day', 'business days')} after payment`,
    ready: (day: string) => `ready ${day}, after the e-mail`,
    noPromise: 'no date promised',
    signature: 'signature',
    doubtful: 'read the number back',
    free: 'free',
    why: {
      corsica: 'not in Corsica',
      forces: 'not to armed forces',
      monaco: 'not in Monaco',
      country: 'out of zone',
      only: (departments: string) => `${departments} only`,
      elsewhere: 'not in that department',
      address: 'by address',
      phone: 'needs a phone number',
      mobile: 'needs a mobile',
      notMobile: 'not a mobile',
      otherPlace: 'mobile of another territory',
      invalid: 'phone to correct',
      weight: (max: string) => `${max} at most`,
    },
    kilos: (kilos: string) => `${kilos} kg`,
    hours: {
      closed: (why: string, when: string) => `Closed${why}, opens again ${when}. Orders can still be entered.`,
      holiday: (names: string) => ` (${names})`,
      lines: (customers: string, professionals: string | null) =>
        professionals === null
          ? `Customer line ${customers}`
          : `Customer line ${customers} · professionals ${professionals}`,
      open: (from: string, to: string) => `${from}–${to}, non-stop`,
    },
  },
});
export type DeliveryWords = typeof deliveryWords.fr;
