/** Digital gift cards: sold with an order, issued once when it is paid, stopped when it is cancelled (ORD-15). */
import { describe, expect, it } from 'vitest';
import { refusalText } from '../../../domain/messages/refusal-text.ts';
import type { GiftCardAsked, PlacePhoneOrder } from '../../../domain/order/place.ts';
import { GiftCard } from '../../../domain/voucher/gift-card.ts';
import { drawCode } from '../../../domain/voucher/issue-gift-cards.ts';
import { aPhoneOrder, aShopProfile, anAddress, idOf, manager, seededRandom, warehouse } from '../../builders.ts';
import { aShopOfEverything } from '../../builders/shop-profile.ts';
import { aSmallShop } from './map-tx.ts';

const profile = aShopOfEverything({ suggestedCents: [2_000] });
const card = (change: Partial<GiftCardAsked> = {}): GiftCardAsked => ({
  id: idOf(0x6000),
  picture: 'flowers',
  amountCents: 5_000,
  from: 'Margaux',
  to: 'Léa',
  message: 'Bon anniversaire',
  sendTo: 'lea@courriel.example',
  ...change,
});
const alone = (change: Partial<Omit<PlacePhoneOrder, 'code'>> = {}) => ({
  ...aPhoneOrder({ lines: [], giftCards: [card()], modeId: 'e-mail', expectedTotalCents: 5_000, ...change }),
  code: 'A-000001',
});
const both = (change: Partial<Omit<PlacePhoneOrder, 'code'>> = {}) =>
  alone({ lines: aPhoneOrder().lines, modeId: 'colissimo', expectedTotalCents: 5_000 + 3_270, ...change });
const shop = (change = profile) => {
  const world = aSmallShop();
  world.seed('shops', change);
  return world;
};
const backend = { side: 'backend', random: seededRandom(7) } as const;
const orderId = idOf(0x3001);
const pay = (amountCents: number) => ({
  orderId,
  receiptId: idOf(0x7000 + amountCents),
  amountCents,
  reference: 'VIR 12',
});
const cards = (world: ReturnType<typeof shop>) =>
  Object.keys(world.snapshot()).filter((key) => key.startsWith('giftCards:'));

describe('selling a gift card (ORD-15)', () => {
  it('beside articles: it costs its amount, without VAT, and the parcel has a mode of its own', async () => {
    const world = shop();
    await world.run('placePhoneOrder', both());
    const { totals, giftCards, mode } = world.read('orders', orderId);
    expect(giftCards).toEqual([card()]);
    expect(mode.id).toBe('colissimo');
    expect(totals).toMatchObject({ giftCardsCents: 5_000, totalCents: 8_270 });
    expect(totals.vat).toEqual([
      { rateBp: 2000, ttcCents: 3_270, htCents: 2_725, vatCents: 545 },
      { rateBp: 0, ttcCents: 5_000, htCents: 5_000, vatCents: 0 },
    ]);
  });

  it('alone: by e-mail, without a country to deliver to, at home for VAT', async () => {
    const world = shop();
    const far = anAddress({ country: 'JP', postalCode: '100-0001', city: 'Tokyo', phone: '' });
    await world.run('placePhoneOrder', alone({ billing: far, delivery: far }));
    expect(world.read('orders', orderId)).toMatchObject({
      lines: [],
      mode: { kind: 'mail', priceCents: 0 },
      promise: null,
      vat: { territory: 'FR', charged: true },
      totals: { totalCents: 5_000 },
    });
  });

  it.each<[string, ReturnType<typeof alone>, string, string]>([
    ['articles sent by e-mail', both({ modeId: 'e-mail' }), 'modeId', 'parcel'],
    ['a parcel without articles', alone({ modeId: 'colissimo' }), 'modeId', 'noParcel'],
    [
      'less than the shop’s least',
      alone({ giftCards: [card({ amountCents: 999 })] }),
      'giftCards.0.amountCents',
      'amount',
    ],
    ['more than its most', alone({ giftCards: [card({ amountCents: 15_001 })] }), 'giftCards.0.amountCents', 'amount'],
    ['a picture it has not', alone({ giftCards: [card({ picture: 'cats' })] }), 'giftCards.0.picture', 'picture'],
    ['a message too long', alone({ giftCards: [card({ message: 'é'.repeat(41) })] }), 'giftCards.0.message', 'message'],
  ])('refuses %s', async (_what, args, field, why) => {
    const { code, detail } = await shop().refused('placePhoneOrder', args);
    expect({ code, ...detail }).toMatchObject({ code: 'giftCardWrong', rule: 'ORD-15', field, why });
    for (const locale of ['fr', 'en'] as const)
      expect(refusalText(locale, { code, detail }, profile).sentence).toMatch(/\.$/u);
  });

  it('refuses any in a shop that sells none', async () => {
    const none = shop(aShopProfile({ deliveryModes: profile.deliveryModes }));
    expect((await none.refused('placePhoneOrder', alone())).detail['why']).toBe('notSold');
  });

  it('refuses an e-mail address that is none, and a card number in a message (ORD-9)', async () => {
    const world = shop();
    const bad = await world.refused('placePhoneOrder', alone({ giftCards: [card({ sendTo: 'lea@' })] }));
    expect(bad.detail['field']).toBe('giftCards.0.sendTo');
    const number = alone({ giftCards: [card({ message: 'ma carte 4111 1111 1111 1111' })] });
    expect((await world.refused('placePhoneOrder', number)).code).toBe('cardNumber');
  });

  it('refuses the return option on what cannot be sent back (ORD-14)', async () => {
    const refused = await shop().refused('placePhoneOrder', alone({ returnOption: true, expectedTotalCents: 5_100 }));
    expect(refused).toMatchObject({ code: 'returnOptionClosed', detail: { why: 'noArticles' } });
  });
});

