import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Article, Stock, stockId } from '../../../domain/catalogue/article.ts';
import { Customer } from '../../../domain/customer/customer.ts';
import { Pin, Staff } from '../../../domain/staff/staff.ts';
import { articlesOf } from '../../../scripts/demo/articles.ts';
import { cadomaestro } from '../../../scripts/demo/cadomaestro.ts';
import { caseapains } from '../../../scripts/demo/caseapains.ts';

const at = (name: string) => new URL(`../../../resources/demo/${name}.json`, import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(at(name), 'utf8'));

const DemoArticle = Article.extend({ stock: z.array(Stock.pick({ sku: true, onHand: true, restockOn: true })) });

describe.each([
  ['cadomaestro', cadomaestro, 100, 140],
  ['caseapains', caseapains, 50, 50],
] as const)('demo data of %s', (shop, aisles, fewestArticles, fewestCustomers) => {
  const articles = z.array(DemoArticle).parse(read(`${shop}-articles`));
  const customers = z.array(Customer).parse(read(`${shop}-customers`));

  it('is what the schemas keep as it is, and small', () => {
    expect(articles).toEqual(read(`${shop}-articles`));
    expect(customers).toEqual(read(`${shop}-customers`));
    expect(articles.length).toBeGreaterThanOrEqual(fewestArticles);
    expect(customers.length).toBeGreaterThanOrEqual(fewestCustomers);
    for (const name of [`${shop}-articles`, `${shop}-customers`]) expect(statSync(at(name)).size).toBeLessThan(400_000);
  });

  it('is what the lists give at every run', () => {
    expect(articlesOf(shop, aisles)).toEqual(articles);
  });

  it('has ids and skus of its own, and stock for each format', () => {
    const skus = articles.flatMap(({ formats }) => formats.map(({ sku }) => sku));
    expect(new Set(skus).size).toBe(skus.length);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    expect(new Set(customers.map(({ id }) => id)).size).toBe(customers.length);
    for (const article of articles) {
      expect(article.stock.map(({ sku }) => sku)).toEqual(article.formats.map(({ sku }) => sku));
      for (const stock of article.stock)
        Stock.parse({ ...stock, id: stockId(shop, stock.sku), shop, articleId: article.id });
    }
  });

  it('shows every case: out of stock with and without a date, nearly out, tiers, personalised, perishable', () => {
    const shelf = articles.flatMap(({ stock }) => stock);
    expect(shelf.some(({ onHand, restockOn }) => onHand === 0 && restockOn !== null)).toBe(true);
    expect(shelf.some(({ onHand }) => onHand > 0 && onHand < 4)).toBe(true);
    expect(articles.some(({ formats }) => formats.some(({ tiers }) => tiers.length > 0))).toBe(true);
    expect(articles.some(({ personalisation }) => personalisation?.required)).toBe(true);
    expect(articles.some(({ perishable }) => perishable)).toBe(true);
    expect(new Set(articles.map(({ rateBp }) => rateBp)).size).toBeGreaterThan(1);
  });
});

it('has demo staff of every role, each with a six-figure PIN', () => {
  const Entry = Staff.omit({ active: true }).extend({ pin: Pin });
  const staff = z.array(Entry).parse(read('staff'));
  expect(new Set(staff.map(({ role }) => role)).size).toBe(3);
  expect(new Set(staff.map(({ pin }) => pin)).size).toBe(staff.length);
});
