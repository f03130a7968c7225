/** Message cards, address labels and gift cards, read back from their PDF (DOC-5, LIV-9, ORD-15). */
import { describe, expect, it } from 'vitest';
import { type About, type DocumentKind, renderDocuments } from '../../../documents/render.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { GiftCard } from '../../../domain/voucher/gift-card.ts';
import { NOON, aShopProfile, anAddress, anOrder, anOrderLine, idOf } from '../../builders.ts';
import { aWrap } from '../../builders/charged.ts';
import { pdfPages, pdfText } from '../../support/pdf.ts';

const shops = [aShopProfile()];
const print = (kind: DocumentKind, orders: Order[], about: Partial<About> = {}) =>
  renderDocuments(kind, orders, shops, { now: NOON, ...about });
const card = (text: string) => aWrap({ card: { text, unitCents: 150 } });
const mm = (points: number) => Math.round((points * 25.4) / 72);

describe('message cards (DOC-5)', () => {
  const lines = [
    anOrderLine({ quantity: 3, wrap: card('Bon anniversaire !') }),
    anOrderLine({ id: idOf(0x4001), quantity: 1, wrap: aWrap() }),
    anOrderLine({ id: idOf(0x4002), quantity: 2, wrap: card('Devine…\nqui ?') }),
  ];

  it('are one per gift, each with its own text word for word and the number of its gift', async () => {
    const { bytes, pages } = await print('message-cards', [anOrder({ code: 'A-000001', lines })]);
    const text = await pdfText(bytes);
    expect(text.match(/Bon anniversaire !/gu)).toHaveLength(3);
    expect(text.match(/Devine…/gu)).toHaveLength(2);
    expect(text.match(/A-000001 · \d \/ 6/gu)).toEqual([1, 2, 3, 5, 6].map((gift) => `A-000001 · ${gift} / 6`));
    expect(pages).toBe(2);
  });

  it('lie four on a sheet of A4, or each on A6 card stock', async () => {
    const orders = [anOrder({ lines })];
    const sizes = async (layout: About['layout']) =>
      (await pdfPages((await print('message-cards', orders, { layout })).bytes)).map(({ width, height }) => [
        mm(width),
        mm(height),
      ]);
    expect(await sizes('sheet')).toEqual([
      [210, 297],
      [210, 297],
    ]);
    expect(await sizes('single')).toEqual(Array.from({ length: 5 }, () => [105, 148]));
  });

  it('of several orders fill the sheets one after another', async () => {
    const one = anOrder({ lines: [anOrderLine({ quantity: 2, wrap: card('Bises') })] });
    expect((await print('message-cards', [one, { ...one, code: 'A-000002' }])).pages).toBe(1);
  });

  it('shrink a long text until all of it has room', async () => {
    const long = Array.from({ length: 160 }, (_, index) => `mot${index}`).join(' ');
    const { bytes, pages } = await print('message-cards', [
      anOrder({ lines: [anOrderLine({ quantity: 1, wrap: card(long) })] }),
    ]);
    expect(pages).toBe(1);
    expect((await pdfText(bytes)).match(/mot\d+/gu)).toHaveLength(160);
  });

  it('of an order without any are not made, and it says so', async () => {
    const { pages, skipped } = await print('message-cards', [anOrder()]);
    expect([pages, skipped[0]?.why.code, skipped[0]?.why.detail.rule]).toEqual([0, 'nothingToPrint', 'DOC-5']);
  });
});