describe('issuing a gift card (ORD-15)', () => {
  it('once the order is paid in full, and not before', async () => {
    const world = shop();
    await world.run('placePhoneOrder', both(), backend);
    await world.run('recordPayment', pay(8_000), backend);
    expect(cards(world)).toEqual([]);
    await world.run('recordPayment', pay(270), backend);
    const issued = world.read('giftCards', idOf(0x6000));
    expect(GiftCard.parse(issued)).toMatchObject({
      shop: 'cadomaestro',
      orderId,
      amountCents: 5_000,
      balanceCents: 5_000,
      entries: [],
      to: 'Léa',
      sendTo: 'lea@courriel.example',
      expiresOn: '2027-03-16',
      cancelledAt: null,
    });
    expect(world.read('orders', orderId).timeline.at(-1)).toMatchObject({ what: 'giftCardsIssued', after: 'Léa' });
    expect(JSON.stringify(world.read('orders', orderId))).not.toContain(issued.code);
  });

  it('once only, whatever happens to the order afterwards', async () => {
    const world = shop();
    await world.run('placePhoneOrder', both(), backend);
    await world.run('recordPayment', pay(8_270), backend);
    const { code } = world.read('giftCards', idOf(0x6000));
    await world.run('addDeliveryInstructions', { orderId, instructions: 'Sonner' }, backend);
    await world.run('validateOrder', { orderId }, backend);
    expect(world.read('giftCards', idOf(0x6000)).code).toBe(code);
    expect(cards(world)).toHaveLength(1);
    const issued = world.read('orders', orderId).timeline.filter(({ what }) => what === 'giftCardsIssued');
    expect(issued).toHaveLength(1);
  });

  it('never on a workstation', async () => {
    const world = shop();
    await world.run('placePhoneOrder', both());
    await world.run('recordPayment', pay(8_270));
    expect(cards(world)).toEqual([]);
    expect(world.read('orders', orderId).timeline.map(({ what }) => what)).toEqual(['placed', 'paid']);
  });

  it('stops it when the order is cancelled, and says so', async () => {
    const world = shop();
    await world.run('placePhoneOrder', both(), backend);
    await world.run('recordPayment', pay(8_270), backend);
    await world.run('cancelOrder', { orderId, reason: 'Le client renonce' }, { ...backend, actor: manager });
    expect(world.read('giftCards', idOf(0x6000)).cancelledAt).not.toBeNull();
    expect(world.read('orders', orderId).timeline.at(-1)?.what).toBe('giftCardsCancelled');
  });

  it('issues none for an order cancelled before it was paid', async () => {
    const world = shop();
    await world.run('placePhoneOrder', both(), backend);
    await world.run('cancelOrder', { orderId, reason: 'Le client renonce' }, backend);
    expect(cards(world)).toEqual([]);
  });
});

