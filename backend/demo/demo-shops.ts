/** The demo shops as files: profiles, staff with their PINs, articles with stock, customers. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { Article, Stock, stockId } from '../../domain/catalogue/article.ts';
import { Customer } from '../../domain/customer/customer.ts';
import { ShopProfile } from '../../domain/shop/profile.ts';
import { Pin, Staff } from '../../domain/staff/staff.ts';
import { Voucher, voucherId } from '../../domain/voucher/voucher.ts';

const resources = join(import.meta.dirname, '../../resources');

const DemoStaff = Staff.omit({ active: true, badge: true }).extend({ pin: Pin });
const DemoArticle = Article.extend({ stock: z.array(Stock.pick({ sku: true, onHand: true, restockOn: true })) });

/** Days are counted from the day the demo is filled. */
const DemoVoucher = Voucher.omit({ id: true, from: true, to: true, issuedAt: true, issuedBy: true }).extend({
  fromDays: z.int().nullable(),
  toDays: z.int().nullable(),
});

export type DemoStaff = z.output<typeof DemoStaff>;
type DemoVoucher = z.output<typeof DemoVoucher>;

export interface DemoShop {
  profile: ShopProfile;
  articles: Article[];
  stock: Stock[];
  customers: Customer[];
  vouchers: DemoVoucher[];
}

/** As it stands on `now` (ISO UTC), issued by `issuedBy`. */
export function voucherOf({ fromDays, toDays, ...row }: DemoVoucher, now: string, issuedBy: string): Voucher {
  const today = Temporal.PlainDate.from(now.slice(0, 10));
  const dayIn = (days: number | null) => (days === null ? null : today.add({ days }).toString());
  const days = { from: dayIn(fromDays), to: dayIn(toDays) };
  return { ...row, ...days, id: voucherId(row.shop, row.code), issuedAt: now, issuedBy };
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
  const vouchers = z.array(DemoVoucher).parse(await demo('vouchers'));
  const stock = rows.flatMap((row) =>
    row.stock.map((held) => ({ ...held, id: stockId(profile.id, held.sku), shop: profile.id, articleId: row.id })),
  );
  return { profile, articles: rows.map((row) => Article.parse(row)), stock, customers, vouchers };
}

async function json(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
