/** Laws of what an order costs, for any basket, any codes, any territory of either shop. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prorate, withoutVat } from '../../../domain/money.ts';
import { type Component, components, sum } from '../../../domain/order/components.ts';
import { findMode } from '../../../domain/order/delivery.ts';
import type { Discount, OrderLine } from '../../../domain/order/parts.ts';
import { quote } from '../../../domain/order/quote.ts';
import { totals } from '../../../domain/order/totals.ts';
import { ShopProfile } from '../../../domain/shop/profile.ts';
import type { Voucher } from '../../../domain/voucher/voucher.ts';
import { NOON, anOrderLine, idOf } from '../../builders.ts';
import { aWrap, someCharged } from '../../builders/charged.ts';
import { aVoucher } from '../../builders/voucher.ts';

const profiles = ['cadomaestro', 'caseapains'].map((shop) =>
  ShopProfile.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, `../../../resources/profiles/${shop}.json`), 'utf8')),
  ),
);
const rateBp = fc.constantFrom(0, 90, 210, 550, 850, 1000, 1300, 2000);
const cents = fc.integer({ min: 0, max: 50_000 });
const category = fc.constantFrom('Mugs', 'Livres', 'Épicerie');

const line = fc
  .record({
    quantity: fc.integer({ min: 1, max: 60 }),
    unitCents: cents,
    rateBp,
    category,
    text: fc.option(cents, { nil: null }),
    wrap: fc.option(fc.record({ unitCents: cents, rateBp, card: fc.option(cents, { nil: null }) }), { nil: null }),
  })
  .map(({ text, wrap, ...rest }) => ({
    ...rest,
    personalisation: text === null ? null : { label: 'Prénom', text: 'Léa', unitCents: text },
    wrap: wrap && aWrap({ ...wrap, card: wrap.card === null ? null : { text: 'Bisous', unitCents: wrap.card } }),
  }));
const lines = fc
  .array(line, { maxLength: 12 })
  .map((drawn) => drawn.map((part, index): OrderLine => anOrderLine({ ...part, id: idOf(0x4000 + index) })));

const discount = (ids: readonly string[]) =>
  fc.record({
    on: fc.constantFrom('articles' as const, 'delivery' as const),
    lineIds: fc.subarray([...ids]),
    cents: fc.integer({ min: 0, max: 200_000 }),
  });
const charged = lines.chain((drawn) =>
  fc
    .record({
      mode: fc.option(fc.record({ priceCents: cents, rateBp }), { nil: null }),
      returnOption: fc.option(fc.record({ priceCents: cents, rateBp }), { nil: null }),
      cards: fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 4 }),
      discounts: fc.array(discount(drawn.map(({ id }) => id)), { maxLength: 4 }),
      vatCharged: fc.boolean(),
      overrides: fc.array(fc.record({ fromBp: rateBp, toBp: rateBp }), { maxLength: 2 }),
    })
    .map(({ cards, vatCharged, overrides, ...rest }) =>
      someCharged({
        ...rest,
        lines: drawn,
        giftCards: cards.map((amountCents, index) => ({ id: idOf(0x5000 + index), amountCents })),
        vat: { charged: vatCharged, overrides: vatCharged ? overrides : [] },
      }),
    ),
);

const net = ({ grossCents, discountCents }: Component) => grossCents - discountCents;

describe('what an order is charged, taken apart (PRX-2, PRX-3)', () => {
  it('sums to its totals, and its VAT lines to the same', () => {
    fc.assert(
      fc.property(charged, (order) => {
        const parts = components(order);
        const sums = totals(order);
        const gross =
          sums.articlesCents + sums.optionsCents + sums.returnOptionCents + sums.giftCardsCents + sums.deliveryCents;
        expect(sum(parts.map(({ grossCents }) => grossCents))).toBe(gross);
        expect(sum(parts.map(({ chargedCents }) => chargedCents))).toBe(sums.totalCents);
        expect(gross - sums.discountCents - sums.vatOffCents).toBe(sums.totalCents);
        expect(sum(sums.vat.map(({ ttcCents }) => ttcCents))).toBe(sums.totalCents);
        for (const { htCents, vatCents, ttcCents } of sums.vat) expect(htCents + vatCents).toBe(ttcCents);
        if (!order.vat.charged) expect(sum(sums.vat.map(({ vatCents }) => vatCents))).toBe(0);
        else expect(sums.vatOffCents).toBe(0);
      }),
    );
  });

  it('no part ever costs less than nothing or more than its price', () => {
    fc.assert(
      fc.property(charged, (order) => {
        for (const { grossCents, discountCents, chargedCents } of components(order)) {
          expect(discountCents).toBeGreaterThanOrEqual(0);
          expect(discountCents).toBeLessThanOrEqual(grossCents);
          expect(chargedCents).toBeGreaterThanOrEqual(0);
          expect(chargedCents).toBeLessThanOrEqual(grossCents - discountCents);
        }
      }),
    );
  });

  it('a discount is shared out to the cent over what it is for, and only there', () => {
    fc.assert(
      fc.property(charged, (order) => {
        let before = components({ ...order, discounts: [] });
        for (const [count, { on, lineIds, cents: asked }] of order.discounts.entries()) {
          const after = components({ ...order, discounts: order.discounts.slice(0, count + 1) });
          const taken = after.map((part, index) => part.discountCents - (before[index]?.discountCents ?? 0));
          const fits = before.map(({ kind, of }) =>
            on === 'delivery'
              ? kind === 'delivery'
              : kind === 'article' && (lineIds.length === 0 || lineIds.includes(of ?? '')),
          );
          const room = sum(before.map((part, index) => (fits[index] ? net(part) : 0)));
          expect(sum(taken)).toBe(Math.min(asked, room));
          for (const [index, share] of taken.entries()) if (!fits[index]) expect(share).toBe(0);
          before = after;
        }
      }),
    );
  });

  it('sold without VAT, each rate costs its whole divided by 1 + rate, rounded half up once', () => {
    fc.assert(
      fc.property(charged, (drawn) => {
        const order = { ...drawn, vat: { charged: false, overrides: [] } };
        const parts = components(order);
        for (const rate of new Set(parts.map((part) => part.rateBp))) {
          const same = parts.filter((part) => part.rateBp === rate);
          const whole = sum(same.map(net));
          expect(sum(same.map(({ chargedCents }) => chargedCents))).toBe(withoutVat(whole, rate));
          // half up, said without withoutVat: |HT·(1+t) − TTC| is at most half of 1+t, ties to the greater
          const twice = 2 * (sum(same.map(({ chargedCents }) => chargedCents)) * (10_000 + rate) - whole * 10_000);
          expect(twice).toBeGreaterThan(-(10_000 + rate));
          expect(twice).toBeLessThanOrEqual(10_000 + rate);
        }
      }),
    );
  });

  it('gift cards cost their amount everywhere: no VAT on them, no discount, nothing taken off (FACTS-FR §3)', () => {
    fc.assert(
      fc.property(charged, (order) => {
        const sold = components(order).filter(({ kind }) => kind === 'giftCard');
        expect(sold.map(({ chargedCents }) => chargedCents)).toEqual(order.giftCards.map((card) => card.amountCents));
        expect(sold.every((part) => part.rateBp === 0)).toBe(true);
      }),
    );
  });

  it('given back line by line and piece by piece, in any order, it is the whole', () => {
    fc.assert(
      fc.property(charged, fc.integer(), (order, seed) => {
        const parts = components(order).toSorted(
          (a, b) => ((a.grossCents * 7 + seed) % 13) - ((b.grossCents * 7 + seed) % 13),
        );
        let left = totals(order).totalCents;
        for (const { quantity, chargedCents } of parts)
          for (const piece of prorate(
            chargedCents,
            Array.from({ length: quantity }, () => 1),
          ))
            left -= piece;
        expect(left).toBe(0);
      }),
    );
  });
});

const territories = fc.constantFrom(
  { country: 'FR', postalCode: '42340' },
  { country: 'FR', postalCode: '20000' },
  { country: 'FR', postalCode: '00200' },
  { country: 'MC', postalCode: '98000' },
  { country: 'RE', postalCode: '97400' },
  { country: 'FR', postalCode: '97200' },
  { country: 'FR', postalCode: '97150' },
  { country: 'PF', postalCode: '98714' },
  { country: 'DE', postalCode: '10115' },
  { country: 'DE', postalCode: '78266' },
  { country: 'ES', postalCode: '35001' },
  { country: 'GB', postalCode: 'BT1 1AA' },
  { country: 'GB', postalCode: 'SW1A 1AA' },
  { country: 'CH', postalCode: '1000' },
  { country: 'IT', postalCode: '23041' },
  { country: 'GR', postalCode: '63086' },
  { country: 'FI', postalCode: '22100' },
);
const value = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), percentBp: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ kind: fc.constant('amount' as const), amountCents: fc.integer({ min: 1, max: 80_000 }) }),
  fc.constant({ kind: 'freeDelivery' as const }),
);
const vouchers = fc
  .array(fc.record({ value, categories: fc.subarray(['Mugs', 'Livres', 'Épicerie']), minimumCents: cents }), {
    maxLength: 4,
  })
  .map((drawn) => drawn.map((part, index): Voucher => aVoucher({ ...part, code: `CODE${index}` })));

describe('a quote, for any basket, codes and destination of both shops', () => {
  const asked = fc.record({ drawn: lines, to: territories, codes: vouchers, returnOption: fc.boolean(), at: fc.nat() });
  type Ask = typeof asked extends fc.Arbitrary<infer A> ? A : never;
  const quoted = (profile: ShopProfile, { drawn, to, codes, returnOption, at }: Ask) => {
    const modes = profile.deliveryModes.filter(({ kind }) => kind !== 'mail');
    const mode = findMode(profile, modes[at % modes.length]?.id ?? '');
    const shop = profile.id;
    const held = codes.map((voucher) => ({
      code: voucher.code,
      voucher: { ...voucher, shop, id: `${shop}:${voucher.code}` },
      held: false,
    }));
    const delivery = { ...to, phone: '' };
    const buyer = { customerId: null, email: '', at: NOON };
    return quote(
      { ...profile, codesPerOrder: 4 },
      { lines: drawn, giftCards: [], returnOption, mode, delivery, codes: held, ...buyer },
    );
  };

  it('takes off exactly what its codes say, never more than there is (ORD-8)', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...profiles), (ask, profile) => {
        const { order } = quoted(profile, ask);
        const on = (where: Discount['on']) => sum(order.discounts.filter((d) => d.on === where).map((d) => d.cents));
        expect(on('articles') + on('delivery')).toBe(order.totals.discountCents);
        expect(on('articles')).toBeLessThanOrEqual(order.totals.articlesCents);
        expect(on('delivery')).toBeLessThanOrEqual(order.totals.deliveryCents);
        expect(order.totals.totalCents).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('costs the same in whatever order the codes were typed (ORD-8)', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...profiles), (ask, profile) => {
        const turned = quoted(profile, { ...ask, codes: ask.codes.toReversed() });
        expect(turned.order.totals).toEqual(quoted(profile, ask).order.totals);
        expect(turned.order.discounts).toEqual(quoted(profile, ask).order.discounts);
      }),
    );
  });

  it('says of every code either what it takes off or why not, never both (ORD-8)', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...profiles), (ask, profile) => {
        const { order, codeProblems } = quoted(profile, ask);
        for (const { code } of ask.codes)
          expect(Number(codeProblems.has(code)) + order.discounts.filter((entry) => entry.code === code).length).toBe(
            1,
          );
      }),
    );
  });

  it('charges VAT at home and nowhere else, whatever is bought (PRX-1, PRX-2)', () => {
    const home = { cadomaestro: ['FR', 'FR-COR', 'FR-ARM', 'MC', 'DE', 'XI'], caseapains: ['RE'] };
    fc.assert(
      fc.property(asked, fc.constantFrom(...profiles), (ask, profile) => {
        const { vat, totals: sums } = quoted(profile, ask).order;
        const charges = home[profile.id === 'cadomaestro' ? 'cadomaestro' : 'caseapains'].includes(vat.territory);
        expect(vat.charged).toBe(charges);
        expect(vat.mention.fr === '').toBe(charges);
        if (charges) expect(sums.vatOffCents).toBe(0);
      }),
    );
  });
});

describe('amounts of any size (PRX-3)', () => {
  const big = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  it('a split is exact where floating point is not: parts sum, none is over its weight, none a cent from its share', () => {
    fc.assert(
      fc.property(fc.array(big, { minLength: 1, maxLength: 8 }), fc.nat({ max: 1000 }), (drawn, part) => {
        const weights = drawn.map((weight) => Math.floor(weight / 8));
        const total = sum(weights);
        const amount = Number((BigInt(total) * BigInt(part)) / 1000n);
        const parts = prorate(amount, weights);
        expect(parts.reduce((whole, share) => whole + BigInt(share), 0n)).toBe(total === 0 ? 0n : BigInt(amount));
        for (const [index, share] of parts.entries()) {
          expect(share).toBeLessThanOrEqual(weights[index] ?? 0);
          const off = BigInt(share) * BigInt(total) - BigInt(amount) * BigInt(weights[index] ?? 0);
          expect(total === 0 ? share === 0 : off < BigInt(total) && -off < BigInt(total)).toBe(true);
        }
      }),
    );
  });

  it('a credit note mirrors its invoice: the same with every sign turned', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        rateBp,
        fc.array(cents, { maxLength: 9 }),
        (amount, rate, weights) => {
          expect(withoutVat(-amount, rate) + withoutVat(amount, rate)).toBe(0);
          const there = prorate(amount, weights);
          expect(prorate(-amount, weights).map((share) => 0 - share + 0)).toEqual(there);
        },
      ),
    );
  });
});
