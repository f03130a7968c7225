import { describe, expect, test } from 'vitest';
import type { LineForm } from '../../../domain/order/draft.ts';
import {
  addToLines,
  lineIdOf,
  linePath,
  readLines,
  readQuantity,
  stepped,
  tiersAround,
} from '../../../renderer/phone-order/lines.ts';
import { NOON, aFormat, aShopProfile, aStock, anArticle, idOf } from '../../builders.ts';

const profile = aShopProfile();
const TODAY = NOON.slice(0, 10);
const hit = (onHand = 50) => ({ article: anArticle(), stock: [aStock({ onHand })] });
const shelves = (onHand = 50) => new Map([[anArticle().id, hit(onHand)]]);
const aLine = (change: Partial<LineForm> = {}): LineForm => ({
  id: idOf(0x4001),
  articleId: idOf(0x1000),
  sku: 'MUG-BLANC',
  quantity: '2',
  personalisation: '',
  wrapId: null,
  cardText: '',
  ...change,
});
const problemAt = (line: LineForm, onHand = 50) => readLines([line], profile, shelves(onHand), TODAY).problems[0];

describe('quantities as typed', () => {
  test.each([
    ['3', 3],
    [' 12 ', 12],
    ['0', null],
    ['', null],
    ['2,5', null],
    ['-1', null],
    ['10000', null],
  ])('reads « %s » as %s', (typed, quantity) => {
    expect(readQuantity(typed)).toBe(quantity);
  });

  test('steps by one, never below one, and starts again at one', () => {
    expect([stepped('2', 1), stepped('1', -1), stepped('deux', 1), stepped('9999', 1)]).toEqual([
      '3',
      '1',
      '1',
      '9999',
    ]);
  });

  test('leaves an unreadable quantity out of the total and says so at the field', () => {
    const { priced, problems } = readLines(
      [aLine({ quantity: 'deux' }), aLine({ id: idOf(0x4002) })],
      profile,
      shelves(),
      TODAY,
    );
    expect([...priced.keys()]).toEqual([idOf(0x4002)]);
    expect(problems).toEqual([{ path: linePath(idOf(0x4001), 'quantity'), what: 'quantity' }]);
  });
});

describe('what is wrong with a line stands at its field', () => {
  test('more than the stock, with how many are left (ORD-2, ORD-3)', () => {
    const problem = problemAt(aLine({ quantity: '4' }), 3);
    expect(problem).toMatchObject({ path: linePath(idOf(0x4001), 'quantity'), what: 'refused' });
    expect(problem).toMatchObject({ refusal: { code: 'stockShort', detail: { available: 3, asked: 4 } } });
  });

  test('two lines of one format share its stock (ORD-3)', () => {
    const lines = [aLine(), aLine({ id: idOf(0x4002), personalisation: 'Léa' })];
    expect(readLines(lines, profile, shelves(3), TODAY).problems).toHaveLength(2);
  });

  test('a personalisation that is too long (ORD-11)', () => {
    expect(problemAt(aLine({ personalisation: 'Maximilienne-Rose' }))).toMatchObject({
      path: linePath(idOf(0x4001), 'personalisation'),
    });
  });

  test('a card without its wrap, or too long (ORD-12)', () => {
    expect(problemAt(aLine({ cardText: 'Bravo' }))).toMatchObject({ path: linePath(idOf(0x4001), 'wrap') });
    expect(problemAt(aLine({ wrapId: 'papier', cardText: 'x'.repeat(201) }))).toMatchObject({
      path: linePath(idOf(0x4001), 'cardText'),
    });
  });

  test('a card number, in the field that holds it (ORD-9)', () => {
    expect(problemAt(aLine({ wrapId: 'papier', cardText: '4970 1012 3456 7898' }))).toBeUndefined();
    expect(problemAt(aLine({ wrapId: 'papier', cardText: '4539 1488 0343 6467' }))).toMatchObject({
      path: linePath(idOf(0x4001), 'cardText'),
    });
  });

  test('nothing is wrong with an article that is still being read', () => {
    const { problems, priced } = readLines([aLine()], profile, new Map(), TODAY);
    expect(problems).toEqual([]);
    expect(priced.size).toBe(0);
  });
});

describe('adding from the search', () => {
  test('puts one piece more on a plain line of the same format', () => {
    const plain = { ...hit(), article: anArticle({ personalisation: null }) };
    const { lines, lineId } = addToLines([aLine()], plain, 'MUG-BLANC', idOf(0x4009));
    expect(lines).toEqual([aLine({ quantity: '3' })]);
    expect(lineId).toBe(idOf(0x4001));
  });

  test('makes a line of its own where a text may differ (ORD-11)', () => {
    const { lines, lineId } = addToLines([aLine()], hit(), 'MUG-BLANC', idOf(0x4009));
    expect(lines).toHaveLength(2);
    expect(lineId).toBe(idOf(0x4009));
  });
});

test('tells the tier reached and the next one (ORD-4)', () => {
  const format = aFormat({
    tiers: [
      { min: 6, unitCents: 1090 },
      { min: 12, unitCents: 990 },
    ],
  });
  expect(tiersAround(format, 1)).toEqual({ reached: null, next: { min: 6, unitCents: 1090 } });
  expect(tiersAround(format, 7)).toEqual({ reached: { min: 6, unitCents: 1090 }, next: { min: 12, unitCents: 990 } });
  expect(tiersAround(format, 12).next).toBeNull();
});

test('the path of a field tells its line', () => {
  expect(lineIdOf(linePath('abc', 'wrap'))).toBe('abc');
  expect(lineIdOf('billing.street')).toBe('');
});
