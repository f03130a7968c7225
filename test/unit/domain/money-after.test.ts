/** Vouchers issued, cards that pay, points, refunds through the provider (AVO-1…5, ORD-8, ORD-15). */
import { describe, expect, it } from 'vitest';
import { balanceOn, lotsOn } from '../../../domain/loyalty/points.ts';
import type { LoyaltyEntry } from '../../../domain/loyalty/loyalty.ts';
import type { Actor } from '../../../domain/tx.ts';
import type { GiftCard } from '../../../domain/voucher/gift-card.ts';
import {
  NOON,
  aCustomer,
  aPhoneOrder,
  aShopProfile,
  agent,
  anActor,
  anOrder,
  idOf,
  manager,
  paid,
  seededRandom,
} from '../../builders.ts';
import { type World, aSmallShop } from './map-tx.ts';

const base = aShopProfile();
const profile = aShopProfile({
  afterSale: {
    ...base.afterSale,
    loyalty: { pointsPerEuro: 15, validMonths: 12, gifts: [{ sku: 'MUG-BLANC', points: 300 }] },
  },
  mail: { ...base.mail, sent: ['refundDone', 'voucherIssued', 'giftCard'] },
});
const backend = { side: 'backend', random: seededRandom(5) } as const;
const boss = { ...backend, actor: manager };
const connector: Actor = { ...anActor('agent'), id: 'payplug', name: 'PayPlug', role: 'connector' };
const customerId = idOf(0x2000);
const orderId = idOf(0x3001);
const known = { kind: 'known', customerId } as const;

function shop(): World {
  const world = aSmallShop();
  world.seed('shops', profile);
  world.seed('customers', aCustomer());
  return world;
}

const ids = (world: World, table: string) =>
  Object.keys(world.snapshot()).flatMap((key) => (key.startsWith(`${table}:`) ? [key.slice(table.length + 1)] : []));

const asked = (change: object = {}) => ({
  voucherId: idOf(0xd000),
  shop: 'cadomaestro',
  customerId,
  label: 'Geste pour le retard',
  value: { kind: 'amount', amountCents: 500 },
  to: '2026-06-30',
  uses: 1,
  reason: 'Colis en retard',
  ...change,
});

describe('issuing a voucher (AVO-1, AVO-2)', () => {
  it('a manager’s alone; its code is drawn on the backend and waited for on the workstation', async () => {
    const world = shop();
    expect((await world.refused('issueVoucher', asked())).code).toBe('forbidden');
    await world.run('issueVoucher', asked(), { actor: manager });
    expect(world.read('vouchers', `cadomaestro:?${idOf(0xd000)}`)).toMatchObject({ code: '', active: true });
    const there = shop();
    await there.run('issueVoucher', asked(), boss);
    const [id = ''] = ids(there, 'vouchers');
    expect(there.read('vouchers', id).code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/);
  });

  it('is spent on the customer’s order, once, and by nobody else; withdrawn, on no order at all (ORD-8)', async () => {
    const world = shop();
    await world.run('issueVoucher', asked(), boss);
    const { code, id } = world.read('vouchers', ids(world, 'vouchers')[0] ?? '');
    const order = (n: number, change: object = {}) => ({
      ...aPhoneOrder({ orderId: idOf(0x3001 + n * 256), codes: [code], expectedTotalCents: 3270 - 500, ...change }),
      code: `A-00000${n}`,
    });
    expect((await world.refused('placePhoneOrder', order(1))).detail['why']).toBe('customer');
    await world.run('placePhoneOrder', order(1, { buyer: known }), backend);
    expect((await world.refused('placePhoneOrder', order(2, { buyer: known }), backend)).detail['why']).toBe('used');
    await world.run('cancelOrder', { orderId: idOf(0x3001 + 256), reason: 'x' }, boss);
    await world.run('cancelVoucher', { voucherId: id, reason: 'Erreur' }, boss);
    expect((await world.refused('placePhoneOrder', order(3, { buyer: known }), backend)).detail['why']).toBe(
      'withdrawn',
    );
    expect(world.read('vouchers', id).reason).toContain('Erreur');
  });

  it('a code that is printed is for everyone and is its own; a personal one is always drawn', async () => {
    const world = shop();
    await world.run('issueVoucher', asked({ customerId: null, code: 'noel 26', uses: null }), boss);
    expect(ids(world, 'vouchers')).toEqual(['cadomaestro:NOEL26']);
    const again = asked({ voucherId: idOf(0xd001), customerId: null, code: 'NOEL26' });
    expect((await world.refused('issueVoucher', again, boss)).code).toBe('alreadyExists');
    expect((await world.refused('issueVoucher', asked({ code: 'NOEL27' }), boss)).code).toBe('badInput');
    expect((await world.refused('issueVoucher', asked({ from: '2026-07-01' }), boss)).code).toBe('badInput');
  });
});

