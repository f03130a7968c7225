/**
 * No piece is made or lost by a shortage, whatever is told, settled, changed or cancelled in whatever order (ORD-3, CAT-1,
 * VIE-5): what is for sale and what live orders hold is the same before and after, but for what a packer counted, and for
 * pieces that were found after all.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stockId } from '../../../domain/catalogue/article.ts';
import { asBasketLine } from '../../../domain/order/changes.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { heldLines } from '../../../domain/warehouse/holding.ts';
import { basketWith } from '../../../domain/warehouse/shortage-offer.ts';
import type { Shortage } from '../../../domain/warehouse/shortage.ts';
import {
  aFormat,
  aShopProfile,
  aStock,
  agent,
  anArticle,
  anOrder,
  anOrderLine,
  idOf,
  paid,
  warehouse,
} from '../../builders.ts';
import { type World, aWorld } from '../../unit/domain/map-tx.ts';

const skus = ['MUG-BLANC', 'MUG-NOIR'] as const;
const START = 6;
const ORDERS = 3;
const orderOf = (n: number) => idOf(0x3000 + n);
const lineOf = (n: number, place: number) => idOf(0x4000 + n * 16 + place);

const which = fc.nat(ORDERS - 1);
const act = fc.oneof(
  fc.record({
    kind: fc.constant('report' as const),
    order: which,
    place: fc.nat(1),
    missing: fc.integer({ min: 1, max: 4 }),
    change: fc.integer({ min: -8, max: 8 }),
  }),
  fc.record({
    kind: fc.constantFrom('found' as const, 'wait' as const, 'arrived' as const, 'cancelled' as const),
    order: which,
  }),
  fc.record({ kind: fc.constant('changed' as const), order: which, other: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('start' as const, 'prepare' as const, 'cancel' as const), order: which }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Three validated orders of two articles; their pieces have left the shelf already. */
function aWarehouse(): World {
  const world = aWorld();
  world.seed('shops', aShopProfile());
  world.seed('articles', anArticle({ formats: skus.map((sku) => aFormat({ sku, tiers: [] })) }));
  for (const sku of skus) world.seed('stock', aStock({ sku, id: stockId('cadomaestro', sku), onHand: START }));
  for (let n = 0; n < ORDERS; n += 1)
    world.seed(
      'orders',
      paid(
        anOrder({
          id: orderOf(n),
          code: `A-00000${n + 1}`,
          status: 'validated',
          lines: skus.map((sku, place) => anOrderLine({ id: lineOf(n, place), sku, quantity: 2 + n })),
        }),
      ),
    );
  return world;
}

const shortageAt = (world: World, n: number): Shortage | undefined => {
  const text = world.snapshot()[`shortages:${orderOf(n)}`];
  const shortage = text === undefined ? undefined : (JSON.parse(text) as Shortage);
  return shortage?.state === 'settled' ? undefined : shortage;
};
const missingIn = (shortage: Shortage | undefined, sku: string) =>
  (shortage?.lines ?? []).filter((line) => line.sku === sku).reduce((sum, { missing }) => sum + missing, 0);
const onHand = (world: World, sku: string) => world.read('stock', stockId('cadomaestro', sku)).onHand;

/** For sale and held. */
function pieces(world: World, sku: string): number {
  let sum = onHand(world, sku);
  for (let n = 0; n < ORDERS; n += 1) {
    const order = world.read('orders', orderOf(n));
    if (order.status === 'cancelled') continue;
    const held = heldLines(order.lines, shortageAt(world, n)).filter((line) => line.sku === sku);
    sum += held.reduce((total, { quantity }) => total + quantity, 0);
  }
  return sum;
}

async function doIt(world: World, step: Act, number: number): Promise<boolean> {
  const orderId = orderOf(step.order);
  const run = (name: string, args: object, actor = agent) =>
    world.run(name, { orderId, ...args }, { actor }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal) return false;
        throw error;
      },
    );
  const settle = (settled: object) => run('settleShortage', { settled, reason: 'vu' });
  switch (step.kind) {
    case 'report': {
      const { place, missing, change } = step;
      const lineId = lineOf(step.order, place);
      const lines = [{ lineId, missing, counted: 0, change }];
      return run('reportShortage', { auditId: idOf(0x90_000 + number), lines, note: '' }, warehouse);
    }
    case 'wait':
      return settle({ outcome: 'wait', until: null });
    case 'changed': {
      const shortage = shortageAt(world, step.order);
      if (!shortage) return settle({ outcome: 'found' });
      const order = world.read('orders', orderId);
      const lines = basketWith(order, shortage, insteadOf(shortage, step.other, number));
      if (lines.length === 0) return false;
      const expectedTotalCents = await totalOf(world, orderId, lines);
      return settle({ outcome: 'changed', lines, expectedTotalCents });
    }
    case 'start':
      return run('startPreparation', {}, warehouse);
    case 'prepare':
      return run('markPrepared', {}, warehouse);
    case 'cancel':
      return run('cancelOrder', { reason: 'non' });
    default:
      return settle({ outcome: step.kind });
  }
}

/** The other article in place of each, or nothing. */
function insteadOf({ lines }: Shortage, other: boolean, number: number) {
  return Object.fromEntries(
    lines.map(({ lineId, sku }, index) => {
      const swap = skus.find((one) => one !== sku) ?? sku;
      return [
        lineId,
        other ? { articleId: idOf(0x1000), sku: swap, newLineId: idOf(0x60_000 + number * 4 + index) } : null,
      ];
    }),
  );
}

/** As the refusal tells it. */
async function totalOf(world: World, orderId: string, lines: ReturnType<typeof asBasketLine>[]): Promise<number> {
  const settled = { outcome: 'changed', lines, expectedTotalCents: 0 };
  const told = await world
    .refused('settleShortage', { orderId, settled, reason: 'vu' }, { actor: agent })
    .catch(() => undefined);
  return Number(told?.detail['actual'] ?? 0);
}

describe('pieces that are missing', () => {
  it('are written off once, and nothing else is made or lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 25 }), async (steps) => {
        const world = aWarehouse();
        for (const [number, step] of steps.entries()) {
          const before = skus.map((sku) => ({
            sku,
            onHand: onHand(world, sku),
            pieces: pieces(world, sku),
            missing: missingIn(shortageAt(world, step.order), sku),
          }));
          const done = await doIt(world, step, number);
          for (const was of before) {
            const counted = done && step.kind === 'report' ? onHand(world, was.sku) - was.onHand : 0;
            const told = missingIn(shortageAt(world, step.order), was.sku) - was.missing;
            const writtenOff = done && step.kind === 'report' ? told : 0;
            const found = done && step.kind === 'found' ? was.missing : 0;
            expect(pieces(world, was.sku)).toBe(was.pieces + counted - writtenOff + found);
            expect(onHand(world, was.sku)).toBeGreaterThanOrEqual(0);
          }
          if (done && step.kind === 'prepare') expect(shortageAt(world, step.order)).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
