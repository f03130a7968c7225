/** Words of the return slip. */
import type { Language } from '../domain/language.ts';
import type { Return } from '../domain/return/return.ts';

interface ReturnSlipWords {
  title: string;
  sendTo: string;
  from: string;
  order: string;
  askedOn: string;
  sendBackBy: string;
  reason: string;
  pieces(count: number): string;
  checked: string;
  postageTitle: string;
  postage: Record<Return['postage'], string>;
  howTitle: string;
  how: readonly string[];
}

export const returnSlipWords: Record<Language, ReturnSlipWords> = {
  fr: {
    title: 'Bon de retour',
    sendTo: 'À renvoyer à',
    from: 'Expéditeur',
    order: 'Commande',
    askedOn: 'Demandé le',
    sendBackBy: 'À renvoyer au plus tard le',
    reason: 'Motif',
    pieces: (count) => (count === 1 ? 'Article' : 'Articles'),
    checked: 'Reçu',
    postageTitle: 'Frais de renvoi',
    postage: {
      customer: 'À votre charge. Gardez la preuve de dépôt jusqu’à la fin du retour.',
      option: 'Vous avez pris l’option de retour : le renvoi ne vous coûte rien de plus.',
      shop: 'À notre charge.',
    },
    howTitle: 'Comment faire',
    how: [
      'Emballez les articles avec soin, si possible dans leur carton d’origine.',
      'Glissez ce bon dans le colis : sans lui, nous ne saurions pas de qui il vient.',
      'N’envoyez que les articles de ce bon.',
    ],
  },
  en: {
    title: 'Return slip',
    sendTo: 'Send to',
    from: 'Sender',
    order: 'Order',
    askedOn: 'Asked for on',
    sendBackBy: 'To be sent by',
    reason: 'Reason',
    pieces: (count) => (count === 1 ? 'Article' : 'Articles'),
    checked: 'Received',
    postageTitle: 'Postage',
    postage: {
      customer: 'Yours to pay. Keep the proof of posting until the return is over.',
      option: 'You took the return option: sending it back costs you nothing more.',
      shop: 'Ours to pay.',
    },
    howTitle: 'What to do',
    how: [
      'Pack the articles with care, in their own box if you can.',
      'Put this slip in the parcel: without it we could not tell whom it comes from.',
      'Send only the articles named on this slip.',
    ],
  },
};