const card: GiftCard = {
  id: idOf(0x6000),
  shop: 'cadomaestro',
  code: 'ABCDEFGHJKMNPQRS',
  orderId: idOf(0x3900),
  refundId: null,
  customerId: null,
  picture: 'flowers',
  amountCents: 5_000,
  balanceCents: 5_000,
  entries: [],
  from: 'A',
  to: 'B',
  message: '',
  sendTo: 'b@c.example',
  issuedAt: NOON,
  expiresOn: '2026-04-01',
  cancelledAt: null,
};
const byCard = (cents: number, change: object = {}) => ({
  ...aPhoneOrder({ orderId, giftCardCodes: [{ giftCardId: card.id, code: card.code, cents }], ...change }),
  code: 'A-000001',
});

describe('paying with a gift card (AVO-3, ORD-15)', () => {
  it('in part: the ledger says so, the rest is due; spent twice offline, the second is refused', async () => {
    const world = shop();
    world.seed('giftCards', card);
    await world.run('placePhoneOrder', byCard(3_000), backend);
    expect(world.read('orders', orderId).payment).toMatchObject({
      paidCents: 3_000,
      receipts: [{ method: 'gift-card' }],
    });
    expect(world.read('giftCards', card.id)).toMatchObject({
      balanceCents: 2_000,
      entries: [{ cents: -3_000, orderId }],
    });
    const other = { ...byCard(3_000, { orderId: idOf(0x3101) }), code: 'B-000001' };
    const no = await world.refused('placePhoneOrder', other, backend);
    expect([no.code, no.detail]).toMatchObject(['giftCardNotUsable', { why: 'balance', balanceCents: 2_000 }]);
  });

  it('pays all of it without a payment link; never more than the order; not with another code or too late', async () => {
    const world = shop();
    world.seed('giftCards', card);
    const why = async (change: object, now = NOON) =>
      (await world.refused('placePhoneOrder', { ...byCard(3_270), ...change }, { now })).detail['why'];
    const codes = (change: object) => ({
      giftCardCodes: [{ giftCardId: card.id, code: card.code, cents: 3_270, ...change }],
    });
    expect(await why(codes({ cents: 3_271 }))).toBe('tooMuch');
    expect(await why(codes({ code: 'ABCDEFGHJKMNPQRT' }))).toBe('unknown');
    expect(await why({}, '2026-04-02T08:00:00.000Z')).toBe('expired');
    await world.run('placePhoneOrder', byCard(3_270, { paymentMethod: 'lien' }), backend);
    expect(world.read('orders', orderId).payment.paidCents).toBe(3_270);
  });

  it('asks by link for the rest, and spends the card when that is paid (ORD-10)', async () => {
    const world = shop();
    world.seed('giftCards', card);
    const { code: _code, ...order } = byCard(2_000, { paymentMethod: 'lien' });
    const linkId = idOf(0x7000);
    await world.run('askPayment', { linkId, order }, backend);
    expect(world.read('paymentLinks', linkId).amountCents).toBe(1_270);
    expect(world.read('giftCards', card.id).balanceCents).toBe(5_000);
    const news = { kind: 'paid', providerId: 'pay_1', amountCents: 1_270, at: NOON };
    await world.run('settlePayment', { linkId, code: 'W-000001', news }, { ...backend, actor: connector });
    expect(world.read('orders', orderId).payment.paidCents).toBe(3_270);
    expect(world.read('giftCards', card.id).balanceCents).toBe(3_000);
  });

  it('cancelled, its money is back on the card by itself, for three months at least', async () => {
    const world = shop();
    world.seed('giftCards', card);
    await world.run('placePhoneOrder', byCard(3_000), backend);
    await world.run('cancelOrder', { orderId, reason: 'x' }, boss);
    expect(world.read('giftCards', card.id)).toMatchObject({ balanceCents: 5_000, expiresOn: '2026-06-16' });
    expect(world.read('orders', orderId).payment.paidCents).toBe(0);
  });

  it('a card that was spent keeps the order that it was sold with from being cancelled (AVO-5)', async () => {
    const world = shop();
    const { id, picture, amountCents, from, to, message, sendTo } = card;
    const sold = [{ id, picture, amountCents, from, to, message, sendTo }];
    world.seed('orders', paid(anOrder({ id: card.orderId, giftCards: sold, code: 'C-000001' })));
    world.seed('giftCards', card);
    await world.run('placePhoneOrder', byCard(3_000), backend);
    const no = await world.refused('cancelOrder', { orderId: card.orderId, reason: 'x' }, boss);
    expect([no.code, no.detail['spent']]).toEqual(['giftCardSpent', 3_000]);
  });

  it('is given back first at a refund, then the card payment through the provider, once (AVO-1, AVO-5)', async () => {
    const world = shop();
    world.seed('giftCards', card);
    const { code: _code, ...order } = byCard(2_000, { paymentMethod: 'lien', buyer: known });
    const linkId = idOf(0x7000);
    await world.run('askPayment', { linkId, order }, backend);
    const tell = (news: object) =>
      world.run('settlePayment', { linkId, code: 'W-000001', news }, { ...backend, actor: connector });
    await tell({ kind: 'paid', providerId: 'pay_1', amountCents: 1_270, at: NOON });
    const refundId = idOf(0x9000);
    const wish = { goodwillCents: 2_500 };
    const ask = { refundId, orderId, wish, how: { as: 'money' }, reason: 'Geste', expectedCents: 2_500 };
    await world.run('askRefund', ask, backend);
    await world.run('decideRefund', { refundId, decision: { kind: 'approve' } }, boss);
    const ways = world.read('refunds', refundId).ways;
    expect(ways).toMatchObject([
      { kind: 'giftCard', cents: 2_000, state: 'done' },
      { kind: 'payment', on: linkId, cents: 500, state: 'asked' },
    ]);
    expect(world.read('giftCards', card.id).balanceCents).toBe(5_000);
    const wayId = ways[1]?.id ?? '';
    await tell({ kind: 'refundFailed', refundId: wayId, failure: 'refused' });
    expect(world.read('refunds', refundId).state).toBe('failed');
    const again = { refundId, wayId, newWayId: idOf(0x9900), how: 'again' };
    await world.run('redoRefundWay', again, boss);
    for (let times = 0; times < 2; times += 1)
      await tell({ kind: 'refunded', refundId: idOf(0x9900), providerId: 're_1', at: NOON });
    expect(world.read('refunds', refundId).state).toBe('done');
    expect(world.read('orders', orderId).payment).toMatchObject({ paidCents: 770, givenBackCents: 2_500 });
    const letter = world.read('mails', `${refundId}:refundDone`);
    expect(letter).toMatchObject({ kind: 'refundDone', state: 'queued', to: 'margaux.lefevre@courriel.example' });
  });
});

