/** Words of the letters, French and English. */
import type { Language } from '../language.ts';

const french = {
  hello: (name: string) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
  articles: 'Votre commande',
  addresses: 'Vos coordonnées',
  billing: 'Facturation',
  delivery: 'Livraison',
  point: 'Point de retrait',
  instructions: 'Consignes de livraison',
  card: 'Carte',
  options: 'Emballages et options',
  returnOption: 'Retour à 1 €',
  vatOff: 'TVA non facturée',
  vatOf: (rate: string) => `dont TVA ${rate}`,
  total: 'Total',
  giftCardFor: (to: string) => `Carte cadeau pour ${to}`,
  leaves: (day: string) => `Votre colis part le ${day}.`,
  arrives: (day: string) => `Livraison prévue le ${day}.`,
  confirmed: {
    subject: (shop: string, code: string) => `${shop} : votre commande ${code}`,
    text: (code: string) => `Nous avons bien enregistré votre commande ${code}. En voici le détail.`,
    check: 'Relisez bien vos personnalisations et vos adresses : si quelque chose ne va pas, appelez-nous vite.',
    recorded: (amount: string) => `Il reste ${amount} à régler : la préparation commencera une fois le règlement reçu.`,
  },
  transfer: {
    subject: (shop: string, code: string) => `${shop} : votre commande ${code} attend votre virement`,
    text: (amount: string, code: string) =>
      `Votre commande ${code} est enregistrée. Elle sera préparée dès que votre virement de ${amount} nous sera parvenu.`,
    reference: 'Libellé à indiquer',
    holder: 'Bénéficiaire',
    amount: 'Montant',
  },
  validated: {
    subject: (shop: string, code: string) => `${shop} : votre commande ${code} est validée`,
    text: (code: string) => `Votre commande ${code} est validée par notre service client.`,
  },
  started: {
    subject: (shop: string, code: string) => `${shop} : votre commande ${code} est en préparation`,
    text: (code: string) => `Votre commande ${code} est en cours de préparation dans notre entrepôt.`,
  },
  ready: {
    subject: (shop: string, code: string) => `${shop} : votre commande ${code} est prête`,
    text: (code: string) => `Votre commande ${code} est prête : vous pouvez venir la retirer à l’entrepôt.`,
    later: (minutes: number) =>
      `Vos articles personnalisés ou emballés seront disponibles environ ${hours(minutes, 'heure')} après ce message.`,
    where: 'Où nous trouver',
    hours: (from: string, to: string) =>
      `Du lundi au vendredi, sauf jours fériés, de ${from} à ${to} sans interruption.`,
    intercom: (from: string, to: string) => `Entre ${from} et ${to}, sonnez à l’interphone : quelqu’un viendra.`,
    identity: 'Une pièce d’identité vous sera demandée.',
  },
  shipped: {
    subject: (shop: string, code: string) => `${shop} : votre commande ${code} est expédiée`,
    text: (code: string) => `Votre commande ${code} a été remise au transporteur.`,
    parcels: 'Vos colis',
    follow: (number: string) => `Suivre le colis ${number}`,
    phone: (carrier: string, phone: string, cost: string) => `${carrier} : ${phone} (${cost})`,
    kept: (days: number) => `Au point de retrait, votre colis vous attend ${days} jours ouvrés.`,
  },
  corrected: {
    subject: (shop: string, code: string) => `${shop} : nouveau numéro de suivi pour la commande ${code}`,
    text: 'Le numéro de suivi que nous vous avions donné était faux, veuillez nous en excuser. Voici le bon.',
  },
  cancelled: {
    subject: (shop: string, code: string) => `${shop} : votre commande ${code} est annulée`,
    text: (code: string) => `Votre commande ${code} est annulée.`,
    refund: (amount: string) => `Les ${amount} déjà réglés vous seront remboursés.`,
  },
  link: {
    subject: (shop: string) => `${shop} : réglez votre commande`,
    supplement: (shop: string, code: string) => `${shop} : complément à régler pour la commande ${code}`,
    text: (amount: string) =>
      `Voici le lien pour régler ${amount} par carte, sur la page sécurisée de notre prestataire.`,
    button: (amount: string) => `Payer ${amount}`,
    until: (when: string) => `Ce lien est valable jusqu’au ${when}.`,
    warning: 'Votre commande ne sera enregistrée, et son numéro donné, qu’une fois le paiement reçu.',
  },
  giftCard: {
    subject: (from: string, amount: string) => `${from} vous offre une carte cadeau de ${amount}`,
    text: (from: string, shop: string) => `${from} vous offre une carte cadeau à dépenser chez ${shop}.`,
    code: 'Code',
    amount: 'Montant',
    expires: 'Valable jusqu’au',
  },
  invoice: {
    subject: (shop: string, number: string) => `${shop} : votre facture ${number}`,
    text: (number: string, code: string) => `Vous trouverez ci-jointe la facture ${number} de votre commande ${code}.`,
  },
};

