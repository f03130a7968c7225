import { describe, expect, it } from 'vitest';
import { queries } from '../../../domain/api.ts';
import {
  agent,
  aCustomer,
  aFormat,
  anAddress,
  anArticle,
  anOrder,
  aStock,
  idOf,
  manager,
  NOON,
  someDetails,
  warehouse,
} from '../../builders.ts';
import { type AnyDoc, aStation, filledWith, firstDocs, scripted } from './station.ts';

const more: AnyDoc[] = [
  {
    table: 'customers',
    doc: aCustomer({
      id: idOf(0x2001),
      details: someDetails({
        lastName: 'Hoarau',
        firstName: 'Jean-René',
        email: 'jr.hoarau@courriel.example',
        phone: '+262 692 12 34 56',
      }),
      addresses: [
        {
          id: idOf(0x2801),
          name: 'Case',
          address: anAddress({
            lastName: 'Hoarau',
            postalCode: '97400',
            city: 'Saint-Denis',
            country: 'RE',
            phone: '',
          }),
        },
      ],
    }),
  },
  {
    table: 'customers',
    doc: aCustomer({ id: idOf(0x2002), shop: 'caseapains', details: someDetails({ lastName: 'Lefèvre-Dupont' }) }),
  },
  {
    table: 'orders',
    doc: anOrder({ id: idOf(0x3001), code: 'A-004183', delivery: anAddress({ lastName: 'Zola', city: 'Évry' }) }),
  },
  {
    table: 'orders',
    doc: anOrder({
      id: idOf(0x3002),
      code: 'B-014183',
      status: 'shipped',
      since: { recorded: NOON, shipped: '2026-03-15T23:30:00.000Z' },
      parcels: [{ id: idOf(0x6000), carrier: 'la-poste', trackingNumber: '9L20524752032', shippedAt: NOON }],
    }),
  },
  {
    table: 'orders',
    doc: anOrder({
      id: idOf(0x3003),
      code: 'B-000777',
      status: 'delivered',
      since: { recorded: NOON, shipped: '2026-03-15T22:30:00.000Z', delivered: NOON },
    }),
  },
  {
    table: 'articles',
    doc: anArticle({
      id: idOf(0x1001),
      name: 'Bougie parfumée',
      category: 'Maison',
      personalisation: null,
      formats: [
        aFormat({ sku: 'BOU-01', label: 'Vanille', ean: '3760123456789' }),
        aFormat({ sku: 'BOU-02', label: 'Géranium' }),
      ],
    }),
  },
  {
    table: 'articles',
    doc: anArticle({
      id: idOf(0x1002),
      name: 'Porte-bougie',
      category: 'Maison',
      formats: [aFormat({ sku: 'POR-01' })],
    }),
  },
  {
    table: 'articles',
    doc: anArticle({ id: idOf(0x1003), name: 'Bougie retirée', active: false, formats: [aFormat({ sku: 'BOU-99' })] }),
  },
  { table: 'stock', doc: aStock({ sku: 'BOU-01', articleId: idOf(0x1001), onHand: 0, restockOn: '2026-04-01' }) },
  { table: 'stock', doc: aStock({ sku: 'BOU-02', articleId: idOf(0x1001), onHand: 4 }) },
  { table: 'stock', doc: aStock({ sku: 'POR-01', articleId: idOf(0x1002), onHand: 0 }) },
  { table: 'stock', doc: aStock({ sku: 'BOU-99', articleId: idOf(0x1003), onHand: 0 }) },
];

async function open() {
  const station = await aStation({ transport: scripted(filledWith([...firstDocs, ...more])) });
  await station.store.syncNow();
  const search = async (text: string, viewer = agent) =>
    (await station.store.query('search', { shop: null, text, limit: 12 }, viewer)).map(
      ({ kind, title }) => `${kind} ${title}`,
    );
  return { ...station, search };
}