describe('address labels', () => {
  it('bear the postal form in capitals, the sender, the carrier, the phone and the instructions (VIE-4)', async () => {
    const delivery = anAddress({ company: 'L’Atelier d’Éloïse', street: '8, rue de l’Église' });
    const text = await pdfText(
      (await print('address-labels', [anOrder({ delivery, instructions: 'Sonner 2 fois' })])).bytes,
    );
    for (const words of [
      'L ATELIER D ELOISE',
      'MME MARGAUX LEFEVRE',
      '8 RUE DE L EGLISE',
      '57000 METZ',
      'CadoMaestro',
      '12 rue des Ateliers',
      'Colissimo',
      'Tél. 06 12 34 56 78',
      'Sonner 2 fois',
      'A-000001',
    ])
      expect(text).toContain(words);
  });

  it('are as many as there are parcels, numbered (LIV-9)', async () => {
    const [line] = [anOrderLine({ quantity: 2 })];
    const packing = [1, 2].map((n) => ({ id: idOf(0x9000 + n), lines: [{ lineId: line.id, quantity: 1 }] }));
    const { bytes } = await print('address-labels', [anOrder({ lines: [line], packing })], { layout: 'single' });
    const pages = await pdfPages(bytes);
    expect(pages.map(({ width, height }) => [mm(width), mm(height)])).toEqual([
      [100, 150],
      [100, 150],
    ]);
    for (const [index, { items }] of pages.entries())
      expect(items.map(({ text }) => text)).toContain(`Colis ${index + 1} / 2`);
  });

  it('of a pick-up point go to the person there, with its number (LIV-3)', async () => {
    const relay = {
      id: 'r:012345',
      number: '012345',
      network: 'r',
      kind: 'shop' as const,
      name: 'Tabac des Halles',
      street: '14 rue Neuve',
      postalCode: '69002',
      city: 'Lyon',
      country: 'FR',
    };
    const text = await pdfText((await print('address-labels', [anOrder({ relay })])).bytes);
    for (const words of ['MME MARGAUX LEFEVRE', 'TABAC DES HALLES', '14 RUE NEUVE', '69002 LYON', 'Point n° 012345'])
      expect(text).toContain(words);
    expect(text).not.toContain('57000');
  });

  it('are not made for what goes by e-mail', async () => {
    const mode = {
      id: 'e-mail',
      kind: 'mail' as const,
      label: 'Par e-mail',
      carrier: null,
      priceCents: 0,
      rateBp: 2000,
    };
    const { pages, skipped } = await print('address-labels', [anOrder({ mode, lines: [] })]);
    expect([pages, skipped[0]?.why.code]).toEqual([0, 'nothingToPrint']);
  });
});

describe('gift cards (ORD-15)', () => {
  const issued = (change: Partial<GiftCard> = {}): GiftCard => ({
    id: idOf(0x7000),
    shop: 'cadomaestro',
    code: '7F3KQ9XM2PTW84HD',
    orderId: idOf(0x3000),
    picture: 'birthday',
    amountCents: 5000,
    balanceCents: 5000,
    entries: [],
    from: 'Julie',
    to: 'Paul',
    message: 'Choisis bien !',
    sendTo: 'paul@courriel.example',
    issuedAt: NOON,
    expiresOn: '2027-03-16',
    refundId: null,
    customerId: null,
    cancelledAt: null,
    ...change,
  });

  it.each([
    ['fr', ['Carte cadeau', 'Valable jusqu’au 16 mars 2027', 'De la part de']],
    ['en', ['Gift card', 'Valid until 16 March 2027', 'From', '€50.00']],
  ] as const)('say amount, names, message, code and expiry in %s', async (language, words) => {
    const { bytes } = await print('gift-cards', [anOrder({ language })], { giftCards: [issued()] });
    const text = await pdfText(bytes);
    for (const said of [...words, 'Paul', 'Julie', 'Choisis bien !', '7F3K Q9XM 2PTW 84HD', '50'])
      expect(text).toContain(said);
  });

  it('have a picture each, and one for a picture that is not known', async () => {
    const files = await Promise.all(
      ['birthday', 'christmas', 'flowers', 'thank-you', 'inconnue'].map(
        async (picture) => (await print('gift-cards', [anOrder()], { giftCards: [issued({ picture })] })).bytes.length,
      ),
    );
    expect(new Set(files).size).toBe(5);
  });

  it('that were taken back, or are not issued yet, are not printed', async () => {
    const giftCards = [issued({ cancelledAt: NOON })];
    const { pages, skipped } = await print('gift-cards', [anOrder()], { giftCards });
    expect([pages, skipped[0]?.why.code]).toEqual([0, 'nothingToPrint']);
  });
});
