import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitPrice } from '../../../domain/catalogue/article.ts';
import { money } from '../../../domain/format.ts';
import { prorate, vatShare } from '../../../domain/money.ts';
import { totals } from '../../../domain/order/totals.ts';
import { anOrderLine } from '../../builders.ts';
import { aWrap, someCharged } from '../../builders/charged.ts';

const price = fc.integer({ min: 0, max: 100_000 });
const rateBp = fc.constantFrom(0, 210, 550, 850, 1000, 2000);
const line = fc
  .record({
    quantity: fc.integer({ min: 1, max: 500 }),
    unitCents: price,
    rateBp,
    text: fc.option(price, { nil: null }),
    wrap: fc.option(fc.record({ unitCents: price, rateBp, card: fc.option(price, { nil: null }) }), { nil: null }),
  })
  .map(({ text, wrap, ...rest }) =>
    anOrderLine({
      ...rest,
      personalisation: text === null ? null : { label: 'Prénom', text: 'Léa', unitCents: text },
      wrap:
        wrap === null
          ? null
          : aWrap({
              unitCents: wrap.unitCents,
              rateBp: wrap.rateBp,
              card: wrap.card === null ? null : { text: 'Bisous', unitCents: wrap.card },
            }),
    }),
  );
const priced = fc
  .record({
    lines: fc.array(line, { maxLength: 20 }),
    mode: fc.option(fc.record({ priceCents: price, rateBp }), { nil: null }),
    charged: fc.boolean(),
  })
  .map(({ charged, ...order }) => someCharged({ ...order, vat: { charged, overrides: [] } }));

describe('totals of any basket (PRX-3)', () => {
  it('add up, sold with VAT or without: parts to the total, rates to the total, without and with VAT to each rate', () => {
    fc.assert(
      fc.property(priced, (basket) => {
        const sums = totals(basket);
        expect(sums.articlesCents + sums.optionsCents + sums.deliveryCents - sums.vatOffCents).toBe(sums.totalCents);
        expect(sums.vat.reduce((total, share) => total + share.ttcCents, 0)).toBe(sums.totalCents);
        for (const share of sums.vat) expect(share.htCents + share.vatCents).toBe(share.ttcCents);
        expect(new Set(sums.vat.map((share) => share.rateBp)).size).toBe(sums.vat.length);
      }),
    );
  });

  it('do not depend on the order of the lines, nor on how pieces are split over lines', () => {
    fc.assert(
      fc.property(priced, (basket) => {
        const split = basket.lines.flatMap((whole) =>
          Array.from({ length: Math.min(whole.quantity, 5) }, (_, index) => ({
            ...whole,
            quantity: index === 0 ? whole.quantity - Math.min(whole.quantity, 5) + 1 : 1,
          })),
        );
        expect(totals({ ...basket, lines: split.reverse() })).toEqual(totals(basket));
      }),
    );
  });
});

describe('amounts', () => {
  it('VAT is the nearest cent: HT times (1 + rate) is within half a cent of HT’s share', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), rateBp, (ttcCents, bp) => {
        const { htCents, vatCents } = vatShare(ttcCents, bp);
        expect(htCents + vatCents).toBe(ttcCents);
        // 2·|HT·(1+t) − TTC| ≤ 1+t, in ten-thousandths
        expect(2 * Math.abs(htCents * (10_000 + bp) - ttcCents * 10_000)).toBeLessThanOrEqual(10_000 + bp);
      }),
    );
  });

  it('a split sums to the amount, and no part is a cent away from its share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 }),
        (amount, weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const parts = prorate(amount, weights);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total === 0 ? 0 : amount);
          parts.forEach((part, index) => {
            if (total > 0) expect(Math.abs(part - (amount * (weights[index] ?? 0)) / total)).toBeLessThan(1);
          });
        },
      ),
    );
  });

  it('money is read back to the same cents, whatever the size', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        const digits = (text: string) => Number(text.replace(/[^\d]/gu, '')) * (text.startsWith('−') ? -1 : 1);
        expect(digits(money(cents, 'fr'))).toBe(cents === 0 ? 0 : cents);
        expect(digits(money(cents, 'en'))).toBe(cents === 0 ? 0 : cents);
      }),
    );
  });

  it('a tier never costs more than the one before where the shop’s table falls (ORD-4)', () => {
    const table = fc.tuple(
      fc.uniqueArray(fc.integer({ min: 2, max: 200 }), { maxLength: 5 }),
      fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 5, maxLength: 5 }),
    );
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 300 }), ([mins, falls], quantity) => {
        let unitCents = 30_000;
        const tiers = mins
          .sort((a, b) => a - b)
          .map((min, index) => ({ min, unitCents: (unitCents -= falls[index] ?? 0) }));
        const format = { unitCents: 30_000, tiers };
        expect(unitPrice(format, quantity + 1)).toBeLessThanOrEqual(unitPrice(format, quantity));
      }),
    );
  });
});
