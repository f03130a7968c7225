import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../domain/commands.ts';
import { asBasketLine } from '../../../domain/order/changes.ts';
import { components, sum } from '../../../domain/order/components.ts';
import type { Order } from '../../../domain/order/order.ts';
import { totals } from '../../../domain/order/totals.ts';
import { undoOf } from '../../../domain/order/undo.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import type { Voucher } from '../../../domain/voucher/voucher.ts';
import { aStock, anAddress, anArticle, anOrderLine, idOf } from '../../builders.ts';
import { type World, aWorld } from '../../unit/domain/map-tx.ts';
import { cadomaestro, caseapains } from '../../unit/domain/profiles.ts';
import { placedOrder } from '../../unit/order/placed.ts';

const orderId = idOf(0x3000);
const lineId = idOf(0x4000);
const LATER = '2026-03-16T11:20:00.000Z';

const places = {
  metz: anAddress(),
  lyon: anAddress({ street: '8 place Bellecour', postalCode: '69002', city: 'Lyon' }),
  ajaccio: anAddress({ postalCode: '20000', city: 'Ajaccio' }),
  namur: anAddress({ country: 'BE', postalCode: '5000', city: 'Namur', phone: '+32 470 12 34 56' }),
  reunion: anAddress({ country: 'RE', postalCode: '97400', city: 'Saint-Denis', phone: '0692 12 34 56' }),
  mayotte: anAddress({ country: 'YT', postalCode: '97600', city: 'Mamoudzou', phone: '0639 01 23 45' }),
};

const start = fc.record({
  profile: fc.constantFrom(cadomaestro, caseapains),
  quantity: fc.integer({ min: 1, max: 12 }),
  wrapped: fc.boolean(),
  personalised: fc.boolean(),
  code: fc.constantFrom('none', 'percent', 'amount'),
  place: fc.constantFrom(...Object.values(places)),
  paid: fc.boolean(),
});
type Start = typeof start extends fc.Arbitrary<infer T> ? T : never;

