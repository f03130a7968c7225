import { defineWords } from '../../i18n/words.ts';

/** What a change of a placed order comes to, and how it is taken back. */
export const changeWords = defineWords({
  fr: {
    newTotal: 'Nouveau total',
    sameTotal: 'inchangé',
    insteadOf: (amount: string) => `au lieu de ${amount}`,
    free: 'offerte',
    delivery: (before: string, after: string) => `Livraison : ${before} → ${after}`,
    day: (day: string, before: string | null) =>
      before === null ? `Livraison prévue le ${day}` : `Livraison prévue le ${day} au lieu du ${before}`,
    codeFalls: (code: string, amount: string) =>
      `Le code ${code} ne s'applique plus : sa remise de ${amount} est perdue.`,
    codeBack: (code: string, amount: string) => `Le code ${code} s'applique de nouveau : ${amount} de remise.`,
    discount: (before: string, after: string) => `Remises : ${before} → ${after}`,
    vat: {
      appears: "La commande n'est plus hors taxes : la TVA s'ajoute.",
      goes: 'La commande devient hors taxes : la TVA est retirée.',
      rates: 'Les taux de TVA du lieu de livraison changent.',
    },
    toPay: 'À payer',
    supplement: 'Supplément à payer',
    giveBack: 'À rembourser',
    sendLink: (amount: string) => `Envoyer le lien de paiement de ${amount}`,
    linkTo: (email: string) => `Il part à ${email}, et se suit dans « Paiement ».`,
    noEmail: "Pas d'adresse e-mail : le lien se copie dans « Paiement » dès qu'il est prêt.",
    changeAndSend: 'Changer et envoyer le lien',
    linkAsked: (amount: string) => `Lien de ${amount} demandé`,
    undo: 'Annuler',
    undone: 'Changement annulé',
    changedSince: "La commande a changé depuis : rien n'a été annulé.",
    notUndone: (why: string) => `Changement gardé. ${why}`,
  },
  en: {
    newTotal: 'New total',
    sameTotal: 'unchanged',
    insteadOf: (amount) => `instead of ${amount}`,
    free: 'free',
    delivery: (before, after) => `Delivery: ${before} → ${after}`,
    day: (day, before) =>
      before === null ? `Delivery promised for ${day}` : `Delivery promised for ${day} instead of ${before}`,
    codeFalls: (code, amount) => `The code ${code} no longer applies: its discount of ${amount} is lost.`,
    codeBack: (code, amount) => `The code ${code} applies again: ${amount} off.`,
    discount: (before, after) => `Discounts: ${before} → ${after}`,
    vat: {
      appears: 'The order is no longer duty-free: VAT is added.',
      goes: 'The order becomes duty-free: VAT is taken off.',
      rates: 'The VAT rates of the place of delivery change.',
    },
    toPay: 'To pay',
    supplement: 'Supplement to pay',
    giveBack: 'To refund',
    sendLink: (amount) => `Send the payment link for ${amount}`,
    linkTo: (email) => `It goes to ${email}, and is followed under “Payment”.`,
    noEmail: 'No e-mail address: the link is copied under “Payment” once it is ready.',
    changeAndSend: 'Change and send the link',
    linkAsked: (amount) => `Link for ${amount} asked`,
    undo: 'Undo',
    undone: 'Change undone',
    changedSince: 'The order has changed since: nothing was undone.',
    notUndone: (why) => `The change stays. ${why}`,
  },
});
