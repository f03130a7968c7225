/** What people do all day, drawn by dice, from what their own screen shows. */
import type { Address } from '../../domain/customer/address.ts';
import { type BasketLine, priceBasket } from '../../domain/order/basket.ts';
import { asBasketLine } from '../../domain/order/changes.ts';
import { type Order, balanceCents } from '../../domain/order/order.ts';
import type { OrderLine } from '../../domain/order/parts.ts';
import { quote } from '../../domain/order/quote.ts';
import { NOON, anAddress, someDetails } from '../builders.ts';
import { onFloor, onTheFloor, prepared } from './floor-acts.ts';
import type { Dice } from './prng.ts';
import { type Act, type Screen, TODAY, execute, id, newTotal, shelf } from './screen.ts';
import { articles, profile } from './shop.ts';

export function drawAct(dice: Dice, screen: Screen): Act {
  const floor = onFloor(screen);
  if (floor.length > 0 && dice.chance(0.4)) {
    const order = dice.pick(floor);
    return dice.chance(order.status === 'shipped' ? 0.8 : 0.5)
      ? onTheFloor(dice, screen, order)
      : nextStep(dice, order);
  }
  const roll = dice.next();
  if (roll < 0.3 || screen.orders.length === 0) return placed(dice, screen);
  if (roll < 0.42) return aboutCustomer(dice, screen);
  return aboutOrder(dice, screen, dice.pick(screen.orders.slice(-12)));
}

function placed(dice: Dice, screen: Screen): Act {
  const args = phoneOrder(dice, screen);
  if (dice.chance(0.2)) return execute('askPayment', { linkId: id(dice), order: { ...args, paymentMethod: 'lien' } });
  return { kind: 'place', args };
}

export function phoneOrder(dice: Dice, screen: Screen): Record<string, unknown> {
  const lines = drawLines(dice);
  const { lines: priced } = priceBasket(profile, lines, shelf(screen), TODAY);

  const known = dice.chance(0.5) && screen.customers.length > 0;
  const address = anAddress({ street: `${1 + dice.int(99)} rue Haute` });
  const total = totalOf(priced, address);
  const buyer = known
    ? { kind: 'known', customerId: dice.pick(screen.customers).id }
    : {
        kind: dice.chance(0.5) ? 'new' : 'guest',
        customerId: id(dice),
        details: someDetails({ firstName: `N${dice.int(1000)}` }),
      };
  return {
    orderId: id(dice),
    shop: profile.id,
    buyer,
    billing: address,
    delivery: address,
    keepAddresses: dice.chance(0.3) ? [{ id: id(dice), name: `Adresse ${dice.int(6)}`, address }] : [],
    instructions: '',
    surprise: dice.chance(0.2),
    modeId: 'colissimo',
    lines,
    paymentMethod: dice.chance(0.7) ? 'virement' : 'paypal',
    expectedTotalCents: total,
  };
}

function totalOf(lines: OrderLine[], delivery: Address): number {
  const [mode] = profile.deliveryModes;
  const asked = { lines, giftCards: [], returnOption: false, mode, delivery, codes: [] };
  return quote(profile, { ...asked, customerId: null, email: '', at: NOON }).order.totals.totalCents;
}

function drawLines(dice: Dice): BasketLine[] {
  return Array.from({ length: 1 + dice.int(2) }, () => {
    const article = dice.pick(articles);
    const wrapId = dice.chance(0.3) ? 'papier' : null;
    return {
      id: id(dice),
      articleId: article.id,
      sku: article.formats[0]?.sku ?? '',
      quantity: 1 + dice.int(3),
      personalisation: article.personalisation && dice.chance(0.5) ? `Prénom ${dice.int(9)}` : '',
      wrapId,
      cardText: wrapId && dice.chance(0.5) ? 'Joyeux anniversaire' : '',
    };
  });
}