describe('the search box', () => {
  it.each([
    ['A-004183', 'order A-004183'],
    ['a4183', 'order A-004183'],
    ['4183', 'order'],
    ['14183', 'order B-014183'],
    ['9L 2052 4752 032', 'order B-014183'],
    ['9l20524752032', 'order B-014183'],
    ['hoarau', 'customer M'],
    ['jean rené', 'customer M'],
    ['0692 12 34 56', 'customer M'],
    ['+262 692123456', 'customer M'],
    ['jr.hoarau@courriel.example', 'customer M'],
    ['97400', 'customer M'],
    ['evry', 'order A-004183'],
    ['zola', 'order A-004183'],
    ['vanille', 'article Bougie parfumée'],
    ['BOU-02', 'article Bougie parfumée'],
    ['bou02', 'article Bougie parfumée'],
    ['3760123456789', 'article Bougie parfumée'],
  ])('finds « %s » first', async (text, first) => {
    const { search } = await open();
    expect((await search(text))[0]).toMatch(new RegExp(`^${first}`));
  });

  it.each([
    ['haorau', 'two letters swapped'],
    ['hoareau', 'a letter too many'],
    ['horau', 'a letter too few'],
    ['hoaraux', 'a letter too many at the end'],
    ['koarau', 'another first letter'],
    ['jean haorau', 'beside a word that is right'],
  ])('finds Hoarau under « %s », %s', async (text) => {
    const { search } = await open();
    expect((await search(text))[0]).toMatch(/^customer M.* Hoarau/u);
  });

  it('puts what is nearly so after what is exactly so, each once', async () => {
    const { search } = await open();
    const found = await search('zola');
    expect(found[0]).toBe('order A-004183');
    expect(new Set(found).size).toBe(found.length);
  });

  it.each(['A-004184', '0692 12 34 57', '97401', '9L20524752033', 'jr.haorau@courriel.example', 'haoraux', 'hor'])(
    'finds nothing near « %s »: another number, or too far away',
    async (text) => {
      const { search } = await open();
      expect(await search(text)).toEqual([]);
    },
  );

  it('finds last digits in both orders that end so', async () => {
    const { search } = await open();
    expect(new Set(await search('4183'))).toEqual(new Set(['order A-004183', 'order B-014183']));
  });

  it('finds nothing for nothing, and nothing that is not there', async () => {
    const { search } = await open();
    expect(await search('')).toEqual([]);
    expect(await search('"*')).toEqual([]);
    expect(await search('lefevre hoarau')).toEqual([]);
  });

  it('follows a change at once, and its undoing too', async () => {
    const { store, search } = await open();
    const details = someDetails({ lastName: 'Quessada' });
    await store.execute(
      { commandId: idOf(1), name: 'changeCustomer', args: { customerId: idOf(0x2001), details } },
      manager,
    );
    expect(await search('quessada')).toEqual(['customer Mme Margaux Quessada']);
    await store
      .execute({ commandId: idOf(2), name: 'changeCustomer', args: { customerId: idOf(0x9999), details } }, manager)
      .catch(() => undefined);
    expect(await search('jean rené')).toEqual([]);
  });
});

describe('customers', () => {
  it('are found by name, phone and place, with how much they ordered', async () => {
    const { store } = await open();
    const find = (text: string) => store.query('customerSearch', { shop: 'cadomaestro', text, limit: 20 }, agent);
    expect((await find('06.12.34.56.78')).map(({ id }) => id)).toEqual([idOf(0x2000)]);
    expect(await find('lefèvre')).toMatchObject([{ id: idOf(0x2000), orders: 3, lastOrderAt: NOON, city: 'Metz' }]);
    expect((await find('')).map(({ id }) => id)).toEqual([idOf(0x2001), idOf(0x2000)]);
  });
});

