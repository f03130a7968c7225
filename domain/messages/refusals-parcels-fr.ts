/** Refusals about parcels, in French (LIV-9). */
import type { RefusalCode } from '../refusal.ts';
import { articleOf, carrierNamed } from './around.ts';
import type { Spoken, Told } from './told.ts';

export const frenchParcels = {
  trackingMissing: (told) => ({
    sentence:
      told.text('field') === 'carrier'
        ? 'Une commande expédiée a un transporteur, choisi parmi ceux de la boutique.'
        : 'Une commande expédiée a un numéro de suivi.',
    next: "Scannez l'étiquette du colis, ou recopiez son numéro.",
  }),
  trackingWrong: tracking,
  packingWrong: (told) => {
    const name = told.text('name') === '' ? 'cette pièce' : articleOf(told);
    switch (told.text('why')) {
      case 'left':
        return {
          sentence: `Il reste ${told.number('left') ?? 0} × ${name} à mettre dans un colis.`,
          next: 'Chaque pièce part dans un colis et un seul.',
        };
      case 'over':
        return {
          sentence: `${name} : plus de pièces dans les colis que dans la commande.`,
          next: 'Chaque pièce part dans un colis et un seul.',
        };
      case 'numbers':
        return {
          sentence: `La commande est répartie en ${told.number('parcels') ?? 0} colis : il faut un numéro de suivi par colis.`,
          next: 'Scannez les étiquettes de tous les colis, ou changez la répartition.',
        };
      default:
        return {
          sentence: "Cette répartition parle d'une ligne que la commande n'a pas, ou deux fois de la même.",
          next: 'Rouvrez la commande et répartissez-la de nouveau.',
        };
    }
  },
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

function tracking(told: Told): Spoken {
  const number = told.text('number') || 'Ce numéro';
  if (told.text('hint') === 'double')
    return {
      sentence: 'Le même numéro de suivi est donné à deux colis.',
      next: "Scannez l'étiquette de chaque colis.",
    };
  if (told.text('hint') === 'clé')
    return {
      sentence: `${number} : la clé de contrôle de ce numéro ne tombe pas juste.`,
      next: 'Un chiffre a sans doute été mal lu : scannez ou recopiez encore.',
    };
  return {
    sentence: `${number} n'a pas la forme d'un numéro ${told.text('carrier') || 'de ce transporteur'}.`,
    next: `Attendu : ${carrierNamed(told)?.trackingHint.fr ?? told.text('hint')}.`,
  };
}
