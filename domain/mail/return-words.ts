/** Words of the letters about returns, French and English (RET-3, RET-4, DOC-6). */
import type { Language } from '../language.ts';
import type { Return } from '../return/return.ts';

const french = {
  articles: 'Articles',
  reason: 'Motif',
  note: 'Votre remarque',
  requested: {
    subject: (shop: string, code: string) => `${shop} : votre demande de retour ${code}`,
    text: (code: string, order: string, when: string) =>
      `Nous avons bien reçu, le ${when}, votre demande de retour ${code} pour la commande ${order}. En voici le contenu.`,
    told: (day: string) => `Vous nous l'aviez annoncée le ${day} : c'est cette date qui compte.`,
    next: 'Nous l’examinons et vous écrivons. Attendez le bon de retour avant de renvoyer le colis.',
  },
  validated: {
    subject: (shop: string, code: string) => `${shop} : votre retour ${code} est accepté`,
    text: (code: string, order: string) =>
      `Votre retour ${code} pour la commande ${order} est accepté. Imprimez le bon de retour joint et glissez-le dans le colis.`,
    until: (day: string) => `Renvoyez le colis au plus tard le ${day}, à cette adresse :`,
    postage: {
      customer: 'Les frais de renvoi sont à votre charge. Gardez la preuve de dépôt.',
      option: 'Vous avez pris l’option de retour : le renvoi ne vous coûte rien de plus.',
      shop: 'Les frais de renvoi sont pour nous.',
    },
    after: 'Nous vous écrivons dès que le colis est arrivé.',
  },
  refused: {
    subject: (shop: string, code: string) => `${shop} : votre demande de retour ${code}`,
    text: (code: string, order: string) =>
      `Nous ne pouvons pas accepter le retour ${code} de la commande ${order}. En voici la raison.`,
    call: (phone: string) => `Une question ? Appelez-nous au ${phone}.`,
  },
  received: {
    subject: (shop: string, code: string) => `${shop} : votre retour ${code} est arrivé`,
    text: (code: string, order: string) =>
      `Le colis de votre retour ${code} (commande ${order}) est arrivé dans notre entrepôt. Nous en contrôlons le contenu.`,
    good: (count: number) => `${count} en bon état`,
    damaged: (count: number) => `${count} abîmé${count > 1 ? 's' : ''}`,
    missing: (count: number) => `${count} manquant${count > 1 ? 's' : ''}`,
    next: 'Nous vous écrivons pour la suite.',
  },
};

type ReturnLetterWords = Omit<typeof french, 'validated'> & {
  validated: Omit<(typeof french)['validated'], 'postage'> & { postage: Record<Return['postage'], string> };
};

const english: ReturnLetterWords = {
  articles: 'Articles',
  reason: 'Reason',
  note: 'Your remark',
  requested: {
    subject: (shop, code) => `${shop}: your return request ${code}`,
    text: (code, order, when) =>
      `On ${when} we received your request to return articles of order ${order}; its number is ${code}. This is what it says.`,
    told: (day) => `You had told us on ${day}: that is the day that counts.`,
    next: 'We look into it and write to you. Please wait for the return slip before you send the parcel.',
  },
  validated: {
    subject: (shop, code) => `${shop}: your return ${code} is accepted`,
    text: (code, order) =>
      `Your return ${code} for order ${order} is accepted. Print the return slip attached and put it in the parcel.`,
    until: (day) => `Send the parcel by ${day} at the latest, to this address:`,
    postage: {
      customer: 'The postage is yours to pay. Keep the proof of posting.',
      option: 'You took the return option: sending it back costs you nothing more.',
      shop: 'The postage is ours to pay.',
    },
    after: 'We write to you as soon as the parcel is here.',
  },
  refused: {
    subject: (shop, code) => `${shop}: your return request ${code}`,
    text: (code, order) => `We cannot accept return ${code} of order ${order}. This is why.`,
    call: (phone) => `Any question? Call us on ${phone}.`,
  },
  received: {
    subject: (shop, code) => `${shop}: your return ${code} is here`,
    text: (code, order) =>
      `The parcel of your return ${code} (order ${order}) has reached our warehouse. We are checking what is in it.`,
    good: (count) => `${count} in good state`,
    damaged: (count) => `${count} damaged`,
    missing: (count) => `${count} missing`,
    next: 'We write to you about what comes next.',
  },
};

export const returnWords: Record<Language, ReturnLetterWords> = { fr: french, en: english };
