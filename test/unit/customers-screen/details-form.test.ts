import { describe, expect, test } from 'vitest';
import { CustomerDetails } from '../../../domain/customer/customer.ts';
import { detailsOfSearch, formOfDetails, readDetails } from '../../../renderer/customers/details-form.ts';
import { aCustomer } from '../../builders.ts';

describe("a customer's details as typed (CLI-1)", () => {
  test('what was searched for begins the new customer', () => {
    expect(detailsOfSearch('Mme durand')).toMatchObject({ civility: 'mme', lastName: 'Durand', phone: '' });
    expect(detailsOfSearch('0612345678')).toMatchObject({ phone: '06 12 34 56 78', lastName: '' });
    expect(detailsOfSearch('Julie@Exemple.fr')).toMatchObject({ email: 'julie@exemple.fr' });
  });

  test('opened and sent unchanged, they are the same', () => {
    const { details } = aCustomer();
    const known = { ...details, birthDate: '1984-03-27', note: 'Préfère être appelée le soir.' };
    expect(formOfDetails(known).birthDate).toBe('27/03/1984');
    expect(CustomerDetails.parse(readDetails(formOfDetails(known)))).toEqual(known);
    expect(CustomerDetails.parse(readDetails(formOfDetails({ ...details, birthDate: null }))).birthDate).toBeNull();
  });

  test('a date that is none is refused at its own field', () => {
    const read = CustomerDetails.safeParse(
      readDetails({ ...formOfDetails(aCustomer().details), birthDate: '31/02/84' }),
    );
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['birthDate']);
  });
});
