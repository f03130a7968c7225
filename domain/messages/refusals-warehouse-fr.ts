/** Refusals of the warehouse, in French. */
import type { RefusalCode } from '../refusal.ts';
import type { Spoken, Told } from './told.ts';

export const frenchWarehouse = {
  takenByOther: (told) => ({
    sentence: `${told.text('by')} a déjà ${told.text('code')} en main, sur ${told.text('device')}.`,
    next: 'Prenez une autre commande, ou demandez-lui de la rendre.',
  }),
  preparedTwice: (told) => ({
    sentence: `${told.text('by')} a déjà préparé ${told.text('code')} ${told.instant('at')}, sur ${told.text('device')}.`,
    next: 'Un colis est en trop : remettez vos pièces en rayon et jetez votre étiquette.',
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
