import { describe, expect, it } from 'vitest';
import { priceFilter } from '../../../documents/without-prices.ts';
import { anOrder, anOrderLine } from '../../builders.ts';

const order = anOrder({
  lines: [anOrderLine({ unitCents: 2490, quantity: 1 }), anOrderLine({ unitCents: 123_456, quantity: 1 })],
});
const clean = priceFilter(order);

describe('texts on a delivery note (DOC-1)', () => {
  it.each([
    ['Carte cadeau 50 €', 'Carte cadeau …'],
    ['Carte cadeau 50€ « Noël »', 'Carte cadeau … « Noël »'],
    ['Bon d’achat de 24,90 EUR', 'Bon d’achat de …'],
    ['EUR 1 250,00 offerts', '… offerts'],
    ['5€50 et $12.00', '… et …'],
    ['merci pour les 30 euros !', 'merci pour les … !'],
    ['I ♥ €', 'I ♥ …'],
  ])('hides the amount of « %s »', (typed, printed) => {
    expect(clean(typed)).toBe(printed);
  });

  it.each([
    ['vaut 24,90 ou 24.90', 'vaut … ou …'],
    ['vaut 1 234,56', 'vaut …'],
    ['en 2026 1 234,56', 'en 2026 …'],
    ['vaut 1,234.56', 'vaut …'],
  ])('hides an amount of the order itself: « %s »', (typed, printed) => {
    expect(clean(typed)).toBe(printed);
  });

  it.each([
    'Édition 2026',
    'Mug 33 cl, lot de 24',
    'Né le 24.90.2021',
    'Ruban 12,50 m',
    'Trophée du 1er prix, EURO 2028',
    'Eurydice',
    'Tél. 04 81 64 00 80',
  ])('leaves « %s » as it is', (typed) => {
    expect(clean(typed)).toBe(typed);
  });
});
