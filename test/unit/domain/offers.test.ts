import { describe, expect, it } from 'vitest';
import { whyNotDeliver } from '../../../domain/order/delivery.ts';
import { type Offer, offersOf } from '../../../domain/order/offers.ts';
import { phoneFit } from '../../../domain/place/delivery-phone.ts';
import { refusalText } from '../../../domain/messages/refusal-text.ts';
import { modeOf } from '../../support/profiles.ts';
import { cadomaestro, caseapains } from './profiles.ts';

const MONDAY = '2026-11-23T14:41:00.000Z';
const load = { grams: 900, articlesCents: 3_000 };
const place = (country: string, postalCode: string, city: string, phone = '06 12 34 56 78') => ({
  country,
  postalCode,
  city,
  phone,
});

function offers(to: ReturnType<typeof place>, change: Partial<Parameters<typeof offersOf>[1]> = {}) {
  return offersOf(cadomaestro, { to, callerPhone: '', load, at: MONDAY, ...change });
}
const why = ({ modes }: { modes: Offer[] }) =>
  Object.fromEntries(modes.map(({ mode, no }) => [mode.id, no === null ? 'yes' : no.detail['why']]));

describe('delivery modes for an address and a basket (ORD-7, LIV-2…8)', () => {
  it.each([
    ['the shop’s own town', place('FR', '42340', 'Veauche'), 'yes', 'yes', 'yes', 'yes'],
    ['Lyon', place('FR', '69001', 'Lyon'), 'yes', 'yes', 'yes', 'department'],
    ['Saint-Pierre-Laval, in Allier', place('FR', '42620', 'Saint-Pierre-Laval'), 'yes', 'yes', 'yes', 'department'],
    ['another town of 42620', place('FR', '42620', 'Saint-Bonnet-des-Quarts'), 'yes', 'yes', 'yes', 'yes'],
    ['Corsica', place('FR', '20000', 'Ajaccio'), 'yes', 'yes', 'country', 'country'],
    ['Monaco', place('MC', '98000', 'Monaco', '+377 6 12 34 56 78'), 'yes', 'yes', 'country', 'country'],
    ['the armed forces', place('FR', '00200', 'HUB ARMEES'), 'yes', 'country', 'country', 'country'],
    ['Réunion', place('RE', '97400', 'Saint-Denis'), 'country', 'country', 'country', 'country'],
  ])('%s: home %s', (_, to, home, relay, tnt, warehouse) => {
    expect(why(offers(to))).toMatchObject({
      'colissimo-home': home,
      'colissimo-relay': relay,
      'tnt-home': tnt,
      'tnt-relay': tnt,
      warehouse,
    });
  });

  it('Réunion and Germany have their own modes, with price and days (LIV-6, LIV-7)', () => {
    const reunion = offers(place('RE', '97400', 'Saint-Denis', '0692 12 34 56'));
    expect(reunion.modes.filter(({ no }) => no === null)).toMatchObject([
      { mode: { id: 'colissimo-international' }, priceCents: 1_890, promise: { earliestDay: '2026-12-05' } },
    ]);
    const germany = offers(place('DE', '10115', 'Berlin', '+49 1512 3456789'));
    expect(why(germany)).toMatchObject({
      'colissimo-international': 'yes',
      'tnt-abroad': 'yes',
      'tnt-home': 'country',
    });
  });

  it('says how many minutes are left, and nothing after the cut-off (LIV-1)', () => {
    const veauche = place('FR', '42340', 'Veauche');
    expect(offers(veauche).minutesLeft).toBe(19);
    expect(offers(veauche, { at: '2026-11-23T15:00:00.000Z' }).minutesLeft).toBeNull();
    expect(offers(veauche).modes[0]?.promise?.dispatchDay).toBe('2026-11-23');
    expect(offers(veauche, { at: '2026-11-23T15:00:00.000Z' }).modes[0]?.promise?.dispatchDay).toBe('2026-11-24');
  });

  it('goes by weight, and is free from an amount', () => {
    const lyon = place('FR', '69001', 'Lyon');
    expect(offers(lyon, { load: { grams: 1_001, articlesCents: 3_000 } }).modes[0]?.priceCents).toBe(790);
    expect(offers(lyon, { load: { grams: 1_001, articlesCents: 10_000 } }).modes[0]?.priceCents).toBe(0);
    expect(why(offers(lyon, { load: { grams: 20_001, articlesCents: 3_000 } }))).toMatchObject({
      'colissimo-home': 'yes',
      'colissimo-relay': 'weight',
      'pickup-station': 'weight',
      'tnt-relay': 'weight',
    });
    expect(why(offers(lyon, { load: { grams: 30_001, articlesCents: 3_000 } }))['colissimo-home']).toBe('weight');
  });

  it('leaves gift cards’ own mode out, and lists every other in the order of the profile', () => {
    expect(offers(place('FR', '69001', 'Lyon')).modes.map(({ mode }) => mode.id)).toEqual(
      cadomaestro.deliveryModes.filter(({ kind }) => kind !== 'mail').map(({ id }) => id),
    );
    expect(
      offersOf(caseapains, { to: place('RE', '97400', 'Saint-Denis'), callerPhone: '', load, at: MONDAY }).modes,
    ).toHaveLength(caseapains.deliveryModes.filter(({ kind }) => kind !== 'mail').length);
  });
});

