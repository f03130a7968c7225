/** By when a request is answered: business days, on the shop's own clock (SHOP-4). */
import { describe, expect, test } from 'vitest';
import { replyDue } from '../../../domain/request/deadline.ts';
import { cadomaestro, caseapains } from '../domain/profiles.ts';

describe('CadoMaestro answers damage claims within 24 h of business days (SHOP-4)', () => {
  test.each([
    ['Friday 11:00 is due on Monday 11:00', '2026-11-20T10:00:00Z', '2026-11-23T10:00:00Z'],
    ['Monday 15:59 on Tuesday 15:59', '2026-11-23T14:59:00Z', '2026-11-24T14:59:00Z'],
    ['Saturday, from Monday 9:00: Tuesday 9:00', '2026-11-21T10:00:00Z', '2026-11-24T08:00:00Z'],
    ['Friday before Easter, Tuesday: Monday is a holiday', '2026-04-03T09:00:00Z', '2026-04-07T09:00:00Z'],
    ['the eve of Ascension, Friday', '2026-05-13T08:30:00Z', '2026-05-15T08:30:00Z'],
    ['Christmas Day, from Monday 9:00: Tuesday', '2026-12-25T10:00:00Z', '2026-12-29T08:00:00Z'],
    ['the same hour over the change to summer time', '2026-03-27T10:00:00Z', '2026-03-30T09:00:00Z'],
    ['the same hour over the change to winter time', '2026-10-23T09:00:00Z', '2026-10-26T10:00:00Z'],
    ['Friday 23:30 in Paris is still Friday', '2026-11-20T22:30:00Z', '2026-11-23T22:30:00Z'],
  ])('%s', (_, asked, due) => {
    expect(replyDue(asked, cadomaestro, 'claim')).toBe(due);
  });

  test.each([
    ['Monday morning: Tuesday at closing time', '2026-11-23T08:00:00Z', '2026-11-24T16:00:00Z'],
    ['Friday evening: Monday at closing time', '2026-11-20T21:00:00Z', '2026-11-23T16:00:00Z'],
  ])('other requests the next business day. %s', (_, asked, due) => {
    expect(replyDue(asked, cadomaestro, 'reply')).toBe(due);
  });
});

describe('Caseapains.re answers by the end of the third business day, on its island (SHOP-4)', () => {
  test.each([
    ['Monday: Thursday at closing time', '2026-11-23T06:00:00Z', '2026-11-26T12:00:00Z'],
    ['Friday: Wednesday', '2026-11-20T06:00:00Z', '2026-11-25T12:00:00Z'],
    ['Saturday: Wednesday', '2026-11-21T06:00:00Z', '2026-11-25T12:00:00Z'],
    ['Sunday 22:00 in Paris is Monday there: Thursday', '2026-11-22T21:00:00Z', '2026-11-26T12:00:00Z'],
    [
      '20 December 2027, the abolition of slavery, a Monday, does not count',
      '2027-12-17T06:00:00Z',
      '2027-12-23T12:00:00Z',
    ],
    ['All Saints on a Sunday changes nothing', '2026-10-30T06:00:00Z', '2026-11-04T12:00:00Z'],
    ['1 May, a Friday, does not count', '2026-04-29T06:00:00Z', '2026-05-05T12:00:00Z'],
  ])('%s', (_, asked, due) => {
    expect(replyDue(asked, caseapains, 'reply')).toBe(due);
  });

  test('claims too: nothing shorter is promised there', () => {
    const asked = '2026-11-23T06:00:00Z';
    expect(replyDue(asked, caseapains, 'claim')).toBe(replyDue(asked, caseapains, 'reply'));
  });
});
