/** Worked examples of what a code leaves to pay: percentage, minimum, delivery, VAT, gift card (ORD-8, PRX-1…3, AVO-3). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMode } from '../../../domain/order/delivery.ts';
import { quote } from '../../../domain/order/quote.ts';
import { ShopProfile } from '../../../domain/shop/profile.ts';
import type { Voucher } from '../../../domain/voucher/voucher.ts';
import { NOON, anOrderLine, idOf } from '../../builders.ts';
import { aVoucher } from '../../builders/voucher.ts';

const file = join(import.meta.dirname, '../../../resources/profiles/cadomaestro.json');
const profile = ShopProfile.parse(JSON.parse(readFileSync(file, 'utf8')));
const home = { country: 'FR', postalCode: '44000', city: 'Nantes', phone: '' };
const reunion = { country: 'FR', postalCode: '97400', city: 'Saint-Denis', phone: '' };

function order(unitCents: number, vouchers: Voucher[], to = home, giftCardCents = 0) {
  const mode = findMode(profile, 'colissimo-home');
  const cards = {
    id: idOf(0x6000),
    picture: 'flowers',
    amountCents: giftCardCents,
    from: '',
    to: '',
    message: '',
    sendTo: '',
  };
  return quote(profile, {
    lines: [anOrderLine({ quantity: 1, unitCents, rateBp: 2_000, wrap: null, personalisation: null })],
    giftCards: giftCardCents === 0 ? [] : [cards],
    returnOption: false,
    mode,
    delivery: to,
    codes: vouchers.map((voucher) => ({ code: voucher.code, voucher, held: false })),
    customerId: null,
    email: '',
    at: NOON,
  });
}
const tenPercent = aVoucher({ code: 'DIX', value: { kind: 'percent', percentBp: 1_000 } });
const fiveEuros = aVoucher({ code: 'CINQ', value: { kind: 'amount', amountCents: 500 }, minimumCents: 4_000 });

describe('what a code leaves to pay', () => {
  it('a percentage is of the articles alone: the delivery costs what it costs', () => {
    const plain = order(4_000, []).order.totals;
    const { totals } = order(4_000, [tenPercent]).order;
    expect(totals.deliveryCents).toBe(plain.deliveryCents);
    expect(totals.deliveryCents).toBeGreaterThan(0);
    expect(totals.totalCents).toBe(3_600 + totals.deliveryCents);
  });

  it('a minimum counts the articles before any code, and neither delivery nor gift cards', () => {
    const both = order(4_000, [tenPercent, fiveEuros]);
    expect(both.codeProblems.size).toBe(0);
    expect(both.order.discounts.map(({ code, cents }) => [code, cents])).toEqual([
      ['DIX', 400],
      ['CINQ', 500],
    ]);
    const short = order(3_999, [fiveEuros], home, 5_000);
    expect(short.codeProblems.get('CINQ')?.detail).toMatchObject({ why: 'minimum', countedCents: 3_999 });
  });

  it('free delivery from an amount is reached by the price of the articles, whatever a code takes off', () => {
    expect(order(10_000, [tenPercent]).order.totals).toMatchObject({ deliveryCents: 0, totalCents: 9_000 });
    expect(order(9_999, []).order.totals.deliveryCents).toBeGreaterThan(0);
  });

  it('lowers the base of the VAT: 120,00 less 10 % is 108,00, of which 18,00 (FACTS-FR §3)', () => {
    const { totals } = order(12_000, [tenPercent]).order;
    expect(totals.totalCents).toBe(10_800);
    expect(totals.vat.filter(({ vatCents }) => vatCents > 0)).toMatchObject([{ rateBp: 2_000, vatCents: 1_800 }]);
  });

  it('where no VAT is charged, is taken off first and the rest divided once: 108,00 is 90,00, not 86,40 (PRX-2)', () => {
    const { totals, vat } = order(12_000, [tenPercent], reunion).order;
    expect(vat.charged).toBe(false);
    const { totals: dearer } = order(13_200, [tenPercent], reunion).order;
    expect(totals.totalCents).toBe(Math.round((10_800 + totals.deliveryCents) / 1.2));
    expect(dearer.totalCents - totals.totalCents).toBe(900);
  });

  it('a code of more than the articles leaves the delivery to pay, and nothing to give back', () => {
    const much = aVoucher({ code: 'GROS', value: { kind: 'amount', amountCents: 50_000 } });
    const { totals, discounts } = order(4_000, [much]).order;
    expect(discounts.map(({ cents }) => cents)).toEqual([4_000]);
    expect(totals.totalCents).toBe(totals.deliveryCents);
  });

  it('takes nothing off a gift card that is sold', () => {
    expect(order(4_000, [tenPercent], home, 5_000).order.totals).toMatchObject({ giftCardsCents: 5_000 });
    expect(order(4_000, [tenPercent], home, 5_000).order.discounts).toMatchObject([{ cents: 400 }]);
  });
});
