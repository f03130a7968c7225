/** The two shops as they ship. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMode } from '../../domain/order/delivery.ts';
import type { DeliveryMode } from '../../domain/shop/delivery-mode.ts';
import { ShopProfile } from '../../domain/shop/profile.ts';

export const cadomaestro = read('cadomaestro');
export const caseapains = read('caseapains');

export function modeOf(profile: ShopProfile, id: string): DeliveryMode {
  const mode = findMode(profile, id);
  if (!mode) throw new Error(`no mode ${id}`);
  return mode;
}

function read(shop: string): ShopProfile {
  const file = join(import.meta.dirname, '../../resources/profiles', `${shop}.json`);
  return ShopProfile.parse(JSON.parse(readFileSync(file, 'utf8')));
}
