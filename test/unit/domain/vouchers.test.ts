/** Codes and vouchers: why one takes nothing off, what it takes, and how often (ORD-8). */
import { describe, expect, it } from 'vitest';
import { refusalText } from '../../../domain/messages/refusal-text.ts';
import { type AskedCode, type Buying, applyCodes } from '../../../domain/voucher/rules.ts';
import { type Voucher, VoucherCode } from '../../../domain/voucher/voucher.ts';
import { aPhoneOrder, aShopProfile, anActor, anOrderLine, idOf, someDetails } from '../../builders.ts';
import { aVoucher } from '../../builders/voucher.ts';
import { aSmallShop } from './map-tx.ts';

const profile = aShopProfile({ codesPerOrder: 3 });
const mugs = anOrderLine({ quantity: 2, unitCents: 1_500, category: 'Mugs' });
const book = anOrderLine({ id: idOf(0x4001), quantity: 1, unitCents: 2_000, category: 'Livres' });
const buying: Buying = {
  lines: [mugs, book],
  deliveryCents: 690,
  customerId: idOf(0x2000),
  email: 'margaux@exemple.fr',
  day: '2026-11-22',
};
const asked = (voucher: Voucher, held = false): AskedCode => ({ code: voucher.code, voucher, held });
const apply = (vouchers: Voucher[], change: Partial<Buying> = {}, held = false) =>
  applyCodes(
    profile,
    { ...buying, ...change },
    vouchers.map((voucher) => asked(voucher, held)),
  );
const whyNot = (voucher: Voucher, change: Partial<Buying> = {}) =>
  apply([voucher], change).problems.get(voucher.code)?.detail['why'];

describe('a code is refused with its reason (ORD-8)', () => {
  it.each<[string, string, Partial<Voucher>, Partial<Buying>, RegExp, RegExp]>([
    ['of another customer', 'customer', { customerId: idOf(0x2009) }, {}, /personnel/u, /personal/u],
    [
      'of a customer, while nobody is known',
      'customer',
      { customerId: idOf(0x2000) },
      { customerId: null },
      /personnel/u,
      /personal/u,
    ],
    ['withdrawn', 'withdrawn', { active: false }, {}, /retiré/u, /withdrawn/u],
    ['too early', 'early', { from: '2026-11-23' }, {}, /à partir du/u, /from/u],
    ['too late', 'late', { to: '2026-11-21' }, {}, /jusqu’au/u, /until/u],
    ['used up, one order only', 'used', { uses: 1, used: 1 }, {}, /a déjà servi/u, /has been used/u],
    ['used up by many', 'used', { uses: 50, used: 50 }, {}, /50 fois/u, /50 times/u],
    [
      'used before by this account',
      'once',
      { oncePerCustomer: true, usedBy: [idOf(0x2000)] },
      {},
      /une fois par client/u,
      /once per customer/u,
    ],
    [
      'used before by this e-mail',
      'once',
      { oncePerCustomer: true, usedBy: ['margaux exemple fr'] },
      { customerId: null, email: 'Margaux@Exemple.fr' },
      /une fois/u,
      /once/u,
    ],
    ['for other articles', 'articles', { categories: ['Jouets'] }, {}, /Jouets/u, /Jouets/u],
    ['for articles, without any', 'articles', {}, { lines: [] }, /articles/u, /articles/u],
    ['below its minimum', 'minimum', { minimumCents: 6_000 }, {}, /60,00/u, /60\.00/u],
    [
      'below its minimum of a category',
      'minimum',
      { minimumCents: 2_500, categories: ['Livres'] },
      {},
      /Livres/u,
      /Livres/u,
    ],
    [
      'for a delivery that is free already',
      'nothingLeft',
      { value: { kind: 'freeDelivery' } },
      { deliveryCents: 0 },
      /n’enlèverait rien/u,
      /nothing off/u,
    ],
  ])('%s', (_what, why, change, around, french, english) => {
    const voucher = aVoucher(change);
    const { problems, discounts } = apply([voucher], around);
    const no = problems.get('BRAVO');
    expect(no).toMatchObject({ code: 'voucherNotUsable', detail: { rule: 'ORD-8', why, code: 'BRAVO' } });
    expect(discounts).toEqual([]);
    const wire = { code: 'voucherNotUsable', detail: no?.detail ?? {} };
    expect(refusalText('fr', wire, profile).sentence).toMatch(french);
    expect(refusalText('en', wire, profile).sentence).toMatch(english);
    expect(refusalText('fr', wire, profile).sentence).toMatch(/\.$/u);
  });

  it('when there is none of that name, or it is another shop’s', () => {
    const { problems } = applyCodes(profile, buying, [
      { code: 'RIEN', voucher: undefined, held: false },
      asked(aVoucher({ shop: 'caseapains', code: 'KABAR' })),
    ]);
    expect([...problems.values()].map(({ code }) => code)).toEqual(['voucherUnknown', 'voucherUnknown']);
  });

  it('when it is given twice, stands alone, or is one too many', () => {
    const alone = aVoucher({ code: 'SEUL', combinable: false });
    const others = ['UN1', 'DEUX', 'TROIS', 'QUATRE'].map((code) => aVoucher({ code }));
    expect(apply([alone, ...others.slice(0, 1)]).problems.get('UN1')?.detail).toMatchObject({
      why: 'alone',
      only: 'SEUL',
    });
    expect(apply([...others.slice(0, 1), alone]).problems.get('SEUL')?.detail).toMatchObject({
      why: 'alone',
      only: 'SEUL',
    });
    expect(apply([alone, alone]).problems.get('SEUL')?.detail['why']).toBe('twice');
    expect(apply(others).problems.get('QUATRE')?.detail).toMatchObject({ why: 'tooMany', most: 3 });
  });

  it('but not on its first and last day, nor at its minimum to the cent', () => {
    expect(whyNot(aVoucher({ from: '2026-11-22', to: '2026-11-22' }))).toBeUndefined();
    expect(whyNot(aVoucher({ minimumCents: 5_000 }))).toBeUndefined();
    expect(whyNot(aVoucher({ minimumCents: 5_001 }))).toBe('minimum');
  });
});

