/** A customer as lists show and searches find it. */
import { personName } from '../../domain/customer/address.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import type { CustomerRowTable } from '../schema.ts';
import { phoneKeys, words } from '../search-text.ts';

export function customerRow({
  id,
  shop,
  details,
  addresses,
  mergedInto,
  erasedAt,
}: Customer): Omit<CustomerRowTable, 'n'> {
  const home = addresses[0]?.address;
  return {
    id,
    shop,
    // no list shows a record that became part of another, or is nobody's any more
    name: mergedInto === null && erasedAt === null ? personName(details) : '',
    email: details.email,
    phone: details.phone,
    postal_code: home?.postalCode ?? '',
    city: home?.city ?? '',
  };
}

export function customerWords({ details, addresses, mergedInto, erasedAt }: Customer): string {
  if (mergedInto !== null || erasedAt !== null) return '';
  return words([
    details.lastName,
    details.firstName,
    details.email,
    ...phoneKeys(details.phone, addresses[0]?.address.country ?? 'FR'),
    ...addresses.flatMap(({ address }) => [
      address.lastName,
      address.company,
      address.postalCode,
      address.city,
      ...phoneKeys(address.phone, address.country),
    ]),
  ]);
}
