import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../../../domain/order/components.ts';
import { sharePayment } from '../../../domain/voucher/share-payment.ts';
import { cardState, voucherState } from '../../../domain/voucher/state.ts';
import { readCards } from '../../../renderer/phone-order/read-cards.ts';
import { aVoucher } from '../../builders/voucher.ts';

const totals = { totalCents: 3_000, giftCardsCents: 0 };
const noTotals = {
  articlesCents: 3_000,
  optionsCents: 0,
  returnOptionCents: 0,
  deliveryCents: 0,
  discountCents: 0,
  vatOffCents: 0,
  vat: [],
};
const read = (balances: Record<string, number>, change: Partial<typeof totals> = {}) =>
  readCards(
    [
      { giftCardId: 'one', code: 'AAAABBBBCCCC2222' },
      { giftCardId: 'two', code: 'AAAABBBBCCCC3333' },
    ],
    Object.entries(balances).map(([giftCardId, balanceCents]) => ({
      giftCardId,
      codeEnd: '',
      kind: 'giftCard',
      balanceCents,
      expiresOn: '2027-01-01',
      no: null,
    })),
    { ...noTotals, ...totals, ...change },
  );

describe('what gift cards pay of a call (AVO-3)', () => {
  it('is all they can, in the order they were given; the rest is due, and what stays on them is told', () => {
    const { cards, leftCents, asked } = read({ one: 1_000, two: 2_500 });
    expect(cards.map(({ cents, leftCents: left }) => [cents, left])).toEqual([
      [1_000, 0],
      [2_000, 500],
    ]);
    expect(leftCents).toBe(0);
    expect(asked).toEqual([
      { giftCardId: 'one', code: 'AAAABBBBCCCC2222', cents: 1_000 },
      { giftCardId: 'two', code: 'AAAABBBBCCCC3333', cents: 2_000 },
    ]);
  });

  it('never pays for gift cards, and a card that has nothing to pay is not asked to', () => {
    const { leftCents, asked } = read({ one: 5_000, two: 5_000 }, { giftCardsCents: 2_500 });
    expect(asked).toEqual([{ giftCardId: 'one', code: 'AAAABBBBCCCC2222', cents: 500 }]);
    expect(leftCents).toBe(2_500);
  });

  it('names a card that is not known here, and pays nothing with it', () => {
    const { problems, asked, leftCents } = read({ two: 1_000 });
    expect(problems).toMatchObject([
      { path: 'cards.one', what: 'refused', refusal: { code: 'giftCardNotUsable', detail: { why: 'unknown' } } },
    ]);
    expect(asked).toHaveLength(1);
    expect(leftCents).toBe(2_000);
  });

  it('says nothing before it is known', () => {
    expect(readCards([{ giftCardId: 'one', code: 'X' }], null, { ...noTotals, ...totals })).toEqual({
      cards: [],
      leftCents: 3_000,
      asked: [],
      problems: [],
    });
  });

  it('any cards, any order: never more than a card holds, never more than is due, and as much as both allow', () => {
    const card = fc.record({ giftCardId: fc.uuid(), code: fc.constant('ABCD'), balanceCents: fc.nat(20_000) });
    fc.assert(
      fc.property(fc.array(card, { maxLength: 5 }), fc.integer({ min: -500, max: 50_000 }), (cards, most) => {
        const shares = sharePayment(cards, most);
        const held = sum(cards.map(({ balanceCents }) => balanceCents));
        expect(sum(shares.map(({ cents }) => cents))).toBe(Math.min(held, Math.max(0, most)));
        for (const [at, { cents, leftCents }] of shares.entries()) {
          expect(cents).toBeGreaterThanOrEqual(0);
          expect(leftCents).toBeGreaterThanOrEqual(0);
          expect(cents + leftCents).toBe(cards[at]?.balanceCents);
        }
      }),
    );
  });
});

describe('where a voucher and a card stand on a day (AVO-2, AVO-3)', () => {
  const day = '2026-11-22';
  it.each([
    ['usable', {}],
    ['usable', { from: day, to: day, uses: 2, used: 1 }],
    ['pending', { code: '' }],
    ['early', { from: '2026-11-23' }],
    ['expired', { to: '2026-11-21' }],
    ['used', { uses: 1, used: 1, to: '2026-11-21' }],
    ['cancelled', { active: false, uses: 1, used: 1 }],
  ] as const)('a voucher is %s: %o', (state, change) => {
    expect(voucherState(aVoucher(change), day)).toBe(state);
  });

  it.each([
    ['usable', { expiresOn: day }],
    ['expired', { expiresOn: '2026-11-21' }],
    ['empty', { balanceCents: 0, expiresOn: '2026-11-21' }],
    ['cancelled', { cancelledAt: '2026-11-20T10:00:00.000Z' }],
  ] as const)('a card is %s: %o', (state, change) => {
    const card = { cancelledAt: null, balanceCents: 1_000, expiresOn: '2027-01-01' };
    expect(cardState({ ...card, ...change }, day)).toBe(state);
  });
});
