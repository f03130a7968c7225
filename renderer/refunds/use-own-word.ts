import { useLocale } from '../i18n/locale.ts';
import { useShopById } from '../workstation-state.ts';

/** A method of payment or delivery as the shop names it in the language on screen; refunds keep the French name. */
export function useOwnWord(shop: string): (label: string) => string {
  const profile = useShopById(shop);
  const locale = useLocale();
  const named = profile === null ? [] : [...profile.paymentMethods, ...profile.deliveryModes];
  return (label) => named.find((one) => one.label.fr === label)?.label[locale] ?? label;
}
