import { describe, expect, it } from 'vitest';
import { renderDocuments } from '../../../documents/render.ts';
import type { documentKinds } from '../../../domain/printing/kinds.ts';
import type { Order } from '../../../domain/order/order.ts';
import { NOON, aShopProfile, anAddress, anOrder, anOrderLine, idOf } from '../../builders.ts';
import { aWrap } from '../../builders/charged.ts';
import { readCode128 } from '../../support/code128.ts';
import { pdfInfo, pdfPages, pdfText } from '../../support/pdf.ts';
import { modulesAt } from '../../support/printed-bars.ts';

const shops = [aShopProfile()];
const print = (kind: (typeof documentKinds)[number], ...orders: Order[]) =>
  renderDocuments(kind, orders, shops, { now: NOON });
const wrap = (label: string, card: string | null) =>
  aWrap({ label, card: card === null ? null : { text: card, unitCents: 150 } });
const manyLines = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    anOrderLine({ id: idOf(0x5000 + index), sku: `ART-${index}`, name: `Article ${index}` }),
  );
const mm = (points: number) => (points * 25.4) / 72;

describe.each(['delivery-note', 'preparation-slip'] as const)('%s', (kind) => {
  it('goes on over pages that each repeat the column titles and count themselves', async () => {
    const { bytes, pages } = await print(kind, anOrder({ lines: manyLines(50) }));
    const printed = await pdfPages(bytes);
    expect(pages).toBe(printed.length);
    expect(pages).toBeGreaterThanOrEqual(3);
    for (const [index, { items }] of printed.entries()) {
      const text = items.map((item) => item.text).join(' ');
      expect(text).toContain(`Page ${index + 1} / ${pages}`);
      if (/Article \d/u.test(text)) expect(text).toContain('Quantité');
    }
  });

  it('counts the pages of each order apart', async () => {
    const { bytes } = await print(kind, anOrder({ code: 'A-000001' }), anOrder({ code: 'A-000002' }));
    const text = await pdfText(bytes);
    expect(text).toContain('A-000001 · Page 1 / 1');
    expect(text).toContain('A-000002 · Page 1 / 1');
  });

  it('gives the same bytes for the same input, whatever was printed before', async () => {
    const order = anOrder({ lines: [anOrderLine({ name: 'Yeux', wrap: wrap('Papier étoiles', 'ẟ ȷ') })] });
    const first = await print(kind, order);
    await print(kind, anOrder({ lines: [anOrderLine({ name: 'ÿ ž ǰ Ể' })] }));
    const again = await print(kind, order);
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(again.bytes))).toBe(0);
  });

  it('prints accents, ligatures and foreign names as they are written', async () => {
    const delivery = anAddress({ firstName: 'Zoé', lastName: 'Nguyễn-Œillet', company: 'Cœur & Łódź' });
    const text = await pdfText((await print(kind, anOrder({ delivery }))).bytes);
    expect(text.replace(/\s+/gu, '')).toContain('MmeZoéNguyễn-ŒilletCœur&Łódź');
  });

  it('tells the instant it was given and nothing else about time', async () => {
    const info = await pdfInfo((await print(kind, anOrder())).bytes);
    expect(info.CreationDate).toBe('D:20260316110000Z');
    expect(info.ModDate).toBeUndefined();
  });

  it('skips an order whose shop is unknown here', async () => {
    const { pages, skipped } = await print(kind, anOrder({ shop: 'ailleurs' }));
    expect(pages).toBe(0);
    expect(skipped[0]?.why.code).toBe('notFound');
  });

  it('bears the order code as bars that a scanner reads at 203 dots per inch', async () => {
    for (const code of ['A-004183', 'ABCD-123456789']) {
      const { bytes } = await print(kind, anOrder({ code }));
      expect(readCode128(await modulesAt(bytes, kind === 'delivery-note' ? 31 : 20))).toBe(code);
    }
  });
});

