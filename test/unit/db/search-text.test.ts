import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeWords, joined, matchText, phoneKey, searchWords, words } from '../../../db/search-text.ts';

describe('phone numbers', () => {
  it.each([
    ['06 12 34 56 78', '0612345678'],
    ['06.12.34.56.78', '0612345678'],
    ['+33 6 12 34 56 78', '0612345678'],
    ['+33 (0)6 12 34 56 78', '0612345678'],
    ['0033 6 12 34 56 78', '0612345678'],
    ['+262 692 12 34 56', '0692123456'],
    ['+32 2 123 45 67', '3221234567'],
    ['', ''],
  ])('%s is kept as %s', (typed, kept) => {
    expect(phoneKey(typed)).toBe(kept);
  });
});

describe('order codes', () => {
  it('are found whole, without their zeros, and by their last four digits or more', () => {
    expect(codeWords('A-004183').split(' ')).toEqual(['a004183', 'a4183', '004183', '4183', '04183']);
    expect(words([codeWords('AB-123456')]).split(' ')).toEqual(['ab123456', '123456', '3456', '23456']);
  });
});

describe('a search as typed', () => {
  it.each([
    ['06 12 34', '0612 34'.replace(' ', '')],
    ['A-4183', 'a4183'],
    ['a 4183', 'a4183'],
    ['9L 2052 4752 032', '9l20524752032'],
    ['dupont 42000', ''],
    ['Lefèvre', ''],
    ['4183', '4183'],
  ])('%s holds the number %s', (typed, number) => {
    expect(joined(typed)).toBe(number);
  });

  it('folds accents and ligatures, drops lone letters, keeps each word once', () => {
    expect(searchWords('Œuvre de l’Été été')).toEqual(['oeuvre', 'de', 'ete']);
    expect(matchText('Lefèvre Mar')).toBe('"lefevre"* AND "mar"*');
    expect(matchText('lef', 'keys')).toBe('keys : ("lef"*)');
    expect(matchText('?!')).toBeNull();
    expect(matchText('')).toBeNull();
  });

  it('is never a syntax of its own, whatever is typed', () => {
    const db = new Database(':memory:');
    db.exec(
      `CREATE VIRTUAL TABLE t USING fts5(keys, rest, content='', contentless_delete=1, detail=column, tokenize='unicode61 remove_diacritics 0')`,
    );
    const query = db.prepare('SELECT rowid FROM t WHERE t MATCH ?');
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc
        .array(
          fc.constantFrom('"', '*', 'NEAR(', 'AND', 'OR', 'NOT', 'keys:', '-', '^', '(', ')', '06', 'é', ' ', '\u0000'),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        for (const match of [matchText(text), matchText(text, 'keys')]) if (match !== null) query.all(match);
      }),
      { numRuns: 3000 },
    );
    db.close();
  });

  it('finds a word that was indexed, by any of its beginnings of two letters or more', () => {
    const db = new Database(':memory:');
    db.exec(
      `CREATE VIRTUAL TABLE t USING fts5(keys, content='', contentless_delete=1, detail=column, tokenize='unicode61 remove_diacritics 0')`,
    );
    const name = fc.constantFrom(
      'Lefèvre',
      'Œillet',
      'Coëtlosquet',
      'Müller',
      'Ğörgülü',
      'Straße',
      'D’Aubigné',
      'İnci',
    );
    fc.assert(
      fc.property(name, fc.nat(), (text, cut) => {
        db.exec('DELETE FROM t');
        db.prepare('INSERT INTO t (rowid, keys) VALUES (1, ?)').run(words([text]));
        const longest =
          words([text])
            .split(' ')
            .sort((a, b) => b.length - a.length)[0] ?? '';
        const typed = longest.slice(0, 2 + (cut % (longest.length - 1)));
        expect(db.prepare('SELECT rowid FROM t WHERE t MATCH ?').all(matchText(typed))).toHaveLength(1);
      }),
    );
    db.close();
  });
});
