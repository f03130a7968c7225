/** What is charged where: duty-free to the cent, local rates, promotions by day, profiles that are refused. */
import { describe, expect, it } from 'vitest';
import { Article, priceOn, unitPrice } from '../../../domain/catalogue/article.ts';
import { prorate, withoutVat } from '../../../domain/money.ts';
import { components } from '../../../domain/order/components.ts';
import { findMode } from '../../../domain/order/delivery.ts';
import type { OrderLine } from '../../../domain/order/parts.ts';
import { keepOwnPrices } from '../../../domain/order/own-prices.ts';
import { quote } from '../../../domain/order/quote.ts';
import { ShopProfile } from '../../../domain/shop/profile.ts';
import { NOON, aFormat, anArticle, anOrderLine, idOf } from '../../builders.ts';
import { aWrap } from '../../builders/charged.ts';
import { cadomaestro, caseapains } from './profiles.ts';

interface Sale {
  profile: ShopProfile;
  modeId: string;
  to: { country: string; postalCode: string };
  lines: OrderLine[];
}

function sold({ profile, modeId, to, lines }: Sale) {
  const mode = findMode(profile, modeId);
  const delivery = { ...to, phone: '' };
  const rest = { giftCards: [], returnOption: false, codes: [], customerId: null, email: '', at: NOON };
  return quote(profile, { lines, mode, delivery, ...rest }).order;
}

describe('amounts of the published vectors (PRX-1, PRX-3)', () => {
  it.each([
    [1000, [3333, 3333, 3334], [333, 333, 334]],
    [500, [1999, 1490, 750], [236, 176, 88]],
    [0, [1, 2], [0, 0]],
    [7, [], []],
    [5, [0, 0], [0, 0]],
    [1, [1, 1, 1], [1, 0, 0]],
  ])('%i cents over %j are %j', (amount, weights, parts) => {
    expect(prorate(amount, weights)).toEqual(parts);
  });

  it('is exact where floating point is not', () => {
    expect(prorate(9_007_199_254_740_991, [1, 9_007_199_254_740_990])).toEqual([1, 9_007_199_254_740_990]);
    expect(withoutVat(9_007_199_254_740_990, 0)).toBe(9_007_199_254_740_990);
  });
});

describe('CadoMaestro to Réunion (PRX-2)', () => {
  const gift = anOrderLine({
    quantity: 1,
    unitCents: 12_000,
    weightGrams: 380,
    personalisation: { label: 'Prénom', text: 'Léa', unitCents: 300 },
    wrap: aWrap({ unitCents: 290, card: { text: 'Bisous', unitCents: 0 } }),
  });
  const book = anOrderLine({
    id: idOf(0x4001),
    sku: 'LIVRE',
    quantity: 1,
    unitCents: 2_110,
    rateBp: 550,
    weightGrams: 20,
  });
  const to = { country: 'RE', postalCode: '97400' };
  const order = sold({ profile: cadomaestro, modeId: 'colissimo-international', to, lines: [gift, book] });

  it('sells a gift and its delivery duty-free to the cent: each rate is taken off its whole, once', () => {
    // 120.00 + 3.00 + 2.90 + 18.90 of delivery at 20 % are 144.80 with VAT, 120.67 without; a book of 21.10 is 20.00
    expect(order.totals).toMatchObject({ deliveryCents: 1_890, totalCents: 12_067 + 2_000 });
    expect(order.totals.vatOffCents).toBe(14_480 + 2_110 - 14_067);
    expect(order.totals.vat).toEqual([{ rateBp: 0, ttcCents: 14_067, htCents: 14_067, vatCents: 0 }]);
  });

  it('is not twenty per cent off', () => {
    const alone = components(sold({ profile: cadomaestro, modeId: 'colissimo-international', to, lines: [gift] }));
    expect(alone.find(({ kind }) => kind === 'article')?.chargedCents).toBe(10_000);
  });

  it('names the territory and the article of law', () => {
    expect(order.vat).toMatchObject({
      territory: 'RE',
      charged: false,
      mention: { fr: expect.stringContaining('294') },
    });
  });
});

describe('Caseapains.re, seen from Réunion (PRX-1)', () => {
  const bread = anOrderLine({ quantity: 1, unitCents: 6_900, rateBp: 850, weightGrams: 900 });
  const jam = anOrderLine({ id: idOf(0x4001), sku: 'JAM', quantity: 2, unitCents: 590, rateBp: 210, weightGrams: 100 });

  it('carries the VAT of Réunion at home', () => {
    const to = { country: 'RE', postalCode: '97400' };
    const { vat, totals } = sold({ profile: caseapains, modeId: 'reunion-home', to, lines: [bread, jam] });
    expect(vat).toMatchObject({ territory: 'RE', charged: true });
    expect(totals).toMatchObject({ vatOffCents: 0, deliveryCents: 0, totalCents: 8_080 });
    expect(totals.vat).toEqual([
      { rateBp: 850, ttcCents: 6_900, htCents: 6_359, vatCents: 541 },
      { rateBp: 210, ttcCents: 1_180, htCents: 1_156, vatCents: 24 },
    ]);
  });

  it('goes to the metropolis without it (PRX-2)', () => {
    const to = { country: 'FR', postalCode: '75011' };
    const { vat, totals } = sold({ profile: caseapains, modeId: 'metropole-home', to, lines: [bread, jam] });
    expect(vat).toMatchObject({ charged: false, mention: { fr: expect.stringContaining('294') } });
    expect(totals.totalCents).toBe(withoutVat(6_900 + totals.deliveryCents, 850) + withoutVat(1_180, 210));
  });
});

