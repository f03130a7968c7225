/** Refusals about where and how an order is delivered, in French (ORD-7, ORD-16, LIV-2…8). */
import type { PhoneFit } from '../place/delivery-phone.ts';
import { phoneKind } from '../place/phone.ts';
import type { RefusalCode } from '../refusal.ts';
import { countryOf, modeLabel, modeOf, modesToCountry } from './around.ts';
import { type Spoken, type Told, quoted } from './told.ts';

export const frenchDelivery = {
  unknownDeliveryMode: (told) => ({
    sentence:
      told.text('mode') === ''
        ? "Aucun mode de livraison n'est choisi."
        : `Cette boutique n'a pas le mode de livraison ${modeLabel(told)}.`,
    next: "Choisissez un mode de livraison parmi ceux que l'adresse permet.",
  }),
  deliveryImpossible: delivery,
  countryNotDelivered: (told) => ({
    sentence: `La boutique ne livre pas à cette adresse (${countryOf(told)}).`,
    next: 'Proposez une autre adresse de livraison.',
  }),
  relayMissing: (told) => ({
    sentence: `${told.text('mode') === '' ? 'Ce mode de livraison' : modeLabel(told)} demande un point de retrait.`,
    next: 'Choisissez un point dans la liste.',
  }),
  relayUnusable: (told) => ({ sentence: relay(told), next: 'Choisissez un autre point dans la liste.' }),
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

function delivery(told: Told): Spoken {
  const label = modeLabel(told);
  if (told.text('why') === 'phone') return phone(told, label);
  if (told.text('why') === 'weight')
    return {
      sentence: `${label} prend ${kilos(told.number('max') ?? 0)} au plus, la commande pèse ${kilos(told.number('grams') ?? 0)}.`,
      next: 'Proposez un autre mode de livraison, ou deux commandes.',
    };
  const others = modesToCountry(told);
  const next = others === '' ? 'Proposez une autre adresse de livraison.' : `La boutique y livre par : ${others}.`;
  if (told.text('territory') === 'FR-COR') return { sentence: `${label} ne livre pas la Corse.`, next };
  if (told.text('territory') === 'FR-ARM') return { sentence: `${label} ne livre pas les adresses des armées.`, next };
  if (told.text('territory') === 'MC') return { sentence: `${label} ne livre pas Monaco.`, next };
  if (told.text('why') === 'country') return { sentence: `${label} ne livre pas ce pays (${countryOf(told)}).`, next };
  const here = told.text('department');
  const only = told.texts('only');
  const where = here === '' ? '' : ` ; l'adresse est dans le ${here}`;
  if (only.length === 0) return { sentence: `${label} ne dessert pas le département ${here}.`, next };
  const reserved =
    modeOf(told)?.kind === 'warehouse' && only.join() === '42'
      ? 'à la Loire (42)'
      : `aux départements ${only.join(', ')}`;
  return { sentence: `${label} est réservé ${reserved}${where}.`, next };
}

function phone(told: Told, label: string): Spoken {
  const mobile = modeOf(told)?.phone === 'mobile';
  const number = told.text('phone');
  const { suggestion } = phoneKind(number, told.text('territory'));
  const sentences: Partial<Record<PhoneFit, string>> = {
    invalid: `${label} demande un numéro de téléphone, et ${quoted('fr', number)} n'en est pas un.`,
    notMobile: `${label} demande un numéro de mobile, pour le code de retrait : ${number} n'en est pas un.`,
    elsewhere: `${label} demande un mobile du lieu de livraison : ${number} n'en est pas un.`,
  };
  const missing = mobile
    ? `${label} demande un numéro de mobile : le code de retrait arrive par SMS.`
    : `${label} demande un numéro de téléphone, que l'on laisse au livreur.`;
  return {
    sentence: sentences[told.text('fit') as PhoneFit] ?? missing,
    next:
      suggestion === null
        ? `Demandez un ${mobile ? 'mobile' : 'numéro'} au client et notez-le avec l'adresse de livraison.`
        : `Ces chiffres sont ceux d'un numéro d'un autre territoire : ${suggestion}.`,
  };
}

function relay(told: Told): string {
  const name =
    told.text('name') === '' ? 'Ce point de retrait' : `Le point de retrait ${quoted('fr', told.text('name'))}`;
  switch (told.text('why')) {
    case 'closed':
      return `${name} ne fait plus partie du réseau.`;
    case 'kind':
      return `${name} ne convient pas à ce mode : une consigne n'est pas un commerce.`;
    case 'weight':
      return `${name} ne prend pas plus de ${kilos(told.number('max') ?? 0)}, la commande pèse ${kilos(told.number('grams') ?? 0)}.`;
    case 'unknown':
      return 'Ce point de retrait n’est pas connu de ce réseau.';
    default:
      return `${name} ne peut pas être choisi.`;
  }
}

function kilos(grams: number): string {
  return `${new Intl.NumberFormat('fr', { maximumFractionDigits: 2 }).format(grams / 1000)} kg`;
}
