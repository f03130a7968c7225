/** An invented order is placed: by phone, with a payment link where its method asks for one, or handed in by the web shop. */
import type { CommandInput } from '../../domain/commands.ts';
import type { StorageTx } from '../contract.ts';
import { receiveIn } from '../intake.ts';
import { settleIn } from '../payments/settle-link.ts';
import type { Chance } from './chance.ts';
import type { DemoShop } from './demo-shops.ts';
import type { InventedOrder } from './invented-order.ts';
import { type Act, act, attempt } from './order-life.ts';
import { PAST_PAYMENT } from './payplug/past-payments.ts';
import { webOrderBody } from './web-order.ts';

/** Resolves to the order's id; null where it was refused. */
export async function fromWeb(
  tx: StorageTx,
  shop: DemoShop,
  order: InventedOrder,
  externalId: string,
  placedAt: string,
): Promise<string | null> {
  let orderId: string | null = null;
  await attempt(tx, async () => {
    ({ orderId } = await receiveIn(tx, shop.profile.id, webOrderBody(order, externalId, placedAt), placedAt));
  });
  return orderId;
}

export interface Call {
  orderId: string;
  /** Bought by the customer that the shop knows, else by a guest of that name. */
  known: boolean;
  code: string;
}

export async function byPhone(
  agent: Act,
  shop: DemoShop,
  chance: Chance,
  order: InventedOrder,
  { orderId, known, code }: Call,
): Promise<string | null> {
  const { tx, at } = agent;
  const { customer, address, totalCents, method, modeId, lines, instructions, surprise, returnOption } = order;
  const asked: CommandInput<'askPayment'>['order'] = {
    orderId,
    shop: shop.profile.id,
    buyer: known ? { kind: 'known', customerId: customer.id } : { kind: 'guest', details: customer.details },
    billing: address,
    delivery: address,
    keepAddresses: [],
    instructions,
    surprise,
    modeId,
    lines,
    returnOption,
    paymentMethod: method.id,
    expectedTotalCents: totalCents,
  };
  if (method.kind !== 'link') return (await act(agent, 'placePhoneOrder', { ...asked, code })) ? orderId : null;
  const linkId = chance.id();
  if (!(await act(agent, 'askPayment', { linkId, order: asked }))) return null;
  const providerId = `${PAST_PAYMENT}${linkId.slice(-12)}`;
  // as the backend does it when the customer has paid
  await settleIn(tx, linkId, { kind: 'paid', providerId, amountCents: totalCents, at }, at, null);
  return orderId;
}