export type LetterWords = typeof french;

const english: LetterWords = {
  hello: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
  articles: 'Your order',
  addresses: 'Your details',
  billing: 'Billing',
  delivery: 'Delivery',
  point: 'Pick-up point',
  instructions: 'Delivery instructions',
  card: 'Card',
  options: 'Wraps and options',
  returnOption: 'Return for €1',
  vatOff: 'VAT not charged',
  vatOf: (rate) => `of which VAT ${rate}`,
  total: 'Total',
  giftCardFor: (to) => `Gift card for ${to}`,
  leaves: (day) => `Your parcel leaves on ${day}.`,
  arrives: (day) => `Delivery is expected on ${day}.`,
  confirmed: {
    subject: (shop, code) => `${shop}: your order ${code}`,
    text: (code) => `We have recorded your order ${code}. Here is what it holds.`,
    check: 'Please read your personalisations and addresses again, and call us soon if anything is wrong.',
    recorded: (amount) => `${amount} is still to be paid; preparation begins once we have it.`,
  },
  transfer: {
    subject: (shop, code) => `${shop}: your order ${code} awaits your transfer`,
    text: (amount, code) =>
      `Your order ${code} is recorded. It will be prepared once your transfer of ${amount} has reached us.`,
    reference: 'Reference to give',
    holder: 'Beneficiary',
    amount: 'Amount',
  },
  validated: {
    subject: (shop, code) => `${shop}: your order ${code} is validated`,
    text: (code) => `Your order ${code} has been validated by our customer service.`,
  },
  started: {
    subject: (shop, code) => `${shop}: your order ${code} is being prepared`,
    text: (code) => `Your order ${code} is being prepared in our warehouse.`,
  },
  ready: {
    subject: (shop, code) => `${shop}: your order ${code} is ready`,
    text: (code) => `Your order ${code} is ready: you can fetch it at the warehouse.`,
    later: (minutes) =>
      `Personalised or wrapped articles are there about ${hours(minutes, 'hour')} after this message.`,
    where: 'Where to find us',
    hours: (from, to) => `Monday to Friday, except public holidays, ${from} to ${to} without a break.`,
    intercom: (from, to) => `Between ${from} and ${to}, please ring the intercom: someone will come.`,
    identity: 'You will be asked for an identity document.',
  },
  shipped: {
    subject: (shop, code) => `${shop}: your order ${code} has been shipped`,
    text: (code) => `Your order ${code} has been handed to the carrier.`,
    parcels: 'Your parcels',
    follow: (number) => `Track parcel ${number}`,
    phone: (carrier, phone, cost) => `${carrier}: ${phone} (${cost})`,
    kept: (days) => `Your parcel waits ${days} business days at the pick-up point.`,
  },
  corrected: {
    subject: (shop, code) => `${shop}: new tracking number for order ${code}`,
    text: 'The tracking number we gave you was wrong, we are sorry. Here is the right one.',
  },
  cancelled: {
    subject: (shop, code) => `${shop}: your order ${code} is cancelled`,
    text: (code) => `Your order ${code} is cancelled.`,
    refund: (amount) => `The ${amount} already paid will be refunded.`,
  },
  link: {
    subject: (shop) => `${shop}: pay for your order`,
    supplement: (shop, code) => `${shop}: supplement to pay for order ${code}`,
    text: (amount) => `Here is the link to pay ${amount} by card, on the secure page of our provider.`,
    button: (amount) => `Pay ${amount}`,
    until: (when) => `This link holds until ${when}.`,
    warning: 'Your order is recorded, and gets its number, once the payment has been received.',
  },
  giftCard: {
    subject: (from, amount) => `${from} gives you a gift card of ${amount}`,
    text: (from, shop) => `${from} gives you a gift card to spend at ${shop}.`,
    code: 'Code',
    amount: 'Amount',
    expires: 'Valid until',
  },
  invoice: {
    subject: (shop, number) => `${shop}: your invoice ${number}`,
    text: (number, code) => `Please find attached invoice ${number} of your order ${code}.`,
  },
};

export const words: Record<Language, LetterWords> = { fr: french, en: english };

function hours(minutes: number, hour: string): string {
  return minutes % 60 === 0 ? `${minutes / 60} ${hour}${minutes > 60 ? 's' : ''}` : `${minutes} min`;
}
