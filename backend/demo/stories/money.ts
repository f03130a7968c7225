/** Refunds, vouchers, gift cards and points (AVO-1…5). */
import { Temporal } from 'temporal-polyfill';
import { mustGet } from '../../../domain/tx.ts';
import { goneBack, worth } from './goes-back.ts';
import { type Story, offered, sold, tell } from './story.ts';

/** A gesture that a manager has not looked at. */
export async function goodwillAsked(story: Story): Promise<void> {
  await goodwill(story, 2, 500, 'Livraison en retard de trois jours, geste commercial.');
}

export async function goodwillRefused(story: Story): Promise<void> {
  const refundId = await goodwill(story, 4, 800, 'Le client trouve le papier cadeau décevant.');
  story.hours.wait(3);
  const decision = { kind: 'refuse', reason: 'Le papier est celui de la photo du site.' } as const;
  await tell(story, story.crew.manager, 'decideRefund', { refundId, decision });
}

export async function goodwillDone(story: Story): Promise<void> {
  await goneBack(story, [await goodwill(story, 6, 600, 'Article arrivé sans son étiquette cadeau.')]);
}

/** More than one manager may let go: it waits for the second. */
export async function awaitsSecond(story: Story): Promise<void> {
  const order = await sold(story, { of: [story.goods.dear], until: 'delivered' });
  story.hours.wait(20);
  const refundId = story.chance.id();
  const pieces = order.lines.map(({ id: lineId, quantity }) => ({ lineId, quantity }));
  const expectedCents = await worth(story, order, pieces, 'none');
  const reason = 'Lot défectueux reconnu par le fournisseur, rien à renvoyer.';
  const asked = { refundId, orderId: order.id, wish: { pieces }, how: { as: 'money' }, reason, expectedCents } as const;
  await tell(story, story.crew.agent, 'askRefund', asked);
  story.hours.wait(2);
  await tell(story, story.crew.manager, 'decideRefund', { refundId, decision: { kind: 'approve' } });
}

/** One for a customer, one for a promotion. */
export async function vouchersIssued(story: Story): Promise<void> {
  const { shop, chance, crew } = story;
  const day = Temporal.PlainDate.from(story.hours.at().slice(0, 10));
  const until = (months: number) => day.add({ months }).toString();
  await tell(story, crew.manager, 'issueVoucher', {
    voucherId: chance.id(),
    shop: shop.profile.id,
    customerId: story.customer().id,
    label: '10 € pour nous faire pardonner',
    value: { kind: 'amount', amountCents: 1000 },
    minimumCents: 2000,
    to: until(6),
    uses: 1,
    reason: 'Deux colis en retard de suite.',
  });
  await tell(story, crew.manager, 'issueVoucher', {
    voucherId: chance.id(),
    shop: shop.profile.id,
    customerId: null,
    code: 'MERCI10',
    label: '10 % pour nos clients fidèles',
    value: { kind: 'percent', percentBp: 1000 },
    to: until(2),
    uses: null,
    oncePerCustomer: true,
    reason: 'Lettre d’information.',
  });
}

/** Sold by the shops that sell any, and spent in part by the one who got it. */
export async function giftCardSpent(story: Story): Promise<void> {
  const { shop, chance, crew, tx, hours } = story;
  const { giftCards, deliveryModes, id } = shop.profile;
  const mail = deliveryModes.find(({ kind }) => kind === 'mail');
  const method = shop.profile.paymentMethods.find(({ kind }) => kind === 'transfer');
  const giver = story.customer();
  const address = giver.addresses[0]?.address;
  if (!giftCards || !mail || !method || !address) return;
  const orderId = chance.id();
  const cardId = chance.id();
  const { firstName: from, email: sendTo } = giver.details;
  const card = { id: cardId, picture: giftCards.pictures[0]?.id ?? '', amountCents: 5000, from, to: 'Lina', sendTo };
  await tell(story, crew.agent, 'placePhoneOrder', {
    orderId,
    code: story.nextCode(),
    shop: id,
    buyer: { kind: 'known', customerId: giver.id },
    billing: address,
    delivery: address,
    keepAddresses: [],
    instructions: '',
    surprise: false,
    modeId: mail.id,
    lines: [],
    giftCards: [{ ...card, message: 'Joyeux anniversaire !' }],
    paymentMethod: method.id,
    expectedTotalCents: 5000,
  });
  hours.wait(5);
  await tell(story, crew.agent, 'recordPayment', {
    orderId,
    receiptId: orderId,
    amountCents: 5000,
    reference: 'VIR 77',
  });
  await tell(story, crew.agent, 'validateOrder', { orderId });
  hours.wait(30);
  await spend(story, await mustGet(tx.docs, 'giftCards', cardId));
}

async function spend(story: Story, card: { id: string; code: string }): Promise<void> {
  const name = story.goods.plain[1] ?? '';
  const { customer, address, modeId, lines, method, totalCents } = offered(story, {
    of: [{ name }],
    transfer: true,
    until: 'validated',
  });
  await tell(story, story.crew.agent, 'placePhoneOrder', {
    orderId: story.chance.id(),
    code: story.nextCode(),
    shop: story.shop.profile.id,
    buyer: { kind: 'known', customerId: customer.id },
    billing: address,
    delivery: address,
    keepAddresses: [],
    instructions: '',
    surprise: false,
    modeId,
    lines,
    paymentMethod: method.id,
    giftCardCodes: [{ giftCardId: card.id, code: card.code, cents: Math.min(3000, totalCents) }],
    expectedTotalCents: totalCents,
  });
}

async function goodwill(story: Story, nth: number, cents: number, reason: string): Promise<string> {
  const name = story.goods.plain[nth] ?? '';
  const order = await sold(story, { of: [{ name }], until: 'delivered', transfer: nth % 4 === 2 });
  story.hours.wait(24);
  const refundId = story.chance.id();
  const wish = { goodwillCents: cents };
  const how = { as: 'money' } as const;
  await tell(story, story.crew.agent, 'askRefund', {
    refundId,
    orderId: order.id,
    wish,
    how,
    reason,
    expectedCents: cents,
  });
  return refundId;
}
