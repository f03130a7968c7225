import { describe, expect, it } from 'vitest';
import { type BasketLine, priceBasket } from '../../../domain/order/basket.ts';
import { NOON, aFormat, aShopProfile, aStock, anArticle, idOf } from '../../builders.ts';

const profile = aShopProfile();
const TODAY = NOON.slice(0, 10);
const tiers = [
  { min: 3, unitCents: 1_190 },
  { min: 6, unitCents: 1_090 },
];

function aLine(change: Partial<BasketLine> = {}): BasketLine {
  return {
    id: idOf(1),
    articleId: idOf(0x1000),
    sku: 'MUG-BLANC',
    quantity: 1,
    personalisation: '',
    wrapId: null,
    cardText: '',
    ...change,
  };
}

const article = anArticle({ formats: [aFormat({ tiers }), aFormat({ sku: 'MUG-NOIR', label: 'Noir', tiers })] });
const shelf = { article, stock: aStock() };

describe('quantity tiers (ORD-4)', () => {
  const unitCents = (lines: BasketLine[]) =>
    priceBasket(profile, lines, () => shelf, TODAY).lines.map((line) => line.unitCents);

  it.each([
    [1, 1_290],
    [2, 1_290],
    [3, 1_190],
    [5, 1_190],
    [6, 1_090],
    [40, 1_090],
  ])('%i pieces cost %i each', (quantity, cents) => {
    expect(unitCents([aLine({ quantity })])).toEqual([cents]);
  });

  it('count all pieces of one format in the order: two names on two lines are still three mugs', () => {
    expect(
      unitCents([aLine({ quantity: 2, personalisation: 'Léa' }), aLine({ id: idOf(2), personalisation: 'Noé' })]),
    ).toEqual([1_190, 1_190]);
  });

  it('do not mix formats', () => {
    expect(unitCents([aLine({ quantity: 2 }), aLine({ id: idOf(2), sku: 'MUG-NOIR' })])).toEqual([1_290, 1_290]);
  });
});

describe('what is wrong with a line', () => {
  const problem = (line: BasketLine, found = shelf, shop = profile) =>
    priceBasket(shop, [line], () => found, TODAY).problems.get(line.id);

  it.each([
    ['more than the shelf holds (ORD-2)', aLine({ quantity: 51 }), 'stockShort', { asked: 51, available: 50 }],
    ['a wrap the shop has not (ORD-12)', aLine({ wrapId: 'soie' }), 'unknownWrap', { rule: 'ORD-12' }],
    ['a card without a wrap (ORD-12)', aLine({ cardText: 'Bisous' }), 'cardWithoutWrap', { rule: 'ORD-12' }],
    [
      'a card that is too long (ORD-12)',
      aLine({ wrapId: 'papier', cardText: 'x'.repeat(201) }),
      'badInput',
      { field: 'cardText', max: 200 },
    ],
    [
      'a text that is too long (ORD-11)',
      aLine({ personalisation: 'Jean-Christophe' }),
      'personalisationTooLong',
      { max: 12, length: 15 },
    ],
    [
      'a card number on the card (ORD-9)',
      aLine({ wrapId: 'papier', cardText: '4111 1111 1111 1111' }),
      'cardNumber',
      { rule: 'ORD-9' },
    ],
    ['a format of no article', aLine({ sku: 'MUG-VERT' }), 'unknownArticle', { sku: 'MUG-VERT' }],
  ])('%s', (_, line, code, detail) => {
    expect(problem(line)).toMatchObject({ code, detail: { lineId: line.id, ...detail } });
  });

  it('nothing, up to the very last piece (ORD-2)', () => {
    expect(problem(aLine({ quantity: 50 }))).toBeUndefined();
  });

  it('a text is missing where the article is only made with one, and refused where it is not made (ORD-11)', () => {
    const needed = { label: 'Prénom', maxLength: 12, priceCents: 0, required: true };
    expect(problem(aLine(), { ...shelf, article: { ...article, personalisation: needed } })?.code).toBe(
      'personalisationMissing',
    );
    expect(
      problem(aLine({ personalisation: 'Léa' }), { ...shelf, article: { ...article, personalisation: null } })?.code,
    ).toBe('notPersonalisable');
  });

  it('an emoji counts as one character of the text (ORD-11)', () => {
    expect(problem(aLine({ personalisation: '🎁'.repeat(12) }))).toBeUndefined();
    expect(problem(aLine({ personalisation: '🎁'.repeat(13) }))?.code).toBe('personalisationTooLong');
  });

  it('the article is out of stock, with its date (ORD-2)', () => {
    const out = { article, stock: aStock({ onHand: 0, restockOn: '2026-04-02' }) };
    expect(problem(aLine(), out)?.detail).toMatchObject({ rule: 'ORD-3', available: 0, restockOn: '2026-04-02' });
  });

  it('two lines of one format share its stock (ORD-3)', () => {
    const lines = [aLine({ quantity: 30 }), aLine({ id: idOf(2), quantity: 21 })];
    const { problems } = priceBasket(profile, lines, () => shelf, TODAY);
    expect([...problems.keys()]).toEqual([idOf(1), idOf(2)]);
    expect(problems.get(idOf(1))?.detail).toMatchObject({ asked: 51, available: 50 });
  });

  it('what the order already holds is its own, even of an article no longer sold', () => {
    const gone = { article: { ...article, active: false }, stock: aStock({ onHand: 0 }) };
    expect(problem(aLine({ quantity: 2 }), gone)?.code).toBe('articleUnavailable');
    expect(
      priceBasket(profile, [aLine({ quantity: 2 })], () => gone, TODAY, new Map([['MUG-BLANC', 2]])).problems.size,
    ).toBe(0);
  });

  it('an article of the other shop is unknown here (SHOP-1)', () => {
    expect(problem(aLine(), shelf, { ...profile, id: 'caseapains' })?.code).toBe('unknownArticle');
  });

  it('an article that is not wrapped, and a shop without cards (ORD-12)', () => {
    expect(problem(aLine({ wrapId: 'papier' }), { ...shelf, article: { ...article, wrappable: false } })?.code).toBe(
      'unknownWrap',
    );
    const bare = { ...profile, gifts: { ...profile.gifts, card: null } };
    expect(problem(aLine({ wrapId: 'papier', cardText: 'Bisous' }), shelf, bare)?.detail).toMatchObject({
      wrapId: 'card',
    });
  });
});
