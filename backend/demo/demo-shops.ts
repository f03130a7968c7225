/** The demo shops as files: profiles, staff with their PINs, articles with stock, customers. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Article, Stock, stockId } from '../../domain/catalogue/article.ts';
import { Customer } from '../../domain/customer/customer.ts';
import { ShopProfile } from '../../domain/shop/profile.ts';
import { Pin, Staff } from '../../domain/staff/staff.ts';

const resources = join(import.meta.dirname, '../../resources');

const DemoStaff = Staff.omit({ active: true }).extend({ pin: Pin });
const DemoArticle = Article.extend({ stock: z.array(Stock.pick({ sku: true, onHand: true, restockOn: true })) });

export type DemoStaff = z.output<typeof DemoStaff>;

export interface DemoShop {
  profile: ShopProfile;
  articles: Article[];
  stock: Stock[];
  customers: Customer[];
}

export async function readDemoStaff(): Promise<DemoStaff[]> {
  return z.array(DemoStaff).parse(await json(join(resources, 'demo/staff.json')));
}

/** Every profile that has demo articles. */
export async function readDemoShops(): Promise<DemoShop[]> {
  const files = await readdir(join(resources, 'profiles'));
  const profiles = files.filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    profiles.map(async (file) => readShop(ShopProfile.parse(await json(join(resources, 'profiles', file))))),
  );
}

async function readShop(profile: ShopProfile): Promise<DemoShop> {
  const demo = (what: string) => json(join(resources, 'demo', `${profile.id}-${what}.json`));
  const rows = z.array(DemoArticle).parse(await demo('articles'));
  const customers = z.array(Customer).parse(await demo('customers'));
  const stock = rows.flatMap((row) =>
    row.stock.map((held) => ({ ...held, id: stockId(profile.id, held.sku), shop: profile.id, articleId: row.id })),
  );
  return { profile, articles: rows.map((row) => Article.parse(row)), stock, customers };
}

async function json(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