describe('phones that a delivery asks for (ORD-16)', () => {
  it.each([
    ['mobile', '06 12 34 56 78', 'FR', 'fits'],
    ['mobile', '+33 (0)6 12 34 56 78', 'FR', 'fits'],
    ['mobile', '04 81 64 00 80', 'FR', 'notMobile'],
    ['mobile', '09 72 12 34 56', 'FR', 'notMobile'],
    ['mobile', '3631', 'FR', 'invalid'],
    ['mobile', '', 'FR', 'missing'],
    ['mobile', '06 39 98 12 34', 'FR', 'doubtful'],
    ['mobile', '0692 12 34 56', 'FR', 'elsewhere'],
    ['mobile', '0692 12 34 56', 'RE', 'fits'],
    ['mobile', '06 12 34 56 78', 'RE', 'elsewhere'],
    ['mobile', '+33 6 12 34 56 78', 'RE', 'elsewhere'],
    ['mobile', '0690 00 12 34', 'GP', 'fits'],
    ['mobile', '0696 12 34 56', 'MQ', 'fits'],
    ['mobile', '0694 12 34 56', 'GF', 'fits'],
    ['mobile', '0639 01 23 45', 'YT', 'fits'],
    ['mobile', '+262 639 123 456', 'YT', 'doubtful'],
    ['mobile', '+32 470 12 34 56', 'BE', 'fits'],
    ['mobile', '+33 6 12 34 56 78', 'MC', 'fits'],
    ['mobile', '061234567', 'FR', 'invalid'],
    ['any', '04 81 64 00 80', 'FR', 'fits'],
    ['any', '', 'FR', 'missing'],
    ['any', '061234567', 'FR', 'invalid'],
    ['none', '', 'FR', 'fits'],
  ] as const)('%s: %s in %s: %s', (need, text, territory, fit) => {
    expect(phoneFit(need, text, territory)).toBe(fit);
  });

  it('TNT takes any number, a Pickup Station a mobile only; the caller’s counts where the address has none', () => {
    const fixed = place('FR', '69001', 'Lyon', '04 81 64 00 80');
    expect(why(offers(fixed))).toMatchObject({
      'tnt-home': 'yes',
      'pickup-station': 'phone',
      'colissimo-relay': 'phone',
    });
    const none = place('FR', '69001', 'Lyon', '');
    expect(why(offers(none))).toMatchObject({ 'tnt-home': 'phone', 'colissimo-home': 'yes' });
    expect(why(offers(none, { callerPhone: '06 12 34 56 78' }))['pickup-station']).toBe('yes');
  });

  it('a mobile that the numbering plan does not know is taken, and marked to be read back', () => {
    const { modes } = offers(place('FR', '69001', 'Lyon', '06 39 98 12 34'));
    expect(modes.find(({ mode }) => mode.id === 'pickup-station')).toMatchObject({ no: null, phoneDoubtful: true });
    expect(modes.find(({ mode }) => mode.id === 'colissimo-home')).toMatchObject({ phoneDoubtful: false });
  });

  it('is refused in a sentence that says what to ask for', () => {
    const mode = modeOf(cadomaestro, 'pickup-station');
    const told = (phone: string, locale: 'fr' | 'en') => {
      const no = whyNotDeliver(mode, place('FR', '69001', 'Lyon', phone), '', load);
      if (!no) throw new Error('not refused');
      return refusalText(locale, no, cadomaestro, null);
    };
    expect(told('0692 12 34 56', 'fr').next).toContain('+262 692 12 34 56');
    expect(told('04 81 64 00 80', 'fr').sentence).toContain('mobile');
    expect(told('', 'en').sentence).toContain('by SMS');
  });
});
