/** Codes, options, gift cards and split lines in the phone order form. */
import { describe, expect, it } from 'vitest';
import { type GiftCardForm, type PhoneOrderDraft, draftFrom } from '../../../domain/order/draft.ts';
import { Placed } from '../../../domain/order/place.ts';
import type { Voucher } from '../../../domain/voucher/voucher.ts';
import { type Surroundings, readForm } from '../../../renderer/phone-order/form.ts';
import { piecesOf, splitLine } from '../../../renderer/phone-order/lines.ts';
import { NOON, aPhoneOrder, aShopProfile, aStock, anArticle, idOf } from '../../builders.ts';
import { aShopOfEverything } from '../../builders/shop-profile.ts';
import { aVoucher } from '../../builders/voucher.ts';

const profile = aShopOfEverything({ messageLength: 10 });
const around = (vouchers: Voucher[] | null = [], change: Partial<Surroundings> = {}): Surroundings => ({
  profile,
  shelves: new Map([[anArticle().id, { article: anArticle(), stock: [aStock()] }]]),
  customer: null,
  point: null,
  vouchers,
  cards: [],
  at: NOON,
  ids: { customer: idOf(0x2001), billing: idOf(0x2901), delivery: idOf(0x2902) },
  ...change,
});
const draft = (change: Partial<PhoneOrderDraft> = {}): PhoneOrderDraft => ({
  ...draftFrom(aPhoneOrder(), idOf(0x3001)),
  ...change,
});
const card = (change: Partial<GiftCardForm> = {}): GiftCardForm => ({
  id: idOf(0x6000),
  picture: 'flowers',
  amount: '50',
  from: 'Margaux',
  to: 'Léa',
  message: '',
  sendTo: 'lea@courriel.example',
  ...change,
});
const problems = (read: ReturnType<typeof readForm>) => read.problems.map(({ path, what }) => `${path} ${what}`);

describe('a code in the form (ORD-8, PRX-4)', () => {
  it('comes off the total at once, and goes with the order', () => {
    const { totals, discounts, args } = readForm(draft({ codes: ['BRAVO'] }), around([aVoucher()]));
    expect(discounts).toMatchObject([{ code: 'BRAVO', cents: 258 }]);
    expect(totals.totalCents).toBe(3_270 - 258);
    expect(args).toMatchObject({ codes: ['BRAVO'], expectedTotalCents: 3_012 });
    expect(Placed.safeParse({ ...args, code: 'A-000001' }).success).toBe(true);
  });

  it('that takes nothing off keeps the order from being placed, and says why at its chip', () => {
    const read = readForm(draft({ codes: ['BRAVO'] }), around([aVoucher({ minimumCents: 9_000 })]));
    expect(read.args).toBeNull();
    expect(problems(read)).toEqual(['codes.BRAVO refused']);
    expect(read.codeProblems.get('BRAVO')?.detail['why']).toBe('minimum');
  });

  it('is neither good nor bad before it is looked up: nothing is said, nothing is placed', () => {
    const read = readForm(draft({ codes: ['BRAVO'] }), around(null));
    expect(problems(read)).toEqual([]);
    expect(read.args).toBeNull();
  });

  it('typed and not added is no silent loss', () => {
    expect(problems(readForm(draft({ codeTyped: 'bravo' }), around()))).toEqual(['codeTyped codeNotAdded']);
  });

  it('of the caller alone applies once the caller is known', () => {
    const own = [aVoucher({ customerId: idOf(0x2000) })];
    const guest = readForm(draft({ codes: ['BRAVO'] }), around(own));
    expect(guest.codeProblems.get('BRAVO')?.detail['why']).toBe('customer');
    const caller = { phone: '0612345678', email: 'm@courriel.example', book: [] };
    const known = draft({ codes: ['BRAVO'], buyer: 'known', customerId: idOf(0x2000) });
    expect(readForm(known, around(own, { customer: caller })).discounts).toHaveLength(1);
  });
});

describe('the return option in the form (ORD-14, PRX-4)', () => {
  it('costs its price', () => {
    const { totals, args } = readForm(draft({ returnOption: true }), around());
    expect(totals).toMatchObject({ returnOptionCents: 100, totalCents: 3_370 });
    expect(args?.returnOption).toBe(true);
  });

  it('ticked in a shop without it, or with nothing to send back, is not asked for', () => {
    const none = aShopProfile();
    expect(readForm(draft({ returnOption: true }), around([], { profile: none })).args?.returnOption).toBe(false);
    const alone = readForm(draft({ returnOption: true, lines: [], giftCards: [card()] }), around());
    expect(alone.args?.returnOption).toBe(false);
  });
});

