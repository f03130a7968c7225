/** Words of the letters of customer service, French and English. */
import type { Language } from '../language.ts';

const french = {
  password: {
    subject: (shop: string) => `${shop} : votre nouveau mot de passe`,
    text: 'Vous nous avez demandé comment changer de mot de passe. Vous le choisirez vous-même sur cette page :',
    button: 'Choisir un nouveau mot de passe',
    notAsked: 'Si vous n’avez rien demandé, ne faites rien. Nous ne vous demanderons jamais votre mot de passe.',
  },
  stockBack: {
    subject: (shop: string, article: string) => `${shop} : ${article} est de nouveau disponible`,
    text: (article: string) => `Vous nous aviez demandé de vous prévenir : ${article} est de nouveau en stock.`,
    soon: 'Les premières commandes sont servies les premières : nous ne pouvons pas vous le réserver.',
  },
  answer: {
    subject: (shop: string) => `${shop} : réponse à votre demande`,
    about: (shop: string, article: string) => `${shop} : votre question sur ${article}`,
    asked: 'Votre demande',
  },
  quote: {
    subject: (shop: string, number: string) => `${shop} : votre devis ${number}`,
    text: (number: string, total: string, until: string) =>
      `Voici votre devis ${number}, d’un montant de ${total} TTC, valable jusqu’au ${until}.`,
    accept: (phone: string) => `Pour l’accepter, répondez à ce message ou appelez-nous au ${phone}.`,
  },
};

const english: typeof french = {
  password: {
    subject: (shop) => `${shop}: your new password`,
    text: 'You asked us how to change your password. You choose it yourself on this page:',
    button: 'Choose a new password',
    notAsked: 'If you asked for nothing, do nothing. We never ask for your password.',
  },
  stockBack: {
    subject: (shop, article) => `${shop}: ${article} is available again`,
    text: (article) => `You asked us to tell you: ${article} is in stock again.`,
    soon: 'First come, first served: we cannot keep it for you.',
  },
  answer: {
    subject: (shop) => `${shop}: the answer to your request`,
    about: (shop, article) => `${shop}: your question about ${article}`,
    asked: 'Your request',
  },
  quote: {
    subject: (shop, number) => `${shop}: your quote ${number}`,
    text: (number, total, until) => `Here is your quote ${number} for ${total} including VAT, good until ${until}.`,
    accept: (phone) => `To accept it, answer this message or call us on ${phone}.`,
  },
};

export const careWords: Record<Language, typeof french> = { fr: french, en: english };
