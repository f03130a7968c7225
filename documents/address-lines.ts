/** Addresses as documents print them, in the reader's language. */
import { type Address, addressLines, personName } from '../domain/customer/address.ts';
import type { Language } from '../domain/language.ts';
import type { RelaySnapshot } from '../domain/order/parts.ts';

const civilities = { mme: 'Ms', m: 'Mr', none: '' } as const;
const countries = new Intl.DisplayNames(['en'], { type: 'region' });

/** The country only when it is not `home`. */
export function addressIn(language: Language, address: Address, home: string): string[] {
  const lines = addressLines(address, home);
  if (language === 'fr') return lines;
  const french = personName(address);
  const english = [civilities[address.civility], address.firstName, address.lastName];
  const named = lines.map((line, index) =>
    index === 0 && line === french ? english.filter((part) => part !== '').join(' ') : line,
  );
  if (address.country === home) return named;
  return [...named.slice(0, -1), (countries.of(address.country) ?? address.country).toUpperCase()];
}

export function pointLines({ name, street, postalCode, city }: RelaySnapshot): string[] {
  return [name, street, `${postalCode} ${city}`.toUpperCase()].filter((line) => line !== '');
}
