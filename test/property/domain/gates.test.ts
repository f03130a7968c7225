import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../domain/commands.ts';
import { priceBasket } from '../../../domain/order/basket.ts';
import { type OrderAction, orderActions } from '../../../domain/order/actions.ts';
import { asBasketLine } from '../../../domain/order/changes.ts';
import { findMode, loadOf, orderMode } from '../../../domain/order/delivery.ts';
import { type Order, balanceCents } from '../../../domain/order/order.ts';
import { quote } from '../../../domain/order/quote.ts';
import { whyNot } from '../../../domain/order/rules.ts';
import { orderStatuses } from '../../../domain/order/status.ts';
import { countBySku } from '../../../domain/order/stock.ts';
import { totals } from '../../../domain/order/totals.ts';
import { vatOf } from '../../../domain/order/vat.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import { roles } from '../../../domain/staff/roles.ts';
import { NOON, aPayment, aStock, anActor, anAddress, anArticle, anOrder, anOrderLine, idOf } from '../../builders.ts';
import { aWorld } from '../../unit/domain/map-tx.ts';
import { cadomaestro, caseapains } from '../../unit/domain/profiles.ts';

const orderId = idOf(0x3000);
const NUMBER = '9L20524752032';

/** Any order that can stand in the shop, and some that hardly can: the question and the command must still agree. */
const standing = fc.record({
  profile: fc.constantFrom(cadomaestro, caseapains),
  status: fc.constantFrom(...orderStatuses),
  pickUp: fc.boolean(),
  paid: fc.constantFrom('nothing', 'half', 'all'),
  method: fc.nat(),
  shipped: fc.boolean(),
  alerted: fc.boolean(),
});
type Standing = typeof standing extends fc.Arbitrary<infer T> ? T : never;

function orderOf({ profile, status, pickUp, paid, method, shipped, alerted }: Standing): Order {
  const home = profile.deliveryModes[0];
  const warehouse = profile.deliveryModes.find(({ kind }) => kind === 'warehouse');
  const mode = (pickUp ? warehouse : undefined) ?? home;
  const payment = profile.paymentMethods[method % profile.paymentMethods.length];
  if (!mode || !payment) throw new Error('a profile has modes and payment methods');
  const delivery =
    profile.id === 'caseapains'
      ? anAddress({ country: 'RE', postalCode: '97400', city: 'Saint-Denis' })
      : anAddress({ postalCode: '42340', city: 'Veauche' });
  const lines = [anOrderLine({ personalisation: { label: 'Prénom', text: 'Léa', unitCents: 300 } })];
  const order = anOrder({
    shop: profile.id,
    status,
    delivery,
    lines,
    mode: orderMode(mode, delivery, loadOf(profile, lines)),
    vat: vatOf(profile, delivery),
    parcels: shipped
      ? [
          {
            id: idOf(0x5000),
            carrier: 'colissimo',
            trackingNumber: '9L00000100014',
            shippedAt: '2026-03-16T11:00:00.000Z',
          },
        ]
      : [],
    alerts: alerted ? [{ kind: 'workshop', at: '2026-03-16T11:00:00.000Z', text: 'Léo' }] : [],
  });
  const { totalCents } = order.totals;
  const paidCents = paid === 'all' ? totalCents : paid === 'half' ? Math.floor(totalCents / 2) : 0;
  return { ...order, payment: aPayment({ method: payment.id, label: payment.label.fr, paidCents }) };
}

/** The return option is only ever bought with the order: the question has an answer and no command (ORD-14). */
type Asked = Exclude<OrderAction, 'addReturnOption'>;
const asked = orderActions.filter((action) => action !== 'addReturnOption');

