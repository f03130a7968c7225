/** Refusals of the warehouse, in French. */
import type { RefusalCode } from '../refusal.ts';
import type { Spoken, Told } from './told.ts';

export const frenchWarehouse = {
  takenByOther: (told) => ({
    sentence: `${who(told)} a déjà ${order(told)} en main${where(told)}.`,
    next: 'Prenez une autre commande, ou demandez-lui de la rendre.',
  }),
  preparedTwice: (told) => ({
    sentence: `${who(told)} a déjà préparé ${order(told)}${when(told)}${where(told)}.`,
    next: 'Un colis est en trop : remettez vos pièces en rayon et jetez votre étiquette.',
  }),
  changedMeanwhile: (told) => ({
    sentence: `Le service clients a changé ${order(told)} pendant que vous la prépariez.`,
    next: 'Rouvrez-la sur le banc : vérifiez les pièces, les textes et l’adresse, puis imprimez à nouveau.',
  }),
  shortageOpen: (told) => ({
    sentence:
      told.text('state') === 'waiting'
        ? `Le client attend : ${told.text('names')}.`
        : `Il manque des pièces : ${told.text('names')}.`,
    next: 'Le service clients doit d’abord régler ce manquant.',
  }),
  shortageWrong: (told) => ({
    sentence:
      told.text('why') === 'tooMany'
        ? `${told.text('name')} : la commande n'en a que ${told.number('max') ?? 0}.`
        : 'Ce manquant est déjà réglé.',
    next: 'Rouvrez la commande.',
  }),
  identityNotChecked: () => ({
    sentence: "Une commande retirée à l'entrepôt se remet contre une pièce d'identité.",
    next: 'Regardez-la, puis cochez. Rien de ce qu’elle dit n’est gardé.',
  }),
  handedOverAlready: (told) => ({
    sentence: `Déjà remis à un chauffeur : ${told.text('codes')}.`,
    next: 'Retirez ces colis du bordereau.',
  }),
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

const who = (told: Told) => told.text('by') || "Quelqu'un d'autre";
const order = (told: Told) => told.text('code') || 'cette commande';
const where = (told: Told) => (told.has('device') ? `, sur ${told.text('device')}` : '');
const when = (told: Told) => (told.has('at') ? ` ${told.instant('at')}` : '');
