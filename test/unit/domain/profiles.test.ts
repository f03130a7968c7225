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
