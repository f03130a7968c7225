/** The phone order form read as a quote: what only an order needs is no hindrance (MSG-2). */
import { describe, expect, test } from 'vitest';
import { MakeQuote } from '../../../domain/quote/commands.ts';
import { type PhoneOrderDraft, draftFrom } from '../../../domain/order/draft.ts';
import { type Surroundings, readForm } from '../../../renderer/phone-order/form.ts';
import { NOON, aCustomer, aPhoneOrder, aShopProfile, aStock, anArticle, idOf } from '../../builders.ts';

const { details, addresses } = aCustomer();
const around = (onHand: number): Surroundings => ({
  profile: aShopProfile(),
  shelves: new Map([[anArticle().id, { article: anArticle(), stock: [aStock({ onHand })] }]]),
  customer: { phone: details.phone, email: details.email, book: addresses },
  vouchers: [],
  cards: [],
  point: null,
  at: NOON,
  ids: { customer: idOf(0x2001), billing: idOf(0x2901), delivery: idOf(0x2902) },
});
const read = (change: Partial<PhoneOrderDraft> = {}, onHand = 25) =>
  readForm({ ...draftFrom(aPhoneOrder(), idOf(0x3001)), ...change }, around(onHand)).quotable;

describe('the form as a quote (MSG-2)', () => {
  test('gives what the command takes, under the id of the call: pressed twice it is one quote', () => {
    const { form, problems } = read({ requestId: idOf(0xa000) });
    expect(problems).toEqual([]);
    const { buyer, ...asked } = form ?? { buyer: null };
    expect(asked).toMatchObject({ quoteId: idOf(0x3001), requestId: idOf(0xa000), modeId: 'colissimo' });
    expect(buyer?.kind).toBe(aPhoneOrder().buyer.kind);
    expect(MakeQuote.safeParse({ ...asked, customerId: null, details, validUntil: '2026-04-15' }).success).toBe(true);
  });

  test('may be of more than the shelf holds, which an order may not (ORD-2)', () => {
    expect(readForm(draftFrom(aPhoneOrder(), idOf(0x3001)), around(0)).args).toBeNull();
    expect(read({}, 0)).toMatchObject({ problems: [], leavesOut: false });
    expect(read({}, 0).form).not.toBeNull();
  });

  test.each<[string, Partial<PhoneOrderDraft>, string]>([
    ['nobody', { buyer: 'none' }, 'search'],
    ['nothing', { lines: [] }, 'articles'],
    ['no address', { billing: { ...aPhoneOrder().billing, city: '' } }, 'billing.city'],
  ])('of %s is none, and says at which field', (_, change, path) => {
    const { form, problems } = read(change);
    expect(form).toBeNull();
    expect(problems.map((problem) => problem.path)).toContain(path);
  });

  test('says that codes and the return option are left out', () => {
    expect(read({ codes: ['NOEL10'] })).toMatchObject({ problems: [], leavesOut: true });
    expect(read({ returnOption: true }).leavesOut).toBe(true);
  });
});