function aboutCustomer(dice: Dice, screen: Screen): Act {
  const customer = screen.customers.length > 0 ? dice.pick(screen.customers) : undefined;
  const address = anAddress({ street: `${1 + dice.int(99)} rue Basse` });
  if (!customer || dice.chance(0.25))
    return execute('createCustomer', { customerId: id(dice), shop: profile.id, details: someDetails(), addresses: [] });
  const entry = customer.addresses.length > 0 ? dice.pick(customer.addresses) : undefined;
  const customerId = customer.id;
  return dice.pick([
    execute('changeCustomer', { customerId, details: someDetails({ note: `note ${dice.int(100)}` }) }),
    execute('addAddress', { customerId, id: id(dice), name: `Adresse ${dice.int(6)}`, address }),
    execute('changeAddress', { customerId, id: entry?.id ?? id(dice), name: `Adresse ${dice.int(6)}`, address }),
    execute('removeAddress', { customerId, addressId: entry?.id ?? id(dice) }),
  ]);
}

function aboutOrder(dice: Dice, screen: Screen, order: Order): Act {
  const orderId = order.id;
  const roll = dice.next();
  if (dice.chance(0.1)) return onTheFloor(dice, screen, order);
  if (roll < 0.5) return nextStep(dice, order);
  if (roll < 0.62) return execute('cancelOrder', { orderId, reason: 'le client a changé d’avis' });
  if (roll < 0.72)
    return execute('changeDeliveryAddress', {
      orderId,
      delivery: anAddress({ street: `${1 + dice.int(99)} quai Neuf` }),
    });
  if (roll < 0.8) return execute('addDeliveryInstructions', { orderId, instructions: `code ${dice.int(9999)}` });
  if (roll < 0.88) {
    const line = dice.pick(order.lines);
    return execute('changePersonalisation', { orderId, lineId: line.id, text: `Texte ${dice.int(99)}` });
  }
  return changedArticles(dice, screen, order);
}

function nextStep(dice: Dice, order: Order): Act {
  const orderId = order.id;
  const due = balanceCents(order);
  switch (order.status) {
    case 'recorded':
      return execute('validateOrder', { orderId });
    case 'validated':
      // invoiced early, so that what is changed or cancelled afterwards must be credited
      if (due <= 0 && !order.timeline.some(({ what }) => what === 'invoiced'))
        return execute('issueInvoice', { orderId });
      // mostly paid first: what is not is refused, and that is a story too
      return due > 0 && dice.chance(0.8)
        ? execute('recordPayment', { orderId, receiptId: id(dice), amountCents: due, reference: 'VIR' })
        : execute('startPreparation', { orderId });
    case 'inPreparation':
      return order.packing.length === 0 && dice.chance(0.2) ? split(dice, order) : prepared(order);
    case 'prepared':
      return execute('markShipped', {
        orderId,
        parcels: (order.packing.length > 0 ? order.packing : [{ id: id(dice) }]).map((parcel, index) => ({
          id: parcel.id,
          carrier: 'la-poste',
          trackingNumber: ['9L20524752032', '9L00000100014'][index] ?? '',
        })),
      });
    case 'delivered':
      // it has one already, whoever asks
      return execute('issueInvoice', { orderId });
    default:
      return execute('markDelivered', { orderId });
  }
}

/** One piece apart; an order of one piece is left whole, which changes nothing and is refused. */
function split(dice: Dice, order: Order): Act {
  const apart = dice.pick(order.lines);
  const rest = order.lines
    .map(({ id: lineId, quantity }) => ({ lineId, quantity: lineId === apart.id ? quantity - 1 : quantity }))
    .filter(({ quantity }) => quantity > 0);
  const first = { id: id(dice), lines: [{ lineId: apart.id, quantity: 1 }] };
  const parcels = rest.length === 0 ? [first] : [first, { id: id(dice), lines: rest }];
  return execute('packParcels', { orderId: order.id, parcels });
}

function changedArticles(dice: Dice, screen: Screen, order: Order): Act {
  const kept = order.lines.map(asBasketLine).map((line) => ({ ...line, quantity: 1 + dice.int(3) }));
  const lines = dice.chance(0.4) ? [...kept, ...drawLines(dice)] : kept;
  const total = newTotal(screen, order, lines, order.lines);
  return execute('changeArticles', { orderId: order.id, lines, expectedTotalCents: total });
}