describe('an order of gift cards alone (ORD-15)', () => {
  it('is delivered once it is validated and paid, in either order', async () => {
    const first = shop();
    await first.run('placePhoneOrder', alone(), backend);
    await first.run('recordPayment', pay(5_000), backend);
    expect(first.read('orders', orderId).status).toBe('recorded');
    await first.run('validateOrder', { orderId }, backend);
    const second = shop();
    await second.run('placePhoneOrder', alone(), backend);
    await second.run('validateOrder', { orderId }, backend);
    expect(second.read('orders', orderId).status).toBe('validated');
    await second.run('recordPayment', pay(5_000), backend);
    for (const world of [first, second]) {
      const order = world.read('orders', orderId);
      expect(order.status).toBe('delivered');
      expect(order.since.delivered).toBeDefined();
      expect(order.timeline.filter(({ what }) => what === 'delivered')).toHaveLength(1);
      expect(cards(world)).toHaveLength(1);
    }
  });

  it('is nothing for the warehouse, which is told why', async () => {
    const world = shop();
    await world.run('placePhoneOrder', alone());
    await world.run('recordPayment', pay(5_000));
    await world.run('validateOrder', { orderId });
    const { code, detail } = await world.refused('startPreparation', { orderId }, { actor: warehouse });
    expect({ code, rule: detail['rule'] }).toEqual({ code: 'moveImpossible', rule: 'ORD-15' });
    expect(refusalText('fr', { code, detail }, profile).sentence).toContain('rien à préparer');
  });

  it('cannot be handed over before it is paid; one with a parcel never skips its preparation', async () => {
    const unpaid = shop();
    await unpaid.run('placePhoneOrder', alone());
    await unpaid.run('validateOrder', { orderId });
    expect((await unpaid.refused('markDelivered', { orderId })).code).toBe('notPaid');
    const parcel = shop();
    await parcel.run('placePhoneOrder', both());
    await parcel.run('validateOrder', { orderId });
    expect((await parcel.refused('markDelivered', { orderId })).code).toBe('moveImpossible');
  });

  it('takes no article afterwards: there is no parcel to put it in', async () => {
    const world = shop();
    await world.run('placePhoneOrder', alone());
    const { lines } = aPhoneOrder();
    const refused = await world.refused('changeArticles', { orderId, lines, expectedTotalCents: 7_580 });
    expect(refused).toMatchObject({ code: 'giftCardWrong', detail: { why: 'parcel' } });
  });
});

describe('the code of a gift card', () => {
  it('has sixteen letters and digits that nobody mistakes on the phone', () => {
    for (let seed = 0; seed < 300; seed += 1) expect(drawCode(seededRandom(seed))).toMatch(/^[2-9A-HJKMNP-Z]{16}$/u);
  });

  it('gives each of them as often as any other', () => {
    const counts = new Map<string, number>();
    const random = seededRandom(1);
    for (let draw = 0; draw < 2_000; draw += 1)
      for (const letter of drawCode(random)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(31);
    const even = (2_000 * 16) / 31;
    for (const count of counts.values()) expect(Math.abs(count - even)).toBeLessThan(even * 0.15);
  });

  it('draws again what would favour the first letters', () => {
    let drawn = 0;
    const code = drawCode((bytes) => Uint8Array.from({ length: bytes }, () => (drawn++ < 40 ? 255 : 30)));
    expect(code).toBe('Z'.repeat(16));
  });
});
