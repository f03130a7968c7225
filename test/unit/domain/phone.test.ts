import { describe, expect, it } from 'vitest';
import { Address } from '../../../domain/customer/address.ts';
import { CustomerDetails } from '../../../domain/customer/customer.ts';
import { isPhone } from '../../../domain/customer/phone.ts';
import { anAddress, aCustomer } from '../../builders.ts';

describe('a phone number', () => {
  it.each([
    '06 12 34 56 78',
    '06.12.34.56.78',
    '0612345678',
    '0262 12 34 56',
    '+33 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '0033 6 12 34 56 78',
    '+262 692 12 34 56',
    '+352 26 12 34',
    '+1 (212) 555-0123',
  ])('is taken as people write it: %s', (typed) => {
    expect(isPhone(typed)).toBe(true);
  });

  it.each(['06 12 34', '3631', '112', '06 12 34 56 7', '06 12 34 56 78 9', '00 00 00 00 00', '+33', '+', 'bureau', ''])(
    'cannot be called, or is short and a carrier’s: %s',
    (typed) => {
      expect(isPhone(typed)).toBe(false);
    },
  );

  it('is refused at its field, in a customer’s details and in an address; none is none (ORD-5)', () => {
    const { details } = aCustomer();
    const wrong = CustomerDetails.safeParse({ ...details, phone: '06 12 34' });
    expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['phone', 'phone']]);
    const address = Address.safeParse(anAddress({ phone: '3631' }));
    expect(address.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['phone', 'phone']]);
    expect(CustomerDetails.safeParse({ ...details, phone: '' }).success).toBe(true);
    expect(Address.safeParse(anAddress({ phone: '' })).success).toBe(true);
  });
});