const entry = (change: Partial<LoyaltyEntry>): LoyaltyEntry => ({
  id: `e${change.at ?? ''}${change.points ?? 0}`,
  at: '2026-01-01T10:00:00.000Z',
  what: 'earned',
  points: 100,
  expiresOn: '2027-01-01',
  orderId: null,
  reason: '',
  ...change,
});

describe('points (AVO-4)', () => {
  it('15 for each euro that was spent, once the order has left; fewer when money goes back, none twice', async () => {
    const world = shop();
    world.seed('orders', paid(anOrder({ status: 'shipped' })));
    const refundId = idOf(0x9000);
    const wish = { goodwillCents: 1_000 };
    const ask = {
      refundId,
      orderId: idOf(0x3000),
      wish,
      how: { as: 'voucher', consent: 'oui' },
      reason: 'x',
      expectedCents: 1_000,
    };
    await world.run('askRefund', ask, backend);
    const points = () => world.read('loyalty', customerId).entries.map((one) => [one.what, one.points, one.expiresOn]);
    expect(points()).toEqual([['earned', 490, '2027-03-16']]);
    expect(world.read('refunds', refundId).pointsBack).toBe(150);
    await world.run('decideRefund', { refundId, decision: { kind: 'approve' } }, boss);
    expect(points()).toEqual([
      ['earned', 490, '2027-03-16'],
      ['takenBack', -150, null],
    ]);
  });

  it('the first to run out are spent first; what ran out before is not there to be spent', () => {
    const entries = [
      entry({ id: 'late', expiresOn: '2027-06-01' }),
      entry({ id: 'soon', expiresOn: '2026-03-01' }),
      entry({ id: 's1', at: '2026-02-01T10:00:00.000Z', what: 'spent', points: -60, expiresOn: null }),
      entry({ id: 's2', at: '2026-04-01T10:00:00.000Z', what: 'spent', points: -30, expiresOn: null }),
    ];
    expect(lotsOn(entries.slice(0, 3), '2026-02-02').lots).toEqual([
      { entryId: 'soon', left: 40, expiresOn: '2026-03-01' },
      { entryId: 'late', left: 100, expiresOn: '2027-06-01' },
    ]);
    expect(balanceOn(entries, '2026-04-02')).toBe(70);
    expect(balanceOn(entries, '2027-06-02')).toBe(0);
  });

  it('taken back after they were spent, they are owed: the next gains pay them', () => {
    const entries = [
      entry({ id: 'a', orderId: idOf(1) }),
      entry({ id: 'b', what: 'spent', points: -100, expiresOn: null }),
      entry({ id: 'c', what: 'takenBack', points: -100, expiresOn: null, orderId: idOf(1) }),
    ];
    expect(balanceOn(entries, '2026-02-01')).toBe(0);
    expect(balanceOn([...entries, entry({ id: 'd', points: 150 })], '2026-02-01')).toBe(50);
  });

  it('become a gift in an order that may still change, and come back when it is cancelled', async () => {
    const world = shop();
    const give = { customerId, entryId: idOf(0xe000), points: 350, reason: 'Reprise de compte' };
    expect((await world.refused('correctPoints', give)).code).toBe('forbidden');
    await world.run('correctPoints', give, boss);
    await world.run('placePhoneOrder', { ...aPhoneOrder({ buyer: known }), code: 'A-000001' }, backend);
    const spend = { orderId, lineId: idOf(0x4900), articleId: idOf(0x1000), sku: 'MUG-BLANC' };
    await world.run('spendPoints', spend, { ...backend, actor: agent });
    const order = world.read('orders', orderId);
    expect([order.lines[1]?.unitCents, order.totals.totalCents]).toEqual([0, 3_270]);
    expect(balanceOn(world.read('loyalty', customerId).entries, '2026-03-16')).toBe(50);
    const short = await world.refused('spendPoints', { ...spend, lineId: idOf(0x4901) }, backend);
    expect(short.detail).toMatchObject({ rule: 'AVO-4', why: 'short', balance: 50 });
    await world.run('cancelOrder', { orderId, reason: 'x' }, boss);
    expect(balanceOn(world.read('loyalty', customerId).entries, '2026-03-16')).toBe(350);
  });
});
