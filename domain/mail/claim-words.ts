/** Words of the letters about claims, French and English. */
import type { Language } from '../language.ts';

const french = {
  about: 'Ce que vous nous avez signalé',
  missing: {
    subject: (shop: string, code: string) => `${shop} : il nous manque quelque chose pour votre commande ${code}`,
    text: (kind: string, code: string) =>
      `Vous nous avez signalé un problème sur votre commande ${code} (${kind}). Nous en sommes désolés. Pour vous répondre, il nous manque :`,
    list: 'À nous envoyer',
    photo: 'Photo',
    question: 'Question',
    reply: 'Répondez à ce message en joignant vos photos. Elles doivent être nettes et le numéro du colis lisible.',
    within: 'Nous vous répondrons sous 24 h ouvrées après leur réception.',
  },
  accepted: {
    subject: (shop: string, code: string) => `${shop} : réponse à votre réclamation sur la commande ${code}`,
    text: (code: string) =>
      `Votre réclamation sur la commande ${code} est acceptée, et nous vous présentons nos excuses.`,
    again: {
      article: (made: string) => `Nous vous renvoyons ce qui manque, sans rien à payer : c’est la commande ${made}.`,
      part: (made: string) => `Nous vous renvoyons la pièce, sans rien à payer : c’est la commande ${made}.`,
      wrap: (made: string) => `Nous vous renvoyons l’emballage, sans rien à payer : c’est la commande ${made}.`,
    },
    replacement: (made: string) =>
      `Nous vous envoyons un autre article, sans rien à payer : c’est la commande ${made}.`,
    followed: 'Vous recevrez son numéro de suivi dès son départ.',
    refund: 'Un remboursement est en cours ; nous vous écrirons dès qu’il sera fait.',
    voucher: 'Comme convenu avec vous, un bon d’achat vous sera envoyé.',
  },
  refused: {
    subject: (shop: string, code: string) => `${shop} : réponse à votre réclamation sur la commande ${code}`,
    text: (code: string) =>
      `Nous avons étudié votre réclamation sur la commande ${code} et ne pouvons pas y donner suite.`,
    call: (phone: string) => `Pour en parler, appelez-nous au ${phone}.`,
  },
};

const english: typeof french = {
  about: 'What you told us',
  missing: {
    subject: (shop, code) => `${shop}: we need something more about your order ${code}`,
    text: (kind, code) =>
      `You told us of a problem with your order ${code} (${kind}). We are sorry. To answer you, we still need:`,
    list: 'To send us',
    photo: 'Photo',
    question: 'Question',
    reply: 'Please reply to this message with your photos. They must be sharp, with the parcel’s number readable.',
    within: 'We answer within 24 business hours of having them.',
  },
  accepted: {
    subject: (shop, code) => `${shop}: our answer to your claim on order ${code}`,
    text: (code) => `Your claim on order ${code} is accepted, and we apologise.`,
    again: {
      article: (made) => `We send again what is missing, with nothing to pay: it is order ${made}.`,
      part: (made) => `We send you the part, with nothing to pay: it is order ${made}.`,
      wrap: (made) => `We send you the wrap, with nothing to pay: it is order ${made}.`,
    },
    replacement: (made) => `We send you another article, with nothing to pay: it is order ${made}.`,
    followed: 'You will get its tracking number as soon as it leaves.',
    refund: 'A refund is on its way; we write to you as soon as it is done.',
    voucher: 'As agreed with you, a voucher will be sent to you.',
  },
  refused: {
    subject: (shop, code) => `${shop}: our answer to your claim on order ${code}`,
    text: (code) => `We have looked into your claim on order ${code} and cannot accept it.`,
    call: (phone) => `To talk about it, call us on ${phone}.`,
  },
};

export const claimWords: Record<Language, typeof french> = { fr: french, en: english };
