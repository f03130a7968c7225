/** Addresses of the armed forces (« hub armées », LIV-8): a sector instead of a street, no town, no foreign country. */
import { fold } from '../text.ts';
import { territoryOf } from './territory.ts';

export interface ForcesAddress {
  country: string;
  postalCode: string;
  street: string;
  city: string;
}

export function isArmedForces(place: { country: string; postalCode: string }): boolean {
  return territoryOf(place) === 'FR-ARM';
}

/** What does not have the form `SP 85010` / `00200 HUB ARMEES`, by field. */
export function whyNotForces(address: ForcesAddress): { field: 'street' | 'city'; message: string }[] {
  if (!isArmedForces(address)) return [];
  const wrong: ReturnType<typeof whyNotForces> = [];
  if (!/^SP \d{5}$/iu.test(address.street.trim())) wrong.push({ field: 'street', message: 'forcesSector' });
  if (!fold(address.city).split(' ').includes('armees')) wrong.push({ field: 'city', message: 'forcesHub' });
  return wrong;
}