describe('territories with rules of their own, from CadoMaestro (PRX-1, PRX-2)', () => {
  const food = anOrderLine({ quantity: 1, unitCents: 1_055, rateBp: 550 });
  const at = (country: string, postalCode: string) =>
    sold({ profile: cadomaestro, modeId: 'colissimo-international', to: { country, postalCode }, lines: [food] });

  it('Corsica taxes groceries at 2.1 %, and gifts as everywhere', () => {
    const mug = anOrderLine({ id: idOf(0x4001), sku: 'MUG', quantity: 1, unitCents: 1_200 });
    const to = { country: 'FR', postalCode: '20000' };
    const { totals, vat } = sold({ profile: cadomaestro, modeId: 'colissimo-home', to, lines: [food, mug] });
    expect(vat.overrides).toEqual([{ fromBp: 550, toBp: 210 }]);
    expect(totals.vat.map(({ rateBp, ttcCents }) => [rateBp, ttcCents])).toEqual([
      [2000, 1_200 + totals.deliveryCents],
      [210, 1_055],
    ]);
  });

  it.each([
    ['the metropolis', 'FR', '42340', true],
    ['the armed forces', 'FR', '00200', true],
    ['Monaco', 'MC', '98000', true],
    ['Monaco written as France', 'FR', '98000', true],
    ['Northern Ireland', 'GB', 'BT1 1AA', true],
    ['Germany', 'DE', '10115', true],
    ['Great Britain', 'GB', 'SW1A 1AA', false],
    ['the Isle of Man', 'GB', 'IM1 1AA', false],
    ['the Canaries', 'ES', '35001', false],
    ['Ceuta', 'ES', '51001', false],
    ['Melilla', 'ES', '52001', false],
    ['Büsingen', 'DE', '78266', false],
    ['Helgoland', 'DE', '27498', false],
    ['Livigno', 'IT', '23041', false],
    ['Campione', 'IT', '22061', false],
    ['Mount Athos', 'GR', '63086', false],
    ['Åland', 'FI', '22100', false],
    ['Martinique written as France', 'FR', '97200', false],
    ['Saint-Martin', 'FR', '97150', false],
    ['New Caledonia', 'NC', '98800', false],
    ['Switzerland', 'CH', '1200', false],
    ['Andorra', 'AD', 'AD500', false],
  ])('%s: %s %s, with VAT: %s', (_name, country, postalCode, charged) => {
    const { vat, totals } = at(country, postalCode);
    expect(vat.charged).toBe(charged);
    expect(vat.mention.fr === '').toBe(charged);
    expect(totals.vatOffCents === 0).toBe(charged);
  });

  it('takes the home rate off where nothing is charged, even if the territory has a rate of its own', () => {
    const overrides = [{ territory: 'RE', fromBp: 550, toBp: 210 }];
    const profile = { ...cadomaestro, vat: { ...cadomaestro.vat, overrides } };
    const to = { country: 'RE', postalCode: '97400' };
    const lines = [food];
    const { totals } = sold({ profile, modeId: 'colissimo-international', to, lines });
    expect(totals.totalCents).toBe(1_000 + withoutVat(totals.deliveryCents, 2000));
  });
});