describe('what a code takes off (ORD-8)', () => {
  const off = (vouchers: Voucher[], change: Partial<Buying> = {}) =>
    apply(vouchers, change).discounts.map(({ code, on, cents }) => [code, on, cents]);
  const percent = (percentBp: number) => ({ kind: 'percent', percentBp }) as const;
  const amount = (amountCents: number) => ({ kind: 'amount', amountCents }) as const;

  it('a percentage of the articles it is for, half a cent up', () => {
    expect(off([aVoucher({ value: percent(1000) })])).toEqual([['BRAVO', 'articles', 500]]);
    const five = anOrderLine({ quantity: 1, unitCents: 25, category: 'Mugs' });
    expect(off([aVoucher({ value: percent(1000) })], { lines: [five] })).toEqual([['BRAVO', 'articles', 3]]);
    expect(off([aVoucher({ value: percent(2000), categories: ['Livres'] })])).toEqual([['BRAVO', 'articles', 400]]);
  });

  it('an amount, but never more than there is', () => {
    expect(off([aVoucher({ value: amount(800) })])).toEqual([['BRAVO', 'articles', 800]]);
    expect(off([aVoucher({ value: amount(9_999), categories: ['Livres'] })])).toEqual([['BRAVO', 'articles', 2_000]]);
  });

  it('the delivery, whatever it costs, once', () => {
    const free = aVoucher({ code: 'PORT', value: { kind: 'freeDelivery' } });
    expect(off([free])).toEqual([['PORT', 'delivery', 690]]);
    expect(off([free], { deliveryCents: null })).toEqual([['PORT', 'delivery', 0]]);
    const again = aVoucher({ code: 'PORT2', value: { kind: 'freeDelivery' } });
    expect(apply([free, again]).problems.get('PORT2')?.detail['why']).toBe('nothingLeft');
  });

  it('percentages first, then amounts, in whatever order they were typed', () => {
    const ten = aVoucher({ code: 'DIX', value: percent(1000) });
    const five = aVoucher({ code: 'CINQ', value: amount(500) });
    const expected = [
      ['DIX', 'articles', 500],
      ['CINQ', 'articles', 500],
    ];
    expect(off([ten, five])).toEqual(expected);
    expect(off([five, ten])).toEqual(expected);
  });

  it('from what the ones before left on the same articles', () => {
    const all = aVoucher({ code: 'TOUT', value: percent(10_000), categories: ['Livres'] });
    const more = aVoucher({ code: 'ENCORE', value: amount(300), categories: ['Livres'] });
    const { discounts, problems } = apply([all, more]);
    expect(discounts).toMatchObject([{ code: 'TOUT', cents: 2_000, lineIds: [book.id] }]);
    expect(problems.get('ENCORE')?.detail['why']).toBe('nothingLeft');
  });

  it('stays on an order that has it, though it is over, used up or withdrawn', () => {
    const over = aVoucher({
      to: '2026-01-01',
      uses: 1,
      used: 1,
      active: false,
      oncePerCustomer: true,
      usedBy: [idOf(0x2000)],
    });
    expect(apply([over], {}, true).discounts).toMatchObject([{ code: 'BRAVO', cents: 500 }]);
  });
});

