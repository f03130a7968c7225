/** Refusals about what is sold, in French: articles, prices, options, codes, gift cards (ORD-2…4, ORD-8, ORD-11…15). */
import { money } from '../format.ts';
import type { RefusalCode } from '../refusal.ts';
import { articleOf } from './around.ts';
import { type Spoken, type Told, listed, quoted } from './told.ts';

export const frenchSale = {
  stockShort: (told) => {
    const left = told.number('available') ?? 0;
    const back = told.day('restockOn');
    const asked = told.has('asked') ? `, vous en demandez ${told.number('asked')}` : '';
    return {
      sentence: `${articleOf(told)} : ${left === 0 ? "il n'en reste plus" : `il en reste ${left}${asked}`}${back === '' ? '' : `, retour prévu le ${back}`}.`,
      next:
        left === 0
          ? 'Proposez un autre article, ou retirez la ligne.'
          : 'Baissez la quantité, ou proposez un autre article.',
    };
  },
  unknownArticle: (told) => ({
    sentence: `${articleOf(told)} n'est pas au catalogue de cette boutique.`,
    next: 'Retirez la ligne et cherchez un autre article.',
  }),
  articleUnavailable: (told) => ({
    sentence: `${articleOf(told)} n'est plus vendu.`,
    next: 'Retirez la ligne et proposez un autre article.',
  }),
  priceChanged: (told) => ({
    sentence: `Le total est maintenant de ${told.money('actual')}, et non plus de ${told.money('expected')}.`,
    next: "Annoncez le nouveau total au client, puis validez s'il est d'accord.",
  }),
  noLines: () => ({ sentence: "La commande n'a aucun article.", next: 'Ajoutez au moins un article.' }),
  personalisationMissing: (told) => ({
    sentence: `${articleOf(told)} ne se fait qu'avec son texte de personnalisation.`,
    next: 'Demandez le texte au client et épelez-le-lui.',
  }),
  personalisationTooLong: (told) => ({
    sentence: `Le texte pour ${articleOf(told)} fait ${told.number('length') ?? 0} caractères, la place est de ${told.number('max') ?? 0}.`,
    next: 'Convenez d’un texte plus court avec le client.',
  }),
  notPersonalisable: (told) => ({
    sentence: `${articleOf(told)} ne se personnalise pas.`,
    next: 'Effacez le texte, ou proposez un article personnalisable.',
  }),
  unknownWrap: (told) =>
    told.text('wrapId') === 'card'
      ? { sentence: 'Cette boutique ne joint pas de carte à message.', next: 'Effacez le message.' }
      : {
          sentence: `${articleOf(told)} ne peut pas recevoir cet emballage.`,
          next: 'Choisissez un autre emballage, ou aucun.',
        },
  cardWithoutWrap: (told) => ({
    sentence: `La carte à message se fixe sur un paquet : ${articleOf(told)} n'a pas d'emballage cadeau.`,
    next: 'Choisissez un emballage, ou effacez le message.',
  }),
  voucherUnknown: (told) => ({
    sentence: `Le code ${quoted('fr', told.text('code'))} n'existe pas dans cette boutique.`,
    next: 'Faites-le épeler, ou proposez un des codes du jour.',
  }),
  voucherNotUsable: voucher,
  giftCardWrong: giftCard,
  returnOptionClosed: (told) =>
    told.text('why') === 'afterwards'
      ? {
          sentence: "L'option « Retour à 1 € » ne se vend qu'avec la commande, jamais après.",
          next: 'Le retour reste possible ; ses frais de port sont pour le client.',
        }
      : told.text('why') === 'noArticles'
        ? { sentence: "Rien de cette commande ne se renvoie : l'option « Retour à 1 € » n'aurait rien à couvrir." }
        : { sentence: "Cette boutique ne vend pas d'option de retour.", next: "Retirez l'option de la commande." },
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

function voucher(told: Told): Spoken {
  const code = quoted('fr', told.text('code'));
  const other = quoted('fr', told.text('other'));
  const most = told.number('most') ?? 0;
  const kinds = told.texts('categories');
  const among = kinds.length === 0 ? '' : ` (${listed('fr', kinds)})`;
  switch (told.text('why')) {
    case 'customer':
      return {
        sentence: `Le bon ${code} est personnel : il vaut pour le seul client à qui il a été donné.`,
        next: 'Vérifiez qui appelle, ou retirez le code.',
      };
    case 'twice':
      return { sentence: `Le code ${code} est déjà sur cette commande.` };
    case 'tooMany':
      return most === 0
        ? { sentence: 'Cette boutique ne prend pas de code.' }
        : {
            sentence: `Une commande prend ${most === 1 ? 'un seul code' : `${most} codes au plus`} ; ${code} serait de trop.`,
            next: 'Gardez celui qui vaut le plus pour le client.',
          };
    case 'alone':
      return {
        sentence: `Le code ${quoted('fr', told.text('only'))} ne se cumule pas : ${code} et ${other} ne vont pas ensemble.`,
        next: 'Gardez celui qui vaut le plus pour le client.',
      };
    case 'withdrawn':
      return { sentence: `Le code ${code} a été retiré.`, next: 'Proposez un des codes du jour.' };
    case 'early':
      return { sentence: `Le code ${code} ne vaut qu'à partir du ${told.day('from')}.` };
    case 'late':
      return { sentence: `Le code ${code} valait jusqu'au ${told.day('to')}.`, next: 'Proposez un des codes du jour.' };
    case 'used':
      return {
        sentence:
          told.number('uses') === 1
            ? `Le code ${code} a déjà servi.`
            : `Le code ${code} a servi ${told.number('uses') ?? 0} fois, il n'en reste plus.`,
        next: 'Retirez-le, et redites le total au client.',
      };
    case 'once':
      return { sentence: `Ce client s'est déjà servi du code ${code}, qui vaut une fois par client.` };
    case 'articles':
      return kinds.length === 0
        ? { sentence: `Le code ${code} porte sur des articles, et il n'y en a pas.` }
        : { sentence: `Le code ${code} porte sur : ${listed('fr', kinds)}. Aucun n'est dans la commande.` };
    case 'minimum':
      return {
        sentence: `Le code ${code} demande ${told.money('minimumCents')} d'articles${among} ; il y en a pour ${told.money('countedCents')}.`,
        next: `Il manque ${money((told.number('minimumCents') ?? 0) - (told.number('countedCents') ?? 0), 'fr')}.`,
      };
    case 'nothingLeft':
      return {
        sentence: `Le code ${code} n'enlèverait rien : ce qu'il réduit est déjà offert.`,
        next: 'Retirez-le : il pourra servir une autre fois.',
      };
    default:
      return { sentence: `Le code ${code} ne peut pas être utilisé sur cette commande.` };
  }
}

function giftCard(told: Told): Spoken {
  switch (told.text('why')) {
    case 'parcel':
      return {
        sentence: 'Des articles ne partent pas par e-mail : il faut un mode de livraison pour le colis.',
        next: 'Choisissez-en un ; les cartes cadeaux partent toujours par e-mail.',
      };
    case 'noParcel':
      return {
        sentence: "Une commande de cartes cadeaux seules n'a pas de colis : elle part par e-mail.",
        next: 'Choisissez le mode « e-mail ».',
      };
    case 'notSold':
      return { sentence: 'Cette boutique ne vend pas de cartes cadeaux.', next: 'Retirez-la de la commande.' };
    case 'amount':
      return { sentence: `Une carte cadeau vaut de ${told.money('min')} à ${told.money('max')}.` };
    case 'picture':
      return { sentence: "Cette carte cadeau n'a pas d'image de la boutique.", next: 'Choisissez-en une.' };
    case 'message':
      return { sentence: `Le message d'une carte cadeau tient en ${told.number('max') ?? 0} caractères.` };
    default:
      return { sentence: 'Cette carte cadeau ne peut pas être vendue ainsi.' };
  }
}
