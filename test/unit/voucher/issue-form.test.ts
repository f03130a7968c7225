import { describe, expect, it } from 'vitest';
import { type IssueForm, pointsOfTyped, readIssue } from '../../../renderer/vouchers/issue-form.ts';
import { idOf } from '../../builders.ts';

const blank: IssueForm = {
  whose: 'personal',
  customerId: idOf(0x2000),
  code: '',
  kind: 'amount',
  worth: '10',
  minimum: '',
  from: '',
  to: '2027-11-22',
  uses: '1',
  oncePerCustomer: false,
  combinable: true,
  label: 'Geste commercial',
  reason: 'Colis en retard',
};
const around = { voucherId: idOf(0x9000), shop: 'cadomaestro', day: '2026-11-22' };
const read = (change: Partial<IssueForm> = {}) => readIssue({ ...blank, ...change }, around);

describe('the form of a new voucher (AVO-1, AVO-2)', () => {
  it('is one customer’s, once, with a code that is drawn', () => {
    expect(read()).toEqual({
      wrongs: {},
      args: {
        voucherId: idOf(0x9000),
        shop: 'cadomaestro',
        customerId: idOf(0x2000),
        code: null,
        label: 'Geste commercial',
        value: { kind: 'amount', amountCents: 1_000 },
        minimumCents: 0,
        from: null,
        to: '2027-11-22',
        uses: 1,
        oncePerCustomer: false,
        combinable: true,
        reason: 'Colis en retard',
      },
    });
  });

  it('keeps a printed code for everyone only, and a customer for a personal one only', () => {
    const general = { whose: 'general', code: 'noel 26', oncePerCustomer: true } as const;
    expect(read(general).args).toMatchObject({ customerId: null, code: 'NOEL26', oncePerCustomer: true });
    expect(read({ ...general, whose: 'personal' }).args).toMatchObject({ code: null, oncePerCustomer: false });
  });

  it.each<[string, Partial<IssueForm>, object]>([
    ['no customer', { customerId: null }, { customerId: 'customer' }],
    ['an amount of nothing', { worth: '0' }, { worth: 'amount' }],
    ['no amount', { worth: '' }, { worth: 'required' }],
    ['more than a hundred per cent', { kind: 'percent', worth: '100,01' }, { worth: 'percent' }],
    ['a minimum that is none', { minimum: 'beaucoup' }, { minimum: 'amount' }],
    ['half an order', { uses: '1,5' }, { uses: 'count' }],
    ['no order at all', { uses: '0' }, { uses: 'count' }],
    ['an end that is past', { to: '2026-11-21' }, { to: 'past' }],
    ['an end before the beginning', { from: '2026-12-24', to: '2026-12-01' }, { to: 'order' }],
    ['a code with a dot', { whose: 'general', code: 'A.B.C' }, { code: 'code' }],
    ['neither name nor reason', { label: ' ', reason: '' }, { label: 'required', reason: 'required' }],
  ])('tells %s at its field', (_, change, wrongs) => {
    expect(read(change)).toEqual({ args: null, wrongs });
  });

  it('reads percentages to the hundredth, and free delivery without an amount', () => {
    expect(read({ kind: 'percent', worth: '12,5 %' }).args?.value).toEqual({ kind: 'percent', percentBp: 1_250 });
    expect(read({ kind: 'percent', worth: '100' }).args?.value).toEqual({ kind: 'percent', percentBp: 10_000 });
    expect(read({ kind: 'freeDelivery', worth: '' }).args?.value).toEqual({ kind: 'freeDelivery' });
    expect(read({ uses: '1 000', minimum: '49,90' }).args).toMatchObject({ uses: 1_000, minimumCents: 4_990 });
  });

  it('reads points with any minus and any blank (AVO-4)', () => {
    expect(['150', '+1 500', '−150', '- 20'].map(pointsOfTyped)).toEqual([150, 1_500, -150, -20]);
    expect(['0', '', '1,5', 'dix', '10000001'].map(pointsOfTyped)).toEqual([null, null, null, null, null]);
  });
});
