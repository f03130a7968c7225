/** An order keeps its own words, in French; the profile translates those that are still its own. */
import type { Locale } from '../../domain/format.ts';
import type { Order } from '../../domain/order/order.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { OrderLine } from '../../domain/order/parts.ts';
import type { Words } from '../../domain/shop/profile-values.ts';

export function modeWord(locale: Locale, { mode }: Pick<Order, 'mode'>, profile: ShopProfile | null): string {
  return translated(locale, mode.label, profile?.deliveryModes.find(({ id }) => id === mode.id)?.label);
}

/** Of a row of a list, which has no id of its mode. */
export function rowModeWord(locale: Locale, label: string, profile: ShopProfile | null): string {
  return translated(locale, label, profile?.deliveryModes.find((mode) => mode.label.fr === label)?.label);
}

export function paymentWord(locale: Locale, { payment }: Pick<Order, 'payment'>, profile: ShopProfile | null): string {
  return translated(locale, payment.label, profile?.paymentMethods.find(({ id }) => id === payment.method)?.label);
}

export function wrapWord(locale: Locale, wrap: NonNullable<OrderLine['wrap']>, profile: ShopProfile | null): string {
  return translated(locale, wrap.label, profile?.gifts.wraps.find(({ id }) => id === wrap.wrapId)?.label);
}

function translated(locale: Locale, own: string, known: Words | undefined): string {
  return known?.fr === own ? known[locale] : own;
}
