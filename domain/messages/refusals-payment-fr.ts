/** Refusals about money, in French. */
import type { RefusalCode } from '../refusal.ts';
import { type Spoken, type Told } from './told.ts';

export const frenchPayment = {
  paymentLinkNeeded: () => ({
    sentence: 'Cette commande se paie par un lien : elle sera placée dès que le client aura payé.',
    next: 'Envoyez le lien de paiement.',
  }),
  paymentLinkState: (told) => {
    if (told.text('why') === 'amount')
      return { sentence: `Le client a payé ${told.money('amount')}, ce n'est pas la somme demandée.`, next: decide };
    if (told.text('why') === 'withdrawn')
      return { sentence: 'Le client a payé un lien qui avait été retiré ou repris entre-temps.', next: decide };
    const state = states[told.text('state')];
    return {
      sentence:
        state === undefined ? "Ce lien de paiement n'est plus dans l'état attendu." : `Ce lien de paiement ${state}.`,
    };
  },
  paymentAmount: (told) => ({
    sentence: `Un lien de paiement va de ${told.money('min')} à ${told.money('max')} ; le montant est de ${told.money('amount')}.`,
    next: 'Choisissez un autre moyen de paiement.',
  }),
  refundWrong: (told) => {
    if (told.text('why') === 'tooLittle')
      return { sentence: `Un remboursement par le prestataire est d'au moins ${told.money('min')}.` };
    if (told.text('why') === 'notPaid') return { sentence: "Ce lien n'a pas été payé : il n'y a rien à rembourser." };
    return { sentence: `Il n'y a que ${told.money('max')} à rembourser.` };
  },
  transferSettled: (told) => ({ sentence: `Ce virement est déjà traité, par ${told.text('by')}.` }),
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

const decide = 'Replacez la commande avec cet argent, ou remboursez le client.';

const states: Record<string, string> = {
  asked: "attend d'être créé",
  waiting: "attend d'être payé",
  failed: "n'a pas abouti",
  expired: 'a expiré',
  withdrawn: 'a été retiré',
  settled: 'est payé, et sa commande est placée',
  blocked: "est payé, mais sa commande n'a pas pu être placée",
  refunded: 'a été remboursé',
};
