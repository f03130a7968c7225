/** The shop's own words for what an order chose, in the language asked for; the order's copy once they are gone. */
import type { Language } from '../language.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Order } from './order.ts';
import type { GiftWrap } from './parts.ts';

export function modeLabel({ mode }: Pick<Order, 'mode'>, profile: ShopProfile, language: Language): string {
  if (language === 'fr') return mode.label;
  return profile.deliveryModes.find(({ id }) => id === mode.id)?.label[language] ?? mode.label;
}

export function wrapLabel(wrap: GiftWrap, profile: ShopProfile, language: Language): string {
  if (language === 'fr') return wrap.label;
  return profile.gifts.wraps.find(({ id }) => id === wrap.wrapId)?.label[language] ?? wrap.label;
}
