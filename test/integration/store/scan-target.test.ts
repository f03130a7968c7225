import { describe, expect, it } from 'vitest';
import { openFile } from '../../../db/open.ts';
import type { Format } from '../../../domain/catalogue/article.ts';
import { customerCode } from '../../../domain/scan/read-scan.ts';
import type { Actor } from '../../../domain/tx.ts';
import { aCustomer, aShopProfile, aStock, agent, anArticle, anOrder, idOf, warehouse } from '../../builders.ts';
import { aReturn } from '../../unit/return/a-return.ts';
import { aDeliveredOrder } from '../../unit/return/returned.ts';
import { anOpenShop } from './station.ts';

const EAN = '4006381333931';
const shippedAt = '2026-03-16T11:00:00.000Z';
const parcels = [{ id: idOf(0x5001), carrier: 'la-poste', trackingNumber: '9L20524752032', shippedAt }];
const sent = anOrder({ id: idOf(0x3001), code: 'A-000002', status: 'shipped', parcels });
const elsewhere = anOrder({ id: idOf(0x3002), code: 'A-000003', shop: 'caseapains' });
const returned = aDeliveredOrder({ id: idOf(0x3003), code: 'A-000004' });
const back = aReturn(returned);
const merged = aCustomer({ id: idOf(0x2077), mergedInto: aCustomer().id });
const format = anArticle().formats[0] as Format;
const knife = (n: number, shop: string) =>
  anArticle({
    id: idOf(0x1100 + n),
    shop,
    name: `Couteau ${n}`,
    location: 'b-07-1',
    formats: [{ ...format, sku: `COUTEAU-${n}`, ean: EAN }],
  });

const docs = [
  { table: 'shops' as const, doc: aShopProfile({ id: 'caseapains' }) },
  { table: 'orders' as const, doc: sent },
  { table: 'orders' as const, doc: elsewhere },
  { table: 'orders' as const, doc: returned },
  { table: 'returns' as const, doc: back },
  { table: 'customers' as const, doc: merged },
  ...[knife(1, 'cadomaestro'), knife(2, 'cadomaestro'), knife(3, 'caseapains')].flatMap((article) => [
    { table: 'articles' as const, doc: article },
    {
      table: 'stock' as const,
      doc: aStock({
        id: `${article.shop}:${article.formats[0]?.sku}`,
        shop: article.shop,
        sku: article.formats[0]?.sku ?? '',
        articleId: article.id,
      }),
    },
  ]),
];

async function scanned() {
  const { store, path } = await anOpenShop(docs);
  const scan = (text: string, viewer: Actor = agent, shop: string | null = null) =>
    store.query('scanTarget', { shop, text }, viewer);
  return { scan, store, path };
}

describe('what a scan leads to', () => {
  it('is the order, by its code or by the number of a parcel, however it is written', async () => {
    const { scan } = await scanned();
    const order = { kind: 'order', shop: 'cadomaestro', orderId: sent.id, code: 'A-000002' };
    for (const text of ['A-000002', ' a-000002 ', '9L20524752032', '9l 20524 75203 2'])
      expect(await scan(text)).toEqual(order);
  });

  it('is the return of a slip, for the desk and the warehouse alike (RET-4)', async () => {
    const { scan } = await scanned();
    for (const viewer of [agent, warehouse])
      expect(await scan(back.code, viewer)).toEqual({ kind: 'return', shop: 'cadomaestro', returnId: back.id });
  });

  it('is the article, by a GTIN of any length, by a GS1 symbol or by its sku', async () => {
    const { scan } = await scanned();
    const article = { kind: 'article', shop: 'cadomaestro', articleId: idOf(0x1101), sku: 'COUTEAU-1' };
    for (const text of [EAN, `0${EAN}`, `]C1010${EAN}10L7`, 'couteau-1']) expect(await scan(text)).toEqual(article);
    // a case of them has a number of its own
    expect(await scan('14006381333938')).toEqual({ kind: 'unknown' });
  });

  it('is the shop’s own where two have it, the one on the screen first', async () => {
    const { scan } = await scanned();
    expect(await scan(EAN, agent, 'caseapains')).toMatchObject({ articleId: idOf(0x1103) });
    expect(await scan('B-07-1', agent, 'caseapains')).toMatchObject({ articles: [{ name: 'Couteau 3' }] });
  });

  it('is what lies at a place', async () => {
    const { scan } = await scanned();
    const articles = [1, 2].map((n) => ({ articleId: idOf(0x1100 + n), name: `Couteau ${n}` }));
    expect(await scan('B-07-1')).toEqual({ kind: 'place', shop: 'cadomaestro', place: 'B-07-1', articles });
  });

  it('is the customer of a card, the record that it became part of, and nobody’s for the warehouse (CLI-2, ROLE-4)', async () => {
    const { scan } = await scanned();
    const customer = { kind: 'customer', shop: 'cadomaestro', customerId: aCustomer().id };
    expect(await scan(customerCode(aCustomer().id))).toEqual(customer);
    expect(await scan(customerCode(merged.id))).toEqual(customer);
    expect(await scan(customerCode(aCustomer().id), warehouse)).toEqual({ kind: 'notForYou' });
    expect(await scan(customerCode(idOf(0x2099)))).toEqual({ kind: 'unknown' });
  });

  it('is nothing of a shop that is not the viewer’s (SHOP-1)', async () => {
    const { scan } = await scanned();
    const here = { ...agent, shops: ['cadomaestro'] };
    expect(await scan('A-000003', here)).toEqual({ kind: 'unknown' });
    expect(await scan('COUTEAU-3', here)).toEqual({ kind: 'unknown' });
    await expect(scan('A-000002', here, 'caseapains')).rejects.toMatchObject({ code: 'wrongShop' });
  });

  it('is unknown for anything else, and never a part of a word or of a number', async () => {
    const { scan } = await scanned();
    for (const text of ['', '"', 'A-999999', '9L2052475203', 'LEFEVRE', 'B-07', 'CMD-SHIP', 'QTY-3', 'x'.repeat(200)])
      expect(await scan(text)).toEqual({ kind: 'unknown' });
  });

  it('tells no amount to the warehouse (ROLE-2)', async () => {
    const { scan } = await scanned();
    const told = await Promise.all(['A-000002', EAN, 'B-07-1', back.code].map((text) => scan(text, warehouse)));
    expect(JSON.stringify(told)).not.toMatch(/cents|price|total/iu);
  });

  it('looks a place up by its index', async () => {
    const { store, path } = await scanned();
    await store.close();
    const file = openFile(path);
    const sql = "SELECT json FROM articles WHERE upper(json_extract(json, '$.location')) = ?";
    const plan = file.writer.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('B-07-1') as { detail: string }[];
    file.close();
    expect(plan.map(({ detail }) => detail).join()).toContain('article_by_place');
  });
});
