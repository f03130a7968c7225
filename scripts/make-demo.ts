/** Writes `resources/demo/` anew: the same files at every run. `node scripts/make-demo.ts` */
import { mkdirSync, writeFileSync } from 'node:fs';
import { photographed } from '../backend/demo/stories/photographed.ts';
import { Article } from '../domain/catalogue/article.ts';
import { articlesOf } from './demo/articles.ts';
import { cadomaestro } from './demo/cadomaestro.ts';
import { caseapains } from './demo/caseapains.ts';
import { customersOf } from './demo/customers.ts';
import type { Dice } from './demo/dice.ts';
import * as people from './demo/people.ts';
import { photographedScene } from './demo/photos.ts';
import { pointsOf } from './demo/points.ts';
import { vouchersOf } from './demo/vouchers.ts';

const aroundLoire = (dice: Dice): people.Place =>
  dice.chance(30) ? dice.pick(people.loire) : dice.pick(dice.chance(85) ? people.metropolis : people.farther);
const aroundReunion = (dice: Dice): people.Place => dice.pick(dice.chance(85) ? people.reunion : people.metropolis);

for (const [shop, aisles] of [
  ['cadomaestro', cadomaestro],
  ['caseapains', caseapains],
] as const) {
  const articles = articlesOf(shop, aisles);
  for (const article of articles) Article.parse(article);
  write(`${shop}-articles`, articles);
}
const crowds = [
  { shop: 'cadomaestro', count: 150, families: people.families, place: aroundLoire },
  { shop: 'caseapains', count: 60, families: people.creoleFamilies, place: aroundReunion },
] as const;
for (const crowd of crowds) {
  const customers = customersOf(crowd);
  write(`${crowd.shop}-customers`, customers);
  write(`${crowd.shop}-vouchers`, vouchersOf(crowd.shop, customers[0]?.id ?? ''));
}

write('relay-points', pointsOf());

const photos = new URL('../resources/demo/photos/', import.meta.url);
mkdirSync(photos, { recursive: true });
for (const photo of Object.values(photographed).flatMap((ofShop) => Object.values(ofShop)))
  writeFileSync(new URL(photo.file, photos), await photographedScene(photo));

/** One document a line: small files, readable differences. */
function write(name: string, docs: readonly object[]): void {
  const text = `[\n${docs.map((doc) => JSON.stringify(doc)).join(',\n')}\n]\n`;
  writeFileSync(new URL(`../resources/demo/${name}.json`, import.meta.url), text);
}