describe('a code as it is typed', () => {
  it.each([
    [' noël ', null],
    ['noel 5', 'NOEL5'],
    ['NOEL-5', 'NOEL5'],
    ['ab', null],
    ['', null],
    ['x'.repeat(25), null],
  ])('%j is %s', (typed, code) => {
    expect(VoucherCode.safeParse(typed).data ?? null).toBe(code);
  });
});

describe('uses are counted with the order (ORD-8)', () => {
  const BRAVO = 'cadomaestro:BRAVO';
  const order = (number: number, change: Partial<ReturnType<typeof aPhoneOrder>> = {}) => ({
    ...aPhoneOrder({
      orderId: idOf(0x3000 + number),
      codes: ['BRAVO'],
      expectedTotalCents: 2_580 - 258 + 690,
      ...change,
    }),
    code: `A-00000${number}`,
  });
  const shopWith = (change: Partial<Voucher>) => {
    const world = aSmallShop();
    world.seed('vouchers', aVoucher(change));
    return world;
  };

  it('taken when it is placed, given back when it is cancelled', async () => {
    const world = shopWith({ uses: 1 });
    await world.run('placePhoneOrder', order(1));
    expect(world.read('orders', idOf(0x3001))).toMatchObject({
      discounts: [{ code: 'BRAVO', on: 'articles', lineIds: [], cents: 258 }],
      totals: { discountCents: 258, totalCents: 3_012 },
    });
    expect(world.read('vouchers', BRAVO).used).toBe(1);
    expect(await world.refused('placePhoneOrder', order(2))).toMatchObject({
      code: 'voucherNotUsable',
      detail: { why: 'used' },
    });
    await world.run('cancelOrder', { orderId: idOf(0x3001), reason: 'Le client renonce' });
    expect(world.read('vouchers', BRAVO).used).toBe(0);
    await world.run('placePhoneOrder', order(3));
  });

  it('once per customer, known by the e-mail where there is no account', async () => {
    const world = shopWith({ oncePerCustomer: true });
    await world.run('placePhoneOrder', order(1));
    expect(world.read('vouchers', BRAVO)).toMatchObject({ used: 1, usedBy: ['margaux lefevre courriel example'] });
    expect((await world.refused('placePhoneOrder', order(2))).detail['why']).toBe('once');
    const details = someDetails({ email: 'zoe@courriel.example' });
    await world.run('placePhoneOrder', order(3, { buyer: { kind: 'guest', details } }));
    await world.run('cancelOrder', { orderId: idOf(0x3001), reason: 'Le client renonce' });
    expect(world.read('vouchers', BRAVO)).toMatchObject({ used: 1, usedBy: ['zoe courriel example'] });
    await world.run('placePhoneOrder', order(4));
  });

  it('falls off, and is given back, when its conditions no longer hold after a change', async () => {
    const world = shopWith({ minimumCents: 2_500, uses: 1 });
    await world.run('placePhoneOrder', order(1));
    const [line] = aPhoneOrder().lines;
    const lines = line ? [{ ...line, quantity: 1 }] : [];
    await world.run('changeArticles', { orderId: idOf(0x3001), lines, expectedTotalCents: 1_290 + 690 });
    expect(world.read('orders', idOf(0x3001))).toMatchObject({ discounts: [], totals: { discountCents: 0 } });
    expect(world.read('vouchers', BRAVO).used).toBe(0);
  });

  it('nothing is written when the total told was another', async () => {
    const world = shopWith({});
    expect((await world.refused('placePhoneOrder', order(1, { expectedTotalCents: 3_270 }))).code).toBe('priceChanged');
    expect(world.read('vouchers', BRAVO).used).toBe(0);
  });

  it('nobody without prices may place with one (ROLE-2)', async () => {
    const world = shopWith({});
    const refused = await world.refused('placePhoneOrder', order(1), { actor: anActor('warehouse') });
    expect(refused.code).toBe('forbidden');
  });
});
