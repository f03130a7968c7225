/** Codes of La Poste's tracking service (version 2) as stages of a parcel's way (FACTS-FR §5). */
import type { Words } from '../shop/profile-values.ts';

export const stages = [
  'announced',
  'moving',
  'customs',
  'atPoint',
  'problem',
  'returning',
  'back',
  'delivered',
] as const;
export type Stage = (typeof stages)[number];

const byCode: Record<string, Stage> = {
  DR1: 'announced',
  PC1: 'moving',
  PC2: 'moving',
  ET1: 'moving',
  ET2: 'moving',
  ET3: 'moving',
  ET4: 'moving',
  EP1: 'moving',
  DO1: 'customs',
  DO2: 'customs',
  DO3: 'customs',
  PB1: 'problem',
  PB2: 'problem',
  MD2: 'moving',
  ND1: 'problem',
  AG1: 'atPoint',
  RE1: 'returning',
  DI0: 'delivered',
  DI1: 'delivered',
  // delivered, but to us
  DI2: 'back',
};

/** Null for a code that is not known: it says nothing, rather than something wrong. */
export function stageOf(code: string): Stage | null {
  return Object.hasOwn(byCode, code) ? (byCode[code] ?? null) : null;
}

export const stageWords: Record<Stage, Words> = {
  announced: { fr: 'Annoncé au transporteur', en: 'Announced to the carrier' },
  moving: { fr: 'En cours d’acheminement', en: 'On its way' },
  customs: { fr: 'En douane', en: 'At customs' },
  atPoint: { fr: 'Disponible au point de retrait', en: 'Waiting at the pick-up point' },
  problem: { fr: 'Incident de livraison', en: 'Delivery problem' },
  returning: { fr: 'Retour à l’expéditeur', en: 'Returned to sender' },
  back: { fr: 'Rendu à l’expéditeur', en: 'Back at the sender' },
  delivered: { fr: 'Distribué', en: 'Delivered' },
};
