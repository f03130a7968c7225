/** Promotions and price lists between days, loaded from a file (CAT-2). */
import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../backend/storage-memory.ts';
import { loadArticles } from '../../../backend/load-articles.ts';
import { priceOn } from '../../../domain/catalogue/article.ts';
import { NOON, aFormat, aShopProfile, anArticle } from '../../builders.ts';

const promotion = { from: '2026-11-20', to: '2026-11-30', unitCents: 990, tiers: [], promotion: true };
const nextYear = { from: '2027-01-04', to: null, unitCents: 1_350, tiers: [], promotion: false };

async function aShop() {
  const storage = createMemoryStorage();
  await storage.write((tx) => tx.docs.put('shops', aShopProfile()));
  return storage;
}
const sold = (change: object) => [{ ...anArticle(), formats: [{ ...aFormat(), ...change }] }];

describe('articles from a file', () => {
  it('bring their promotions and the prices to come', async () => {
    const storage = await aShop();
    await loadArticles(storage, sold({ periods: [promotion, nextYear] }), NOON);
    const article = await storage.write((tx) => tx.docs.get('articles', anArticle().id));
    const [format] = article?.formats ?? [];
    if (!format) throw new Error('not loaded');
    expect(priceOn(format, '2026-11-22')).toMatchObject({ unitCents: 990, listCents: 1_290 });
    expect(priceOn(format, '2026-12-01')).toMatchObject({ unitCents: 1_290, listCents: null });
    expect(priceOn(format, '2027-03-01')).toMatchObject({ unitCents: 1_350, listCents: null });
  });

  it('of before price lists are taken as they were', async () => {
    const storage = await aShop();
    const { periods: _none, ...old } = aFormat();
    expect(await loadArticles(storage, [{ ...anArticle(), formats: [old] }], NOON)).toMatchObject({ articles: 1 });
  });

  it.each([
    ['a promotion that ends before it begins', { ...promotion, to: '2026-11-19' }, '0.formats.0.periods.0.to'],
    ['a day that does not exist', { ...promotion, from: '2026-02-29' }, '0.formats.0.periods.0.from'],
    ['a negative price', { ...promotion, unitCents: -1 }, '0.formats.0.periods.0.unitCents'],
  ])('are refused whole with %s', async (_what, period, field) => {
    const storage = await aShop();
    const refused = loadArticles(storage, sold({ periods: [period] }), NOON);
    await expect(refused).rejects.toMatchObject({ code: 'badInput', detail: { field } });
    expect(await storage.write((tx) => tx.docs.get('articles', anArticle().id))).toBeUndefined();
  });
});
