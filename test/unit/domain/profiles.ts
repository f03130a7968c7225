/** The two shops as they are shipped. */
import { readFileSync } from 'node:fs';
import { ShopProfile } from '../../../domain/shop/profile.ts';

function read(shop: string): ShopProfile {
  const file = new URL(`../../../resources/profiles/${shop}.json`, import.meta.url);
  return ShopProfile.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export const cadomaestro = read('cadomaestro');
export const caseapains = read('caseapains');
