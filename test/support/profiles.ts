import { findMode } from '../../domain/order/delivery.ts';
import type { DeliveryMode } from '../../domain/shop/delivery-mode.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';

export function modeOf(profile: ShopProfile, id: string): DeliveryMode {
  const mode = findMode(profile, id);
  if (!mode) throw new Error(`no mode ${id}`);
  return mode;
}
