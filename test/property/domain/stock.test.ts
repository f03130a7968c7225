import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BasketLine } from '../../../domain/order/basket.ts';
import { asBasketLine } from '../../../domain/order/changes.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { aFormat, aPhoneOrder, aShopProfile, aStock, anArticle, idOf, manager } from '../../builders.ts';
import { type World, aWorld } from '../../unit/domain/map-tx.ts';

const skus = ['MUG-BLANC', 'MUG-NOIR', 'MUG-VERT'] as const;
const START = 12;
const MOST_ORDERS = 6;

/** What an agent does next; `order` and `line` choose among what there is. */
const pieces = fc.array(fc.record({ sku: fc.constantFrom(...skus), quantity: fc.integer({ min: 1, max: 6 }) }), {
  minLength: 1,
  maxLength: 3,
});
const act = fc.oneof(
  fc.record({ kind: fc.constant('place' as const), order: fc.nat(MOST_ORDERS - 1), pieces }),
  fc.record({ kind: fc.constant('change' as const), order: fc.nat(MOST_ORDERS - 1), pieces, keep: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('cancel' as const, 'validate' as const, 'prepare' as const),
    order: fc.nat(MOST_ORDERS - 1),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function aShelf(): World {
  const world = aWorld();
  world.seed('shops', aShopProfile());
  world.seed('articles', anArticle({ formats: skus.map((sku) => aFormat({ sku, tiers: [] })) }));
  for (const sku of skus) world.seed('stock', aStock({ sku, id: `cadomaestro:${sku}`, onHand: START }));
  return world;
}

/** Resolves to true when the command was refused. */
async function doIt(world: World, step: Act, number: number): Promise<boolean> {
  const orderId = idOf(0x3000 + step.order);
  const basket = (wanted: { sku: string; quantity: number }[]): BasketLine[] =>
    wanted.map((piece, index) => ({
      id: idOf(0x10_000 + number * 10 + index),
      articleId: idOf(0x1000),
      personalisation: '',
      wrapId: null,
      cardText: '',
      ...piece,
    }));
  const total = (lines: readonly BasketLine[]) => lines.reduce((sum, { quantity }) => sum + quantity * 1_290, 690);
  const run = (name: string, args: object) =>
    world.run(name, args, { actor: manager }).then(
      () => false,
      (error: unknown) => {
        if (error instanceof Refusal) return true;
        throw error;
      },
    );
  if (step.kind === 'place') {
    const lines = basket(step.pieces);
    const code = `A-${String(step.order).padStart(6, '0')}`;
    return run('placePhoneOrder', { ...aPhoneOrder({ orderId, lines, expectedTotalCents: total(lines) }), code });
  }
  if (step.kind === 'change') {
    const held = (await world.tx.get('orders', orderId))?.lines.map(asBasketLine) ?? [];
    const lines = [...(step.keep ? held : []), ...basket(step.pieces)];
    return run('changeArticles', { orderId, lines, expectedTotalCents: total(lines) });
  }
  if (step.kind === 'cancel') return run('cancelOrder', { orderId, reason: 'au hasard' });
  return run(step.kind === 'validate' ? 'validateOrder' : 'startPreparation', { orderId });
}

describe('stock (ORD-3)', () => {
  it('on the shelf plus in living orders is what there was, after any sequence of commands, refused ones included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const world = aShelf();
        for (const [number, step] of acts.entries()) {
          await doIt(world, step, number);
          const orders = await Promise.all(
            Array.from({ length: MOST_ORDERS }, (_, index) => world.tx.get('orders', idOf(0x3000 + index))),
          );
          for (const sku of skus) {
            const { onHand } = world.read('stock', `cadomaestro:${sku}`);
            const lines = orders.flatMap((order) => (order && order.status !== 'cancelled' ? order.lines : []));
            const ordered = lines.filter((line) => line.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0);
            expect(onHand).toBeGreaterThanOrEqual(0);
            expect(onHand + ordered).toBe(START);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('and the sequences do sell, change and cancel: the law is not kept by refusing everything', async () => {
    const seen = { done: 0, refused: 0 };
    for (const [number, step] of fc.sample(act, { numRuns: 200, seed: 7 }).entries()) {
      const world = aShelf();
      await doIt(world, { kind: 'place', order: step.order, pieces: [{ sku: 'MUG-NOIR', quantity: 2 }] }, 900);
      if (await doIt(world, step, number)) seen.refused += 1;
      else seen.done += 1;
    }
    expect(seen.done).toBeGreaterThan(60);
    expect(seen.refused).toBeGreaterThan(20);
  });
});
