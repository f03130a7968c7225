import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ShopProfile } from '../../../domain/shop/profile.ts';

const read = (shop: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/profiles/${shop}.json`, import.meta.url), 'utf8'));

describe.each(['cadomaestro', 'caseapains'])('the profile of %s (SHOP-1, SHOP-2)', (shop) => {
  const profile = ShopProfile.parse(read(shop));

  it('says everything that its schema asks, with no default left to it', () => {
    expect(profile).toEqual(read(shop));
    expect(profile.id).toBe(shop);
  });

  it('gives every mode a carrier of its own, the warehouse counter, or none for what goes by e-mail', () => {
    const carriers = profile.carriers.map(({ id }) => id);
    for (const mode of profile.deliveryModes) {
      if (mode.kind === 'warehouse' || mode.kind === 'mail') expect(mode.carrier).toBeNull();
      else expect(carriers).toContain(mode.carrier);
    }
  });

  it('has tracking patterns that compile and links with a place for the number (LIV-9)', () => {
    for (const carrier of profile.carriers) {
      expect(() => new RegExp(carrier.trackingPattern)).not.toThrow();
      expect(carrier.trackingUrl).toContain('{number}');
    }
  });

  it('has ids that are unlike', () => {
    for (const list of [profile.deliveryModes, profile.paymentMethods, profile.gifts.wraps, profile.carriers])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });

  it('has a tint that reads on paper and on night (AA, 4.5 : 1)', () => {
    expect(contrast(profile.tint.light, '#F6F4F0')).toBeGreaterThan(4.5);
    expect(contrast(profile.tint.dark, '#0F1418')).toBeGreaterThan(4.5);
  });
});

describe('a profile that is wrong is refused where it is wrong (SHOP-2)', () => {
  type Json = { [key: string]: Json } & Json[];
  const wrongIn = (change: (profile: Json) => unknown) => {
    const profile = structuredClone(read('cadomaestro')) as Json;
    change(profile);
    const parsed = ShopProfile.safeParse(profile);
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  const set = (place: string, value: unknown) => (profile: Json) => {
    const steps = place.split('.');
    const last = steps.pop() ?? '';
    let at = profile;
    for (const step of steps) at = at[step] as Json;
    at[last] = value as Json;
  };

  it.each([
    ['a misspelt field', 'codesPerOder', 3, /^: Unrecognized key.*codesPerOder/u],
    ['a field unknown inside', 'deliveryModes.0.delayDays', 2, /^deliveryModes\.0: Unrecognized key.*delayDays/u],
    [
      'a negative price',
      'deliveryModes.0.zones.0.prices.0.priceCents',
      -1,
      /^deliveryModes\.0\.zones\.0\.prices\.0\.priceCents: /u,
    ],
    ['half a cent', 'gifts.wraps.0.priceCents', 290.5, /^gifts\.wraps\.0\.priceCents: /u],
    ['an hour that is none', 'cutOff.at', '16:60', /^cutOff\.at: not a time/u],
    ['a time zone that is none', 'identity.timeZone', 'Europe/Veauche', /^identity\.timeZone: not a time zone/u],
    ['a weekday too many', 'opening.days', [1, 8], /^opening\.days\.1: /u],
    ['a rate above 100 %', 'gifts.wrapRateBp', 20_000, /^gifts\.wrapRateBp: /u],
    ['a country that is none', 'defaultTerritory', 'France', /^defaultTerritory: /u],
    [
      'a carrier the shop has not',
      'deliveryModes.0.carrier',
      'chronopost',
      /^deliveryModes\.0\.carrier: unknown carrier/u,
    ],
    ['points without a network', 'deliveryModes.1.network', null, /^deliveryModes\.1\.network: /u],
    ['a mode that delivers nowhere', 'deliveryModes.0.zones', [], /^deliveryModes\.0\.zones: delivers nowhere/u],
    [
      'a delay that ends before it begins',
      'deliveryModes.0.zones.0.delay',
      { from: 3, to: 2 },
      /^deliveryModes\.0\.zones\.0\.delay: from after to/u,
    ],
    ['a return window below the law', 'returns.windowDays', 13, /^returns\.windowDays: /u],
    [
      'gift cards dearer at least than at most',
      'giftCards.minCents',
      30_000,
      /^giftCards\.minCents: more than maxCents/u,
    ],
    ['a letter that nobody writes', 'mail.sent', ['birthday'], /^mail\.sent\.0: /u],
    ['nothing where the seller stands', 'seller', undefined, /^seller: /u],
  ] as const)('%s', (_, place, value, told) => {
    expect(wrongIn(set(place, value))).toEqual([expect.stringMatching(told)]);
  });

  it('weights that do not rise', () => {
    const prices = [
      { upToGrams: 2_000, priceCents: 590 },
      { upToGrams: 500, priceCents: 490 },
    ];
    expect(wrongIn(set('deliveryModes.0.zones.0.prices', prices))).toEqual([
      'deliveryModes.0.zones.0.prices: weights not in order',
    ]);
  });
});

it('takes no cheque at Caseapains.re, and card numbers nowhere (ORD-9)', () => {
  const ids = (shop: string) => ShopProfile.parse(read(shop)).paymentMethods.map(({ id }) => id);
  expect(ids('caseapains')).toEqual(['visa', 'mastercard', 'carte-bleue']);
  expect(ids('cadomaestro')).toEqual(['card', 'paypal', 'card-3x', 'transfer']);
});

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
