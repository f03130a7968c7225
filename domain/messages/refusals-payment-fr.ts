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
  refundWrong,
  giftCardNotUsable,
  giftCardSpent: (told) => ({
    sentence: `La carte cadeau offerte à ${told.text('to')} a déjà servi pour ${told.money('spent')} : sa commande ne s'annule plus.`,
    next: 'Remboursez le reste par un geste, si un responsable en décide ainsi.',
  }),
  pointsWrong,
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

function refundWrong(told: Told): Spoken {
  switch (told.text('why')) {
    case 'tooLittle':
      return { sentence: `Un remboursement par le prestataire est d'au moins ${told.money('min')}.` };
    case 'notPaid':
      return { sentence: "Ce lien n'a pas été payé : il n'y a rien à rembourser." };
    case 'nothing':
      return { sentence: 'Il ne reste rien à rembourser sur cette commande.' };
    case 'pieces':
      return { sentence: `Il ne reste que ${told.number('max') ?? 0} pièce(s) de cet article à rembourser.` };
    case 'otherAmount':
      return {
        sentence: `Le calcul donne maintenant ${told.money('amount')}, et non ${told.money('expected')}.`,
        next: 'Relisez le calcul, puis demandez à nouveau.',
      };
    case 'decided':
      return { sentence: 'Ce remboursement est déjà décidé.' };
    case 'samePerson':
      return {
        sentence: `${told.text('by')} l'a déjà accordé : au-dessus du plafond, une deuxième personne doit l'accorder aussi.`,
        next: 'Demandez à un autre responsable.',
      };
    case 'wayState':
      return { sentence: "Cet argent est déjà parti, ou n'attend rien de vous." };
    default:
      return { sentence: `Il n'y a que ${told.money('max')} à rembourser.` };
  }
}

function giftCardNotUsable(told: Told): Spoken {
  const end = told.text('end');
  switch (told.text('why')) {
    case 'unknown':
      return {
        sentence: `Aucune carte cadeau ni aucun bon ne finit par ${end} avec ce code.`,
        next: 'Faites épeler le code.',
      };
    case 'cancelled':
      return { sentence: `La carte qui finit par ${end} a été annulée avec sa commande.` };
    case 'expired':
      return { sentence: `La carte qui finit par ${end} n'est plus valable depuis le ${told.day('expiresOn')}.` };
    case 'balance':
      return {
        sentence: `Il ne reste que ${told.money('balanceCents')} sur la carte qui finit par ${end}.`,
        next: 'Dites-le au client, et reprenez le règlement.',
      };
    case 'twice':
      return { sentence: 'Cette carte est donnée deux fois.' };
    default:
      return {
        sentence: `Les cartes ne peuvent payer que ${told.money('max')} : ni plus que la commande, ni une autre carte cadeau.`,
      };
  }
}

function pointsWrong(told: Told): Spoken {
  switch (told.text('why')) {
    case 'short':
      return {
        sentence: `Le client n'a que ${told.number('balance') ?? 0} points ; il en faut ${told.number('asked') ?? 0}.`,
      };
    case 'guest':
      return { sentence: 'Cette commande est celle d’un invité : il n’a pas de points.' };
    case 'noPoints':
      return { sentence: 'Cette boutique n’a pas de points de fidélité.' };
    default:
      return { sentence: 'Cet article ne s’obtient pas contre des points.' };
  }
}
