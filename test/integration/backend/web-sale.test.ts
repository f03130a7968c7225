/** What a web shop sells beside articles: codes, the return option, gift cards (SHOP-5, ORD-8, ORD-14, ORD-15). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newShopKey } from '../../../backend/access/shop-keys.ts';
import type { GiftCard } from '../../../domain/voucher/gift-card.ts';
import { aShopOfEverything } from '../../builders/shop-profile.ts';
import { aVoucher } from '../../builders/voucher.ts';
import { type TestBackend, startTestBackend } from './backend.ts';
import { aWebOrder } from './web-order.ts';

const profile = aShopOfEverything();
const card = {
  picture: 'flowers',
  amountCents: 5_000,
  from: 'Margaux',
  to: 'Léa',
  message: '',
  sendTo: 'lea@courriel.example',
};

let backend: TestBackend;
let key: string;
beforeAll(async () => {
  backend = await startTestBackend();
  key = await newShopKey(backend.world, 'cadomaestro');
  await backend.storage.write(async ({ docs }) => {
    await docs.put('shops', profile);
    await docs.put('vouchers', aVoucher({ uses: 1 }));
  });
});
afterAll(() => backend.close());

const send = (body: unknown) => backend.post('/shops/cadomaestro/orders', body, { 'x-shop-key': key });
const orderOf = (body: Record<string, unknown>) =>
  backend.storage.write(({ docs }) => docs.get('orders', String(body['orderId'])));
const cardOf = (id: string): Promise<GiftCard | undefined> =>
  backend.storage.write(({ docs }) => docs.get('giftCards', id));

describe('an order of a web shop', () => {
  it('brings its code, its return option and its gift card, which is issued at once since it is paid', async () => {
    // a mug with its name (12.90 + 3.00), 10 % off the mug, delivery 6.90, the option 1.00, the card 50.00
    const totalCents = 1_290 - 129 + 300 + 690 + 100 + 5_000;
    const sold = { codes: ['bravo'], returnOption: true, giftCards: [card] };
    const web = aWebOrder({ ...sold, totalCents, paidCents: totalCents });
    const { status, body } = await send(web);
    expect(status).toBe(201);
    const order = await orderOf(body);
    expect(order).toMatchObject({
      discounts: [{ code: 'BRAVO', cents: 129 }],
      returnOption: { priceCents: 100 },
      totals: { totalCents, giftCardsCents: 5_000 },
    });
    const [soldCard] = order?.giftCards ?? [];
    const issued = await cardOf(soldCard?.id ?? '');
    expect(issued).toMatchObject({ amountCents: 5_000, to: 'Léa', orderId: body['orderId'] });
    expect((await backend.storage.write(({ docs }) => docs.get('vouchers', 'cadomaestro:BRAVO')))?.used).toBe(1);

    expect((await send(web)).status).toBe(200);
    expect(await cardOf(soldCard?.id ?? '')).toEqual(issued);
  });

  it('is refused when its code has no use left, whatever the shop has taken', async () => {
    const totalCents = 1_290 - 129 + 300 + 690;
    const { status, body } = await send(aWebOrder({ codes: ['BRAVO'], totalCents, paidCents: totalCents }));
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'voucherNotUsable', detail: { why: 'used' } });
  });

  it('may be of gift cards alone, by e-mail', async () => {
    const alone = { lines: [], giftCards: [card], modeId: 'e-mail', totalCents: 5_000, paidCents: 5_000 };
    const { status, body } = await send(aWebOrder(alone));
    expect(status).toBe(201);
    expect(await orderOf(body)).toMatchObject({ lines: [], mode: { kind: 'mail' }, totals: { totalCents: 5_000 } });
  });

  it('is never of nothing', async () => {
    const { body } = await send(aWebOrder({ lines: [], totalCents: 690, paidCents: 0 }));
    expect(body['code']).toBe('noLines');
  });
});
