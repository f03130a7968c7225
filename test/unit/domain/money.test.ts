import { describe, expect, it } from 'vitest';
import { prorate, vatShare, withoutVat } from '../../../domain/money.ts';
import { totals } from '../../../domain/order/totals.ts';
import { anOrderLine } from '../../builders.ts';
import { aWrap, someCharged } from '../../builders/charged.ts';

describe('VAT of an amount, prices being TTC (PRX-1, PRX-3)', () => {
  it.each([
    [12_000, 2000, 10_000, 2_000],
    [2_110, 550, 2_000, 110],
    [1_490, 550, 1_412, 78],
    [750, 2000, 625, 125],
    [999, 2000, 833, 166],
    [2_997, 2000, 2_498, 499],
    [10_850, 850, 10_000, 850],
    [1_021, 210, 1_000, 21],
    [0, 2000, 0, 0],
    [1, 2000, 1, 0],
    [1_000, 0, 1_000, 0],
    [-999, 2000, -833, -166],
  ])('%i cents at %i bp: %i without, %i of VAT', (ttcCents, rateBp, htCents, vatCents) => {
    expect(vatShare(ttcCents, rateBp)).toEqual({ ttcCents, rateBp, htCents, vatCents });
  });

  it('takes VAT off by dividing, not by 20 % (PRX-2)', () => {
    expect(withoutVat(12_000, 2000)).not.toBe(9_600);
  });

  it('rounds once per rate on the document, so that three times 9.99 is 24.98 + 4.99', () => {
    const line = anOrderLine({ quantity: 1, unitCents: 999 });
    const sums = totals(someCharged({ lines: [line, line, line] }));
    expect(sums.vat).toEqual([{ rateBp: 2000, ttcCents: 2_997, htCents: 2_498, vatCents: 499 }]);
  });
});

describe('splitting an amount', () => {
  it.each([
    [1_000, [3_333, 3_333, 3_334], [333, 333, 334]],
    [500, [1_999, 1_490, 750], [236, 176, 88]],
    [1, [1, 1, 1], [1, 0, 0]],
    [0, [5, 5], [0, 0]],
    [100, [0, 0], [0, 0]],
    [100, [0, 7], [0, 100]],
  ])('%i over %j is %j', (amount, weights, parts) => {
    expect(prorate(amount, weights)).toEqual(parts);
  });
});

describe('totals of an order (PRX-3, PRX-4)', () => {
  const wrap = aWrap({ card: { text: 'Joyeux Noël', unitCents: 150 } });

  it('count lines, personalisation, wrap and card per piece, and delivery, each at its rate', () => {
    const book = anOrderLine({ quantity: 1, unitCents: 2_110, rateBp: 550 });
    const mug = anOrderLine({
      quantity: 3,
      unitCents: 1_290,
      personalisation: { label: 'Prénom', text: 'Léa', unitCents: 300 },
      wrap,
    });
    expect(totals(someCharged({ lines: [book, mug], mode: { priceCents: 690, rateBp: 2000 } }))).toEqual({
      articlesCents: 5_980,
      optionsCents: 2_100,
      returnOptionCents: 0,
      giftCardsCents: 0,
      deliveryCents: 690,
      discountCents: 0,
      vatOffCents: 0,
      totalCents: 8_770,
      vat: [
        { rateBp: 2000, ttcCents: 6_660, htCents: 5_550, vatCents: 1_110 },
        { rateBp: 550, ttcCents: 2_110, htCents: 2_000, vatCents: 110 },
      ],
    });
  });

  it('tax a personalisation as its article, and a wrap at the shop’s own rate', () => {
    const book = anOrderLine({
      quantity: 1,
      unitCents: 2_000,
      rateBp: 550,
      personalisation: { label: 'Titre', text: 'A', unitCents: 110 },
      wrap,
    });
    const rates = totals(someCharged({ lines: [book] })).vat.map(({ rateBp, ttcCents }) => [rateBp, ttcCents]);
    expect(rates).toEqual([
      [2000, 400],
      [550, 2_110],
    ]);
  });

  it('have no VAT line for a rate without an amount', () => {
    expect(
      totals(someCharged({ lines: [anOrderLine({ unitCents: 0 })], mode: { priceCents: 0, rateBp: 850 } })).vat,
    ).toEqual([]);
  });
});