describe('delivery-note', () => {
  it('shows the delivery address where a window envelope shows the page', async () => {
    const delivery = anAddress({
      company: 'Ateliers',
      complement1: 'Appt 12',
      complement2: 'Bâtiment B',
      locality: 'Les Sources',
    });
    const billing = anAddress({ lastName: 'Facturée' });
    const [page] = await pdfPages((await print('delivery-note', anOrder({ delivery, billing }))).bytes);
    const items = page?.items ?? [];
    for (const line of ['Mme Margaux Lefèvre', 'Ateliers', 'Appt 12', 'Bâtiment B', 'Les Sources']) {
      const item = items.find(({ text }) => text === line);
      expect(mm(item?.x ?? 0)).toBeGreaterThan(105);
      expect(mm((page?.height ?? 0) - (item?.y ?? 0))).toBeGreaterThan(45);
      expect(mm((page?.height ?? 0) - (item?.y ?? 0))).toBeLessThan(90);
    }
  });

  it('sets twelve articles closer than four, so that they lie on one sheet with their texts', async () => {
    const personalisation = { label: 'Prénom', text: 'Margaux', unitCents: 300 };
    const lines = manyLines(12).map((line) => ({ ...line, personalisation }));
    const print12 = await print('delivery-note', anOrder({ lines }));
    expect(print12.pages).toBe(1);
    const [page] = await pdfPages(print12.bytes);
    const texts = page?.items.map(({ text }) => text) ?? [];
    for (const { name } of lines) expect(texts).toContain(name);
    expect(texts.filter((text) => text.includes('Prénom : Margaux'))).toHaveLength(12);
    expect(texts.filter((text) => text === 'Prénom : Margaux')).toEqual([]);
    const airy = await pdfText((await print('delivery-note', anOrder({ lines: lines.slice(0, 4) }))).bytes);
    expect(airy).toMatch(/Réf\. ART-0 +Prénom : Margaux/u);
  });

  it('numbers gifts so that each piece can be told apart, and counts the wraps ordered (DOC-2)', async () => {
    const lines = [
      anOrderLine({ quantity: 1, wrap: wrap('Papier étoiles', 'Bonne fête') }),
      anOrderLine({ quantity: 2 }),
      anOrderLine({ quantity: 3, wrap: wrap('Coffret bois', null) }),
      anOrderLine({ quantity: 2, wrap: wrap('Papier kraft', null) }),
    ];
    const text = await pdfText((await print('delivery-note', anOrder({ lines }))).bytes);
    expect(text).toContain('Cadeau 1 : Papier étoiles — avec carte');
    expect(text).toContain('Cadeaux 2 à 4 : Coffret bois');
    expect(text).toContain('Cadeaux 5 et 6 : Papier kraft');
    expect(text).toContain('1 × Papier étoiles · 3 × Coffret bois · 2 × Papier kraft · 1 × Carte à message');
    expect(text).not.toContain('Bonne fête');
  });

  it('yields nothing at all for a surprise, and says why (DOC-3)', async () => {
    const { bytes, pages, skipped } = await print('delivery-note', anOrder({ code: 'A-000009', surprise: true }));
    expect([bytes.length, pages]).toEqual([0, 0]);
    expect(skipped.map(({ code, why }) => [code, why.code, why.detail.rule])).toEqual([
      ['A-000009', 'surprise', 'DOC-3'],
    ]);
  });

  it('yields nothing for a cancelled order, and says since when (VIE-1)', async () => {
    const order = anOrder({ code: 'A-000010', status: 'cancelled' });
    const { pages, skipped } = await print('delivery-note', order);
    expect(pages).toBe(0);
    expect(skipped.map(({ why }) => [why.code, why.detail.since])).toEqual([['cancelled', order.since.cancelled]]);
    expect((await print('preparation-slip', order)).pages).toBe(1);
  });
});

describe('preparation-slip', () => {
  it('warns on every page of a surprise that it stays out of the parcel (DOC-3)', async () => {
    const pages = await pdfPages(
      (await print('preparation-slip', anOrder({ surprise: true, lines: manyLines(40) }))).bytes,
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const { items } of pages)
      expect(items.map(({ text }) => text)).toContain('SURPRISE — ne pas mettre dans le colis');
  });

  it('follows the shelves, articles without a bin last (DOC-7)', async () => {
    const bins = ['A-10-1', '', 'B-01-1', 'A-4-2'];
    const lines = bins.map((location, index) =>
      anOrderLine({ id: idOf(0x5000 + index), name: `Objet${index}`, location }),
    );
    const text = await pdfText((await print('preparation-slip', anOrder({ lines }))).bytes);
    expect(text.match(/Objet\d/gu)).toEqual(['Objet3', 'Objet0', 'Objet2', 'Objet1']);
  });

  it('gives the personalisation and the card word for word, with the gift it belongs to (DOC-2, ORD-11, ORD-12)', async () => {
    const lines = [
      anOrderLine({
        quantity: 1,
        personalisation: { label: 'Prénom', text: 'Maël, 24,90 €', unitCents: 300 },
        wrap: wrap('Papier étoiles', 'Bonne fête\nMamie'),
      }),
    ];
    const text = await pdfText((await print('preparation-slip', anOrder({ lines, instructions: 'Code 45B12' }))).bytes);
    for (const words of [
      'À marquer — Prénom :',
      'Maël, 24,90 €',
      'Cadeau 1',
      'Papier étoiles',
      'Bonne fête',
      'Mamie',
      'Code 45B12',
    ])
      expect(text).toContain(words);
  });

  it('tells late changes and cancelling (VIE-3)', async () => {
    const alerts = [{ kind: 'workshop' as const, at: '2026-03-16T13:30:00.000Z', text: 'Maëlle' }];
    const text = await pdfText((await print('preparation-slip', anOrder({ alerts, status: 'cancelled' }))).bytes);
    expect(text).toContain('Modifié après impression');
    expect(text).toContain('Atelier, à refaire (16/03/2026 à 14:30) : Maëlle');
    expect(text).toContain('COMMANDE ANNULÉE — ne pas préparer');
  });

  it('prints instructions of ten thousand characters to the last word', async () => {
    const instructions = `${'Une consigne de plus. '.repeat(460)}Fin.`;
    const { bytes, pages } = await print('preparation-slip', anOrder({ instructions }));
    expect(pages).toBeGreaterThan(1);
    const text = await pdfText(bytes);
    expect(text.match(/consigne/gu)).toHaveLength(460);
    expect(text).toContain('Fin.');
  });
});
