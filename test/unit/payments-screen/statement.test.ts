import { describe, expect, it } from 'vitest';
import { dayOf, readStatement, signedCents } from '../../../renderer/payments/statement.ts';

describe('a bank statement as it is pasted (ORD-9)', () => {
  it('with headings, French numbers and debits', () => {
    const { lines, skipped } = readStatement(
      [
        'Date;Libellé;Référence;Débit;Crédit',
        '21/11/2026;VIR SEPA MARTIN CMD A-004183;B771;;"1 234,56"',
        '21/11/2026;LOYER;B772;-800,00;',
        '22/11/2026;"VIR ""DUPONT""; A-004184";B773;;12,00',
      ].join('\r\n'),
    );
    expect(lines).toEqual([
      { day: '2026-11-21', amountCents: 123456, label: 'VIR SEPA MARTIN CMD A-004183', bankReference: 'B771' },
      { day: '2026-11-22', amountCents: 1200, label: 'VIR "DUPONT"; A-004184', bankReference: 'B773' },
    ]);
    expect(skipped).toBe(1);
  });

  it('behind the bank’s own title lines', () => {
    const text = 'Compte 000123\nSolde au 22/11/2026\n\nDate\tMontant\tLibellé\n2026-11-21\t45.90\tVIR MARTIN';
    expect(readStatement(text).lines).toEqual([
      { day: '2026-11-21', amountCents: 4590, label: 'VIR MARTIN', bankReference: '' },
    ]);
  });

  it('without headings, by what is in the columns', () => {
    const text = '21.11.26;VIR SEPA MME MARTIN;+45,90 EUR\n22.11.26;PRLV EDF;-60,00 EUR';
    expect(readStatement(text)).toEqual({
      lines: [{ day: '2026-11-21', amountCents: 4590, label: 'VIR SEPA MME MARTIN', bankReference: '' }],
      skipped: 1,
    });
  });

  it.each(['', 'bonjour', 'a;b;c\nd;e;f', ';;;'])('that holds no transfer gives none: %j', (text) => {
    expect(readStatement(text).lines).toEqual([]);
  });

  it.each([
    ['21/11/2026', '2026-11-21'],
    ['1-3-26', '2026-03-01'],
    ['2026-11-21T00:00:00', '2026-11-21'],
    ['31/02/2026', null],
    ['21/13/2026', null],
    ['hier', null],
  ])('day %s is %s', (typed, day) => {
    expect(dayOf(typed)).toBe(day);
  });

  it.each([
    ['1 234,56', 123456],
    ['1\u202f234,56 €', 123456],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ['45.9', 4590],
    ['1.234', 123400],
    ['+12', 1200],
    ['−3,50', -350],
    ['12,345,6', null],
    ['douze', null],
  ])('amount %s is %s', (typed, cents) => {
    expect(signedCents(typed)).toBe(cents);
  });
});
