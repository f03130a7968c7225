/** Words of the manifest, French and English. */
import type { Language } from '../domain/language.ts';

const french = {
  title: 'Bordereau de remise',
  reference: 'Référence',
  carrier: 'Transporteur',
  handedOver: 'Remis le',
  by: 'Remis par',
  parcels: 'Colis',
  weight: 'Poids',
  unweighed: (n: number) => `dont ${n} non pesé${n > 1 ? 's' : ''}`,
  rank: 'N°',
  number: 'Numéro de suivi',
  order: 'Commande',
  postalCode: 'Destination',
  grams: 'Poids',
  total: (n: number) => `${n} colis remis`,
  shopSigns: 'Pour la boutique',
  carrierSigns: 'Pour le transporteur',
  signature: 'Nom et signature',
};
const english: typeof french = {
  title: 'Hand-over manifest',
  reference: 'Reference',
  carrier: 'Carrier',
  handedOver: 'Handed over',
  by: 'Handed over by',
  parcels: 'Parcels',
  weight: 'Weight',
  unweighed: (n) => `${n} of them not weighed`,
  rank: 'No.',
  number: 'Tracking number',
  order: 'Order',
  postalCode: 'Destination',
  grams: 'Weight',
  total: (n) => `${n} parcel${n === 1 ? '' : 's'} handed over`,
  shopSigns: 'For the shop',
  carrierSigns: 'For the carrier',
  signature: 'Name and signature',
};
export const manifestWords: Record<Language, typeof french> = { fr: french, en: english };
