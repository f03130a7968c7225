import { whyNotCountry } from '../../domain/order/delivery.ts';
import { countries } from '../../domain/place/countries.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { countryLabel } from '../phone-order/country.ts';

interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

const made = new WeakMap<ShopProfile, Map<string, readonly Option[]>>();

/** Where the shop delivers, then every other country, so that a refused one can be chosen and its reason told (LIV-2). */
export function countryOptions(shop: ShopProfile, locale: 'fr' | 'en', others: string): readonly Option[] {
  const ofShop = made.get(shop) ?? new Map<string, readonly Option[]>();
  made.set(shop, ofShop);
  const known = ofShop.get(locale);
  if (known) return known;
  const all = countries
    .map((country) => ({ value: country, label: countryLabel(locale, country) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  const reached = all.filter(({ value }) => whyNotCountry(shop, { country: value, postalCode: '' }) === undefined);
  const rest = all.filter((option) => !reached.includes(option));
  const options = [...reached, { value: '', label: `— ${others} —`, disabled: true }, ...rest];
  ofShop.set(locale, options);
  return options;
}