describe('gift cards in the form (ORD-15, PRX-4)', () => {
  it('count from the first digit on, whatever else is missing', () => {
    const read = readForm(draft({ giftCards: [card({ amount: '5', to: '', sendTo: '' })] }), around());
    expect(read.totals).toMatchObject({ giftCardsCents: 500, totalCents: 3_770 });
    const path = `giftCards.${idOf(0x6000)}`;
    expect(problems(read)).toEqual([`${path}.to required`, `${path}.sendTo required`]);
  });

  it.each<[string, Partial<GiftCardForm>, string]>([
    ['an amount that is none', { amount: 'vingt' }, 'amount amount'],
    ['no amount', { amount: ' ' }, 'amount required'],
    ['less than the least', { amount: '9,99' }, 'amount refused'],
    ['an address that is none', { sendTo: 'lea@' }, 'sendTo email'],
    ['a message too long', { message: 'Joyeux anniversaire' }, 'message refused'],
  ])('says at the field what is wrong: %s', (_what, change, problem) => {
    const path = `giftCards.${idOf(0x6000)}`;
    expect(problems(readForm(draft({ giftCards: [card(change)] }), around()))).toEqual([`${path}.${problem}`]);
  });

  it('alone go by e-mail by themselves, whatever mode or address was chosen before', () => {
    const before = draft();
    const far = { ...before.delivery, country: 'JP', postalCode: '', city: '' };
    const read = readForm({ ...before, lines: [], giftCards: [card()], otherDelivery: true, delivery: far }, around());
    expect(read).toMatchObject({ byMail: true, empty: false, problems: [], mode: { id: 'e-mail' } });
    expect(read.args).toMatchObject({ modeId: 'e-mail', lines: [], expectedTotalCents: 5_000 });
    expect(read.args?.delivery).toEqual(read.args?.billing);
  });

  it('come back as they were from an order that was refused (ORD-19)', () => {
    const args = aPhoneOrder({
      giftCards: [{ ...card(), amountCents: 2_550 }].map(({ amount: _typed, ...rest }) => rest),
    });
    const back = draftFrom(args, idOf(0x3009));
    const read = readForm(back, around());
    expect(read.args?.giftCards).toEqual(args.giftCards);
  });
});

describe('several identical articles wrapped differently (ORD-12, ORD-4)', () => {
  const [line] = draft().lines;
  if (!line) throw new Error('the builder has a line');
  const six = { ...line, quantity: '6', personalisation: 'Léa', wrapId: 'papier', cardText: 'Bisous' };

  it('one piece is set apart right after its line, with its text and wrap but a card of its own to write', () => {
    const split = splitLine([six, { ...line, id: idOf(0x4009) }], six.id, idOf(0x4010));
    expect(split.map(({ id, quantity }) => [id, quantity])).toEqual([
      [six.id, '5'],
      [idOf(0x4010), '1'],
      [idOf(0x4009), line.quantity],
    ]);
    expect(split[1]).toMatchObject({ personalisation: 'Léa', wrapId: 'papier', cardText: '' });
  });

  it('a single piece, or a quantity that cannot be read, stays whole', () => {
    for (const quantity of ['1', '', 'deux'])
      expect(splitLine([{ ...six, quantity }], six.id, idOf(0x4010))).toHaveLength(1);
  });

  it('tiers go on counting all pieces, so that nothing costs more for being split', () => {
    const lines = splitLine([six], six.id, idOf(0x4010));
    expect(piecesOf(lines, six.sku)).toBe(6);
    const whole = readForm(draft({ lines: [{ ...six, cardText: '' }] }), around());
    const apart = readForm(draft({ lines: lines.map((part) => ({ ...part, cardText: '' })) }), around());
    expect(apart.totals).toEqual(whole.totals);
    expect([...apart.priced.values()].every(({ unitCents }) => unitCents === 1_090)).toBe(true);
  });
});

describe('gift cards that pay for a call (AVO-3, ORD-9)', () => {
  const paying = (balanceCents: number) => [
    {
      giftCardId: idOf(0x6100),
      codeEnd: 'PQRS',
      kind: 'giftCard',
      balanceCents,
      expiresOn: '2027-01-01',
      no: null,
    } as const,
  ];
  const given = { cards: [{ giftCardId: idOf(0x6100), code: 'ABCDEFGHJKMNPQRS' }] };

  it('are asked for what they pay; the total and its VAT stay, only what is left to pay is less', () => {
    const plain = readForm(draft(), around());
    const { args, totals, leftCents, paying: cards } = readForm(draft(given), around([], { cards: paying(1_000) }));
    expect(totals).toEqual(plain.totals);
    expect(leftCents).toBe(plain.totals.totalCents - 1_000);
    expect(cards).toMatchObject([{ codeEnd: 'PQRS', cents: 1_000, leftCents: 0, no: null }]);
    expect(args).toMatchObject({
      expectedTotalCents: plain.totals.totalCents,
      giftCardCodes: [{ giftCardId: idOf(0x6100), code: 'ABCDEFGHJKMNPQRS', cents: 1_000 }],
    });
  });

  it('that pay for all of it need no link', () => {
    const lien = { paymentMethod: 'lien', ...given };
    expect(readForm(draft(lien), around([], { cards: paying(100) })).byLink).toBe(true);
    expect(readForm(draft(lien), around([], { cards: paying(50_000) })).byLink).toBe(false);
  });

  it('wait until they are known, and come back with a refused order', () => {
    expect(readForm(draft(given), around([], { cards: null })).args).toBeNull();
    const { args } = readForm(draft(given), around([], { cards: paying(1_000) }));
    const sent = Placed.omit({ code: true }).parse(args);
    expect(draftFrom(sent, idOf(0x3009)).cards).toEqual(given.cards);
  });
});
