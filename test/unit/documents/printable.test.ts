import { describe, expect, it } from 'vitest';
import { pieces, printable } from '../../../documents/printable.ts';

describe('printable text', () => {
  it.each(['Cœur d’été « à l’Œuvre »', 'Łucja Dvořáková', 'Nguyễn Văn Đức', 'n° 5 — 12 €'])('keeps « %s »', (text) => {
    expect(printable(text)).toBe(text);
  });

  it.each([
    ['Joyeux anniversaire 🎂 !', 'Joyeux anniversaire □ !'],
    ['famille 👨‍👩‍👧‍👦', 'famille □'],
    ['❤️', '□'],
    ['王小明', '□□□'],
    ['x\u0302', 'x□'],
    ['\ud800', '□'],
  ])('shows that a character of « %s » is missing', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('drops what nobody can see: controls, joiners, direction marks', () => {
    expect(printable('a\u0000b\u200bc\u202ed\u00ade\u0007')).toBe('abcde');
  });

  it('joins an accent typed apart to its letter', () => {
    expect(printable('e\u0301te\u0301')).toBe('été');
  });

  it('keeps lines, and makes any other blank one that the font has', () => {
    expect(printable('a\r\nb\tc\u202f!')).toBe('a\nb c\u00a0!');
  });

  it('cuts where the font changes', () => {
    expect(pieces('Maël Łu□')).toEqual([
      { part: 'latin', text: 'Maël ' },
      { part: 'latin-ext', text: 'Ł' },
      { part: 'latin', text: 'u' },
      { part: null },
    ]);
  });
});