const change = fc.record({
  name: fc.constantFrom<CommandName>(
    'changeArticles',
    'changeDeliveryAddress',
    'changeGift',
    'changePersonalisation',
    'addDeliveryInstructions',
    'changePaymentMethod',
  ),
  quantity: fc.integer({ min: 1, max: 14 }),
  place: fc.constantFrom(...Object.values(places)),
  mode: fc.nat(),
  method: fc.nat(),
  wrap: fc.option(fc.nat(), { nil: null }),
  text: fc.constantFrom('Léo', 'Zoé', 'Anaïs'),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function codeOf(profile: ShopProfile, kind: string): Voucher | null {
  if (kind === 'none') return null;
  return {
    id: `${profile.id}:ESSAI`,
    shop: profile.id,
    code: 'ESSAI',
    label: 'Essai',
    customerId: null,
    value: kind === 'percent' ? { kind: 'percent', percentBp: 1_500 } : { kind: 'amount', amountCents: 700 },
    minimumCents: 4_000,
    categories: [],
    from: null,
    to: null,
    uses: 10,
    used: 3,
    oncePerCustomer: false,
    usedBy: [],
    combinable: true,
    active: true,
    issuedAt: '2026-03-01T00:00:00.000Z',
    issuedBy: 'Hélène',
    reason: '',
  };
}

/** A shop and an order in it, each part as placing makes it: prices of the catalogue and of the profile. */
function standing({ profile, quantity, wrapped, personalised, code, place, paid }: Start): World | null {
  const mode = profile.deliveryModes.find(
    ({ zones, network, kind }) =>
      network === null && kind === 'home' && zones.some(({ territories }) => territories.includes(territoryIn(place))),
  );
  if (!mode) return null;
  const article = anArticle({ shop: profile.id });
  const [wrap] = profile.gifts.wraps;
  const line = anOrderLine({
    quantity,
    unitCents: quantity >= 6 ? 1_090 : 1_290,
    personalisation: personalised ? { label: 'Prénom', text: 'Léa', unitCents: 300 } : null,
    wrap:
      wrapped && wrap
        ? {
            wrapId: wrap.id,
            kind: wrap.kind,
            label: wrap.label.fr,
            unitCents: wrap.priceCents,
            rateBp: profile.gifts.wrapRateBp,
            card: null,
          }
        : null,
  });
  const voucher = codeOf(profile, code);
  const codes = voucher ? [voucher] : [];
  const order = placedOrder(profile, { modeId: mode.id, delivery: place, lines: [line], codes });
  const world = aWorld();
  world.seed('shops', profile);
  world.seed('articles', article);
  world.seed('stock', aStock({ shop: profile.id, id: `${profile.id}:MUG-BLANC` }));
  if (voucher) world.seed('vouchers', voucher);
  const paidCents = paid ? order.totals.totalCents : 0;
  world.seed('orders', { ...order, payment: { ...order.payment, paidCents } });
  return world;
}

function territoryIn({ country, postalCode }: { country: string; postalCode: string }) {
  return country === 'FR' && postalCode.startsWith('20') ? 'FR-COR' : country;
}

function argsOf(order: Order, profile: ShopProfile, asked: Change): object {
  const [line] = order.lines;
  if (!line) throw new Error('an order has lines');
  const basket = asBasketLine(line);
  const modes = profile.deliveryModes.filter(({ network, kind }) => network === null && kind !== 'mail');
  const wrap = asked.wrap === null ? undefined : profile.gifts.wraps[asked.wrap % profile.gifts.wraps.length];
  const all: Partial<Record<CommandName, object>> = {
    changeArticles: { lines: [{ ...basket, quantity: asked.quantity }] },
    changeDeliveryAddress: { delivery: asked.place, modeId: modes[asked.mode % modes.length]?.id },
    changeGift: { lineId, wrapId: wrap?.id ?? null, cardText: '' },
    changePersonalisation: { lineId, text: asked.text },
    addDeliveryInstructions: { instructions: asked.text },
    changePaymentMethod: {
      paymentMethod: profile.paymentMethods[asked.method % profile.paymentMethods.length]?.id,
    },
  };
  return { orderId, ...all[asked.name] };
}

/** Runs it at the total it comes to; false when the shop refuses it. */
async function changed(world: World, name: string, args: object): Promise<boolean> {
  const told = async (expectedTotalCents: number) => {
    await world.run(name, { ...args, expectedTotalCents }, { now: LATER });
  };
  try {
    await told(world.read('orders', orderId).totals.totalCents);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const actual = error.code === 'priceChanged' ? error.detail['actual'] : null;
    if (typeof actual !== 'number') return false;
    await told(actual);
    return true;
  }
}

/** All but what says when and by whom. */
function lasting({ timeline, promise, ...order }: Order) {
  return { ...order, parts: timeline.length > 0 && promise !== undefined };
}

describe('a change of a placed order', () => {
  it('taken back, leaves the order, the shelf and the codes as they were, but for its story (VIE-2…5, VIE-8)', async () => {
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(start, change, async (begun, asked) => {
        const world = standing(begun);
        if (!world) return;
        const before = world.read('orders', orderId);
        const shelf = world.snapshot();
        const args = argsOf(before, begun.profile, asked);
        if (!(await changed(world, asked.name, args))) return;
        const undo = undoOf(asked.name, args, before);
        await world.run(undo?.name ?? '', undo?.args, { now: LATER });
        const after = world.read('orders', orderId);
        expect(lasting(after)).toEqual(lasting(before));
        expect(after.timeline).toHaveLength(before.timeline.length + 2);
        const rest = Object.entries(world.snapshot()).filter(([at]) => !at.startsWith('orders:'));
        expect(rest).toEqual(Object.entries(shelf).filter(([at]) => !at.startsWith('orders:')));
        undone += 1;
      }),
      { numRuns: 300 },
    );
    expect(undone).toBeGreaterThan(50);
  });

  it('leaves totals that are the sum of what is charged, at every place and rate (PRX-3)', async () => {
    await fc.assert(
      fc.asyncProperty(start, fc.array(change, { minLength: 1, maxLength: 4 }), async (begun, all) => {
        const world = standing(begun);
        if (!world) return;
        for (const asked of all) {
          await changed(world, asked.name, argsOf(world.read('orders', orderId), begun.profile, asked));
          const order = world.read('orders', orderId);
          expect(order.totals).toEqual(totals(order));
          expect(order.totals.totalCents).toBe(sum(components(order).map(({ chargedCents }) => chargedCents)));
          expect(order.totals.totalCents).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 150 },
    );
  });
});
