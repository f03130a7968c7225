import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, isBusinessDay, isCarrierDay } from '../../../domain/calendar/holidays.ts';
import { dispatchDay, minutesToCutOff, promiseOf } from '../../../domain/calendar/promise.ts';
import { whyNotDeliver, zoneOf } from '../../../domain/order/delivery.ts';
import { cadomaestro, caseapains } from '../../unit/domain/profiles.ts';

const profiles = fc.constantFrom(cadomaestro, caseapains);
const instants = fc
  .integer({ min: Date.UTC(2006, 0, 1) / 1000, max: Date.UTC(2100, 10, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());
const places = fc.constantFrom(
  ['FR', '42340', 'Veauche'],
  ['FR', '67000', 'Strasbourg'],
  ['FR', '57000', 'Metz'],
  ['FR', '20000', 'Ajaccio'],
  ['MC', '98000', 'Monaco'],
  ['RE', '97400', 'Saint-Denis'],
  ['GP', '97110', 'Pointe-à-Pitre'],
  ['MF', '97150', 'Saint-Martin'],
  ['NC', '98800', 'Nouméa'],
  ['DE', '10115', 'Berlin'],
  ['GB', 'EH1 1YZ', 'Edinburgh'],
  ['GR', '10431', 'Athènes'],
  ['IE', 'D02 AF30', 'Dublin'],
  ['ES', '28001', 'Madrid'],
  ['BG', '1000', 'Sofia'],
);

const offers = fc.record({ profile: profiles, at: instants, place: places }).map(({ profile, at, place }) => {
  const [country = '', postalCode = '', city = ''] = place;
  const to = { country, postalCode, city, phone: '0612345678' };
  const modes = profile.deliveryModes.flatMap((mode) => {
    const zone = zoneOf(mode, to);
    return mode.kind === 'mail' || !zone ? [] : [{ mode, zone }];
  });
  return { profile, at, to, modes };
});

describe('promises (LIV-1)', () => {
  it('leave on a business day of the shop, arrive on a day when the recipient’s carrier works, never before', () => {
    fc.assert(
      fc.property(offers, ({ profile, at, to, modes }) => {
        for (const { mode, zone } of modes) {
          const told = promiseOf(at, mode, zone, profile, to);
          if (!told || !told.deliveryDay || !told.earliestDay || !zone.delay) continue;
          expect(isBusinessDay(told.dispatchDay, profile.identity.country)).toBe(true);
          expect(told.dispatchDay >= dispatchDay(at, profile)).toBe(true);
          expect(told.earliestDay >= told.dispatchDay).toBe(true);
          expect(told.deliveryDay >= told.earliestDay).toBe(true);
          if (zone.delay.to === 0) continue;
          const there = calendarOf(to);
          expect((mode.saturday ? isCarrierDay : isBusinessDay)(told.deliveryDay, there)).toBe(true);
          const days = (Date.parse(told.deliveryDay) - Date.parse(told.dispatchDay)) / 86_400_000;
          expect(days).toBeGreaterThanOrEqual(zone.delay.to);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never come earlier for who calls later', () => {
    fc.assert(
      fc.property(offers, fc.integer({ min: 0, max: 20 * 86_400 }), ({ profile, at, to, modes }, seconds) => {
        const later = new Date(Date.parse(at) + seconds * 1000).toISOString();
        for (const { mode, zone } of modes) {
          const first = promiseOf(at, mode, zone, profile, to);
          const second = promiseOf(later, mode, zone, profile, to);
          if (!first || !second) continue;
          expect(second.dispatchDay >= first.dispatchDay).toBe(true);
          expect((second.deliveryDay ?? '') >= (first.deliveryDay ?? '')).toBe(true);
          expect((second.earliestDay ?? '') >= (first.earliestDay ?? '')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('hold until the cut-off and not a millisecond longer', () => {
    fc.assert(
      fc.property(profiles, instants, (profile, at) => {
        const left = minutesToCutOff(at, profile);
        if (left === null) return;
        // the last minute begun is counted, and the cut-off is at a whole minute
        const sharp = Math.floor((Date.parse(at) + left * 60_000) / 60_000) * 60_000;
        const before = new Date(sharp - 1).toISOString();
        expect(dispatchDay(before, profile)).toBe(dispatchDay(at, profile));
        expect(minutesToCutOff(before, profile)).toBe(1);
        expect(dispatchDay(new Date(sharp).toISOString(), profile) > dispatchDay(at, profile)).toBe(true);
        expect(minutesToCutOff(new Date(sharp).toISOString(), profile)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('are made only where the mode delivers: overseas is never under 11 days (LIV-6)', () => {
    fc.assert(
      fc.property(offers, ({ profile, at, to, modes }) => {
        for (const { mode, zone } of modes) {
          const load = { grams: 400, articlesCents: 1000 };
          if (whyNotDeliver(mode, to, to.phone, load) || to.country === profile.identity.country) continue;
          if (!['RE', 'GP', 'MF', 'NC'].includes(to.country)) continue;
          const told = promiseOf(at, mode, zone, profile, to);
          const days = (Date.parse(told?.earliestDay ?? '') - Date.parse(told?.dispatchDay ?? '')) / 86_400_000;
          expect(days).toBeGreaterThanOrEqual(11);
        }
      }),
      { numRuns: 200 },
    );
  });
});
