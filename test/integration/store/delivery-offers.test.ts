import { describe, expect, it } from 'vitest';
import type { QueryArgs } from '../../../domain/api.ts';
import { aFormat, agent, anArticle, idOf, warehouse } from '../../builders.ts';
import { caseapains, cadomaestro } from '../../unit/domain/profiles.ts';
import { type AnyDoc, anOpenShop } from './station.ts';

const mug = anArticle();
const [format] = mug.formats;
const docs: AnyDoc[] = [
  { table: 'shops', doc: cadomaestro },
  { table: 'shops', doc: caseapains },
];
const lines = [{ articleId: mug.id, sku: format?.sku ?? aFormat().sku, quantity: 1 }];
const to = { country: 'FR', postalCode: '42340', city: 'Veauche', phone: '06 12 34 56 78' };
type Asked = QueryArgs<'deliveryOffers'>;

async function openOffers() {
  const { store } = await anOpenShop(docs);
  return (change: Partial<Asked> = {}, viewer = agent) =>
    store.query(
      'deliveryOffers',
      {
        shop: 'cadomaestro',
        lines,
        at: null,
        paymentMethod: null,
        language: 'fr',
        to,
        ...change,
      },
      viewer,
    );
}

describe('delivery offers of the typed API (ORD-7, LIV-1)', () => {
  it('tells price, dispatch, delivery, minutes left and the sentence of each mode, or why not', async () => {
    const offers = await openOffers();
    const told = await offers({ at: '2026-11-23T15:59:59' });
    expect(told).toMatchObject({ at: '2026-11-23T14:59:59Z', minutesLeft: 1 });
    expect(told.offers[0]).toMatchObject({
      modeId: 'colissimo-home',
      no: null,
      dispatchDay: '2026-11-23',
      deliveryDay: '2026-11-25',
    });
    expect(told.offers[0]?.sentence).toContain('mercredi 25 novembre');
    expect(told.offers.find(({ modeId }) => modeId === 'tnt-abroad')).toMatchObject({
      no: { code: 'deliveryImpossible', detail: { why: 'country', rule: 'LIV-7' } },
      priceCents: null,
      sentence: null,
    });
    expect(await offers({ at: '2026-11-23T16:00:00' })).toMatchObject({ minutesLeft: null });
    expect(await offers({ at: '2026-11-23T15:00:00.000Z', language: 'en' })).toMatchObject({ minutesLeft: null });
  });

  it('shows no price to those who see none (ROLE-2), and knows the shop’s articles and methods only', async () => {
    const offers = await openOffers();
    const told = await offers({}, warehouse);
    expect(told.offers.every(({ priceCents }) => priceCents === null)).toBe(true);
    await expect(offers({ lines: [{ articleId: idOf(0x9999), sku: 'X', quantity: 1 }] })).rejects.toMatchObject({
      code: 'unknownArticle',
    });
    await expect(offers({ paymentMethod: 'cheque' })).rejects.toMatchObject({ code: 'unknownPaymentMethod' });
  });

  it.each([
    ['2026-02-30T10:00', 'date'],
    ['2026-03-29T02:30', 'skippedHour'],
    ['tomorrow', 'date'],
  ])('refuses %s with field and rule: %s', async (at, message) => {
    const offers = await openOffers();
    await expect(offers({ at })).rejects.toMatchObject({
      code: 'badInput',
      detail: { rule: 'LIV-1', field: 'at', message },
    });
  });
});
