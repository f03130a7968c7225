import { localDay } from '../domain/format.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { useNow } from './use-now.ts';

/** Today where the shop is, `YYYY-MM-DD`: which prices hold (CAT-2). */
export function useShopDay(shop: Pick<ShopProfile, 'identity'> | null): string {
  return localDay(new Date(useNow()).toISOString(), shop?.identity.timeZone ?? 'Europe/Paris');
}
