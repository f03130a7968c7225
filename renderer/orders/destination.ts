/** Where a parcel goes, as short as a column: `Lyon 69`, `Saint-Denis 974`, `Barcelona ES`. */
import { type Address, department } from '../../domain/customer/address.ts';

export function destination({ city, postalCode, country }: Pick<Address, 'city' | 'postalCode' | 'country'>): string {
  return `${city} ${department(postalCode, country, city) ?? country}`;
}