describe('names nearly so', () => {
  it('bring customers after those found exactly, and say so; an Enter is never theirs', async () => {
    const { store } = await open();
    const find = async (text: string) =>
      (await store.query('customerSearch', { shop: 'cadomaestro', text, limit: 20 }, agent)).map(({ id, near }) => [
        id,
        near,
      ]);
    expect(await find('haorau')).toEqual([[idOf(0x2001), true]]);
    expect(await find('hoarau')).toEqual([[idOf(0x2001), false]]);
    expect(await find('06 12 34 56 79')).toEqual([]);
  });

  it('fill a list of orders only where the words typed find nothing, page by page', async () => {
    const { store } = await open();
    const list = async (text: string, offset = 0, limit = 1) => {
      const { rows, total, near } = await store.query(
        'orderList',
        queries.orderList.in.parse({ shop: 'cadomaestro', text, offset, limit }),
        agent,
      );
      return { rows: rows.length, total, near };
    };
    expect(await list('zloa')).toEqual({ rows: 1, total: 1, near: true });
    expect(await list('zola')).toEqual({ rows: 1, total: 1, near: false });
    expect(await list('zola', 1)).toMatchObject({ rows: 0, near: false });
    expect(await list('marguax')).toEqual({ rows: 1, total: 3, near: true });
    expect(await list('marguax', 2)).toEqual({ rows: 1, total: 3, near: true });
    expect(await list('A-004184')).toEqual({ rows: 0, total: 0, near: false });
  });
});

describe('articles', () => {
  const args = { shop: 'cadomaestro', text: '', category: null, stock: 'any' as const, limit: 12 };
  it('are found by name, sku or EAN, those whose name begins so first, without those that are gone', async () => {
    const { store } = await open();
    const find = async (text: string, change = {}) =>
      (await store.query('articleSearch', { ...args, text, ...change }, agent)).map(({ article }) => article.name);
    expect(await find('bougie')).toEqual(['Bougie parfumée', 'Porte-bougie']);
    expect(await find('bougie', { stock: 'in' as const })).toEqual(['Bougie parfumée']);
    expect(await find('', { category: 'Maison' })).toEqual(['Bougie parfumée', 'Porte-bougie']);
    expect(await find('retirée')).toEqual([]);
    expect(await store.query('categories', { shop: 'cadomaestro' }, agent)).toEqual(['Maison', 'Mugs']);
  });

  it('come with the stock of each format', async () => {
    const { store } = await open();
    const [hit] = await store.query('articlesById', { articleIds: [idOf(0x1001)] }, warehouse);
    expect(hit?.stock.map(({ sku, onHand, restockOn }) => [sku, onHand, restockOn])).toEqual([
      ['BOU-01', 0, '2026-04-01'],
      ['BOU-02', 4, null],
    ]);
  });
});

describe('the figures of a day', () => {
  it('count what was shipped since midnight of the shop, delivered since or not, and shelves that are empty', async () => {
    const { store } = await open();
    // 23:30 and 22:30 UTC are after and before midnight in Paris, where it is the 16th
    expect(await store.query('home', { shop: 'cadomaestro' }, agent)).toMatchObject({
      shippedToday: 1,
      outOfStock: 2,
      recorded: 1,
    });
  });
});

describe('forms that were refused', () => {
  it('are shown to their author and to those who could have filled them in, with no amounts for the others (ROLE-2)', async () => {
    const { store } = await open();
    await store.execute({ commandId: idOf(1), name: 'validateOrder', args: { orderId: idOf(0x3001) } }, agent);
    expect(await store.query('queue', {}, warehouse)).toEqual([]);
    expect(await store.query('queue', {}, { ...agent, id: 'other', shops: ['caseapains'] })).toEqual([]);
    expect(await store.query('queue', {}, manager)).toHaveLength(1);
  });
});

describe('printing', () => {
  it('gets whole orders in the order asked for, and the staff directory those who are there', async () => {
    const { store } = await open();
    expect((await store.orders([idOf(0x3003), idOf(0x9999), idOf(0x3001)])).map(({ code }) => code)).toEqual([
      'B-000777',
      'A-004183',
    ]);
    expect(await store.staff()).toContainEqual({
      id: 'warehouse-1',
      name: 'Yann',
      role: 'warehouse',
      shops: ['cadomaestro', 'caseapains'],
      badge: null,
    });
    expect(await store.shops()).toHaveLength(1);
  });
});
