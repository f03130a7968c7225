import { describe, expect, it } from 'vitest';
import { returnWindow, withdrawalEnd } from '../../../domain/return/window.ts';
import { cadomaestro, caseapains } from '../domain/profiles.ts';

/** Around the delivery, in the shop's own zone. */
const noon = (day: string) => ({ since: { delivered: `${day}T11:00:00.000Z` } });

describe('the fourteen days of the law (RET-1)', () => {
  it.each([
    ['2026-11-20', '2026-12-04'],
    ['2026-11-28', '2026-12-14'],
    ['2026-12-11', '2026-12-28'],
    ['2026-04-24', '2026-05-11'],
    ['2026-05-11', '2026-05-26'],
  ])('received on %s they end on %s', (received, end) => {
    expect(withdrawalEnd(received, 'FR')).toBe(end);
  });
});

describe('the hundred days of CadoMaestro (RET-1)', () => {
  it.each([
    ['2026-11-20', '2027-02-28'],
    ['2026-12-11', '2027-03-21'],
    // across 29 February
    ['2027-12-01', '2028-03-10'],
  ])('received on %s they end on %s, a Sunday like any other day', (received, end) => {
    expect(returnWindow(noon(received), cadomaestro, received).until).toBe(end);
  });

  it('goes through its phases: the law, the shop, too late', () => {
    const on = (day: string) => returnWindow(noon('2026-11-20'), cadomaestro, day).phase;
    expect([on('2026-11-20'), on('2026-12-04'), on('2026-12-05'), on('2027-02-28'), on('2027-03-01')]).toEqual([
      'legal',
      'legal',
      'commercial',
      'commercial',
      'late',
    ]);
  });
});

describe('Caseapains.re', () => {
  it('keeps to the law, with its longer end (RET-1)', () => {
    const window = returnWindow(noon('2026-11-28'), caseapains, '2026-12-14');
    expect(window).toEqual({
      receivedOn: '2026-11-28',
      legalUntil: '2026-12-14',
      until: '2026-12-14',
      phase: 'legal',
    });
    expect(returnWindow(noon('2026-11-28'), caseapains, '2026-12-15').phase).toBe('late');
  });

  it('counts days on its own clock: 22:00 UTC is the next day on the island', () => {
    const late = { since: { delivered: '2026-11-20T22:00:00.000Z' } };
    expect(returnWindow(late, caseapains, '2026-11-21').receivedOn).toBe(
      caseapains.identity.timeZone === 'Indian/Reunion' ? '2026-11-21' : '2026-11-20',
    );
  });
});

describe('an order whose reception is not known', () => {
  it('may come back, and is flagged', () => {
    expect(returnWindow({ since: { shipped: '2026-01-02T10:00:00.000Z' } }, cadomaestro, '2026-11-22')).toEqual({
      receivedOn: null,
      legalUntil: null,
      until: null,
      phase: 'legal',
    });
  });
});
