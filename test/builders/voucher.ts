/** A code for everyone, without conditions; a test names what it is about. */
import { type Voucher, voucherId } from '../../domain/voucher/voucher.ts';

export function aVoucher(change: Partial<Voucher> = {}): Voucher {
  const base: Omit<Voucher, 'id'> = {
    shop: 'cadomaestro',
    code: 'BRAVO',
    label: 'Dix pour cent',
    customerId: null,
    value: { kind: 'percent', percentBp: 1000 },
    minimumCents: 0,
    categories: [],
    from: null,
    to: null,
    uses: null,
    used: 0,
    oncePerCustomer: false,
    usedBy: [],
    combinable: true,
    active: true,
    issuedAt: '2026-03-01T08:00:00.000Z',
    issuedBy: 'Hélène',
    reason: '',
    ...change,
  };
  return { id: voucherId(base.shop, base.code), ...base };
}