/** The command of an action, with arguments that nothing but the rules could refuse. */
function commandOf(action: Asked, order: Order, profile: ShopProfile): [CommandName, Record<string, unknown>] {
  const [line] = order.lines;
  if (!line) throw new Error('an order has lines');
  const basket = order.lines.map(asBasketLine);
  const more = basket.map((kept) => ({ ...kept, quantity: kept.quantity + 1 }));
  const wrapped = basket.map((kept) => ({ ...kept, wrapId: profile.gifts.wraps[0]?.id ?? null }));
  const priced = (lines: typeof basket) => {
    const shelf = { article: anArticle({ shop: profile.id }), stock: aStock() };
    return priceBasket(profile, lines, () => shelf, NOON.slice(0, 10), countBySku(order.lines)).lines;
  };
  /** Other articles may make the delivery dearer, or free; a wrap does not. */
  const anew = (lines: typeof basket) => {
    const { mode, customer, delivery } = order;
    const wanted = {
      lines: priced(lines),
      giftCards: [],
      returnOption: false,
      mode: findMode(profile, mode.id),
      delivery,
    };
    const buying = { codes: [], customerId: customer.id, email: customer.email, at: NOON };
    return quote(profile, { ...wanted, ...buying }).order.totals.totalCents;
  };
  const other = profile.paymentMethods.find(({ id }) => id !== order.payment.method);
  const found: Record<Asked, [CommandName, Record<string, unknown>]> = {
    validate: ['validateOrder', {}],
    startPreparation: ['startPreparation', {}],
    markPrepared: ['markPrepared', {}],
    packParcels: [
      'packParcels',
      { parcels: [1, 2].map((n) => ({ id: idOf(0x7000 + n), lines: [{ lineId: line.id, quantity: 1 }] })) },
    ],
    markShipped: ['markShipped', { parcels: [{ id: idOf(0x5001), carrier: 'colissimo', trackingNumber: NUMBER }] }],
    markDelivered:
      order.mode.kind === 'warehouse'
        ? ['handOverAtCounter', { handOverId: idOf(0x8000), identityChecked: true }]
        : ['markDelivered', {}],
    cancel: ['cancelOrder', { reason: 'le client le demande' }],
    recordPayment: [
      'recordPayment',
      { receiptId: idOf(0x6000), amountCents: Math.max(1, balanceCents(order)), reference: 'VIR' },
    ],
    changeArticles: ['changeArticles', { lines: more, expectedTotalCents: anew(more) }],
    changeDeliveryAddress: ['changeDeliveryAddress', { delivery: { ...order.delivery, street: '3 quai de Loire' } }],
    changeGifts: [
      'changeGift',
      {
        lineId: line.id,
        wrapId: wrapped[0]?.wrapId,
        cardText: '',
        expectedTotalCents: totals({ ...order, lines: priced(wrapped) }).totalCents,
      },
    ],
    changePaymentMethod: ['changePaymentMethod', { paymentMethod: other?.id }],
    changePersonalisation: ['changePersonalisation', { lineId: line.id, text: 'Léo' }],
    addDeliveryInstructions: ['addDeliveryInstructions', { instructions: 'Sonner deux fois' }],
    correctTracking: [
      'correctTracking',
      { parcelId: idOf(0x5000), carrier: 'colissimo', trackingNumber: NUMBER, reason: 'relu' },
    ],
    clearAlerts: ['clearAlerts', {}],
    changeEmail: ['changeOrderEmail', { email: 'margaux@ailleurs.example' }],
  };
  const [name, args] = found[action];
  return [name, { orderId, ...args }];
}

describe('the grey button and the command give one answer (VIE-6, ROLE-4)', () => {
  it.each(asked)(
    '%s: allowed exactly when the command succeeds, refused with the same words when not',
    async (action) => {
      await fc.assert(
        fc.asyncProperty(standing, fc.constantFrom(...roles), async (stands, role) => {
          const { profile } = stands;
          const order = orderOf(stands);
          const world = aWorld();
          world.seed('shops', profile);
          world.seed('articles', anArticle({ shop: profile.id }));
          world.seed('stock', aStock({ shop: profile.id, id: `${profile.id}:MUG-BLANC` }));
          world.seed('orders', order);
          const expected = whyNot(action, order, profile, role);
          const [name, args] = commandOf(action, order, profile);
          const actor = anActor(role);
          if (expected) {
            const no = await world.refused(name, args, { actor });
            expect({ code: no.code, rule: no.detail['rule'] }).toEqual({
              code: expected.code,
              rule: expected.detail['rule'],
            });
            return;
          }
          await world.run(name, args, { actor });
          const changed = world.read('orders', orderId);
          expect(changed.timeline.length).toBe(order.timeline.length + 1);
          expect(changed.timeline.at(-1)).toMatchObject({ by: actor.id, device: 'Poste 1' });
        }),
        { numRuns: 150 },
      );
    },
  );

  it('and nobody acts on an order of a shop that is not theirs (SHOP-1)', async () => {
    await fc.assert(
      fc.asyncProperty(standing, fc.constantFrom(...asked), async (stands, action) => {
        const order = orderOf(stands);
        const world = aWorld();
        world.seed('shops', stands.profile);
        world.seed('orders', order);
        const [name, args] = commandOf(action, order, stands.profile);
        const no = await world.refused(name, args, { actor: anActor('manager', { shops: ['ailleurs'] }) });
        expect(no).toMatchObject({ code: 'wrongShop', detail: { rule: 'SHOP-1' } });
      }),
    );
  });
});