describe('prices between days (CAT-2, ORD-4)', () => {
  const format = aFormat({
    unitCents: 1_000,
    tiers: [{ min: 6, unitCents: 900 }],
    periods: [
      { from: '2026-11-20', to: '2026-11-30', unitCents: 800, tiers: [{ min: 6, unitCents: 700 }], promotion: true },
      { from: '2026-11-27', to: '2026-11-27', unitCents: 600, tiers: [], promotion: true },
      { from: '2027-01-01', to: null, unitCents: 1_100, tiers: [], promotion: false },
    ],
  });

  it.each([
    ['the day before', '2026-11-19', 1_000, null],
    ['on its first day', '2026-11-20', 800, 1_000],
    ['on the day of a shorter one within it', '2026-11-27', 600, 1_000],
    ['the day after that', '2026-11-28', 800, 1_000],
    ['on its last day', '2026-11-30', 800, 1_000],
    ['between two', '2026-12-15', 1_000, null],
    ['with next year’s list, which is no promotion', '2027-06-01', 1_100, null],
  ])('%s', (_when, day, unitCents, listCents) => {
    expect(priceOn(format, day)).toMatchObject({ unitCents, listCents });
  });

  it('has tiers of its own', () => {
    expect(unitPrice(priceOn(format, '2026-11-21'), 6)).toBe(700);
    expect(unitPrice(priceOn(format, '2026-11-27'), 6)).toBe(600);
    expect(unitPrice(priceOn(format, '2026-12-01'), 6)).toBe(900);
  });

  it('never marks as a promotion what costs more than the own price', () => {
    const dearer = {
      ...format,
      periods: [{ from: '2026-01-01', to: null, unitCents: 1_200, tiers: [], promotion: true }],
    };
    expect(priceOn(dearer, '2026-05-05').listCents).toBeNull();
  });

  it('keeps the promotion of the day it was ordered while the number of pieces stays', () => {
    const own = anOrderLine({ quantity: 2, unitCents: 800, listCents: 1_000 });
    const today = { ...own, unitCents: 1_000, listCents: null };
    expect(keepOwnPrices([own], [today])[0]).toMatchObject({ unitCents: 800, listCents: 1_000 });
    expect(keepOwnPrices([own], [{ ...today, quantity: 3 }])[0]).toMatchObject({ unitCents: 1_000, listCents: null });
  });

  it.each([
    [
      'tiers that are not in order',
      {
        tiers: [
          { min: 6, unitCents: 1 },
          { min: 3, unitCents: 2 },
        ],
      },
      'formats.0.tiers',
    ],
    [
      'a list that ends before it begins',
      { periods: [{ from: '2026-02-02', to: '2026-02-01', unitCents: 1, tiers: [], promotion: true }] },
      'formats.0.periods.0.to',
    ],
    [
      'a day that does not exist',
      { periods: [{ from: '2026-02-30', to: null, unitCents: 1, tiers: [], promotion: true }] },
      'formats.0.periods.0.from',
    ],
    [
      'two lists that begin together',
      { periods: ['a', 'b'].map(() => ({ from: '2026-02-02', to: null, unitCents: 1, tiers: [], promotion: false })) },
      'formats.0.periods',
    ],
    ['a negative price', { unitCents: -1 }, 'formats.0.unitCents'],
  ])('refuses %s, with its place', (_what, change, path) => {
    const wrong = Article.safeParse({ ...anArticle(), formats: [{ ...aFormat(), ...change }] });
    expect(wrong.error?.issues[0]?.path.join('.')).toBe(path);
  });

  it('takes an article of before price lists as one without any', () => {
    const { periods: _none, ...old } = aFormat();
    expect(Article.parse({ ...anArticle(), formats: [old] }).formats[0]?.periods).toEqual([]);
  });
});

describe('a profile that is wrong is refused with its place (SHOP-2)', () => {
  const wrong = (change: (profile: Record<string, unknown>) => void) => {
    const profile = structuredClone(cadomaestro) as unknown as Record<string, unknown>;
    change(profile);
    const issue = ShopProfile.safeParse(profile).error?.issues[0];
    return issue && [...issue.path, ...('keys' in issue ? [String(issue.keys)] : [])].join('.');
  };
  const zones = (profile: Record<string, unknown>) =>
    (profile['deliveryModes'] as { zones: { prices: object[]; delay: object }[] }[])[0]?.zones[0];

  it.each<[string, (profile: Record<string, unknown>) => void, string]>([
    [
      'a negative price',
      (p) => Object.assign(zones(p)?.prices[0] ?? {}, { priceCents: -1 }),
      'deliveryModes.0.zones.0.prices.0.priceCents',
    ],
    ['weights out of order', (p) => zones(p)?.prices.reverse(), 'deliveryModes.0.zones.0.prices'],
    [
      'a delay that ends before it begins',
      (p) => Object.assign(zones(p) ?? {}, { delay: { from: 3, to: 2 } }),
      'deliveryModes.0.zones.0.delay',
    ],
    ['an unknown field', (p) => Object.assign(p, { discount: 5 }), 'discount'],
    ['an unknown field far inside', (p) => Object.assign(p['vat'] as object, { rate: 20 }), 'vat.rate'],
    [
      'a price of wraps that is no cent',
      (p) => Object.assign((p['gifts'] as { wraps: object[] }).wraps[0] ?? {}, { priceCents: 2.5 }),
      'gifts.wraps.0.priceCents',
    ],
    [
      'gift cards whose least is more than their most',
      (p) => Object.assign(p['giftCards'] as object, { minCents: 99_999 }),
      'giftCards.minCents',
    ],
    [
      'a rate above one hundred per cent',
      (p) => Object.assign((p['returns'] as { prepaidOption: object }).prepaidOption, { rateBp: 20_000 }),
      'returns.prepaidOption.rateBp',
    ],
  ])('%s', (_what, change, path) => {
    expect(wrong(change)).toBe(path);
  });
});
