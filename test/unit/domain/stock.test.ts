import { describe, expect, it } from 'vitest';
import { countBySku, moveStock } from '../../../domain/order/stock.ts';
import { aStock } from '../../builders.ts';
import { aSmallShop } from './map-tx.ts';

const pieces = (quantity: number, sku = 'MUG-BLANC') => [{ sku, quantity }];

describe('moving stock (ORD-3)', () => {
  it.each([
    [50, 0],
    [1, 49],
  ])('takes %i of 50 and leaves %i', async (quantity, left) => {
    const world = aSmallShop();
    await moveStock(world.tx, 'cadomaestro', [], pieces(quantity));
    expect(world.read('stock', 'cadomaestro:MUG-BLANC').onHand).toBe(left);
  });

  it('takes the last piece, never one more', async () => {
    const world = aSmallShop();
    const lines = [{ sku: 'MUG-BLANC', asked: 51, available: 50 }];
    await expect(moveStock(world.tx, 'cadomaestro', [], pieces(51))).rejects.toMatchObject({
      code: 'stockShort',
      detail: { lines },
    });
    await expect(moveStock(world.tx, 'cadomaestro', pieces(2), pieces(53))).rejects.toMatchObject({
      code: 'stockShort',
    });
  });

  it('puts pieces back even on an empty shelf, and lets go of what the shelf no longer knows', async () => {
    const world = aSmallShop();
    world.seed('stock', aStock({ onHand: 0 }));
    await moveStock(world.tx, 'cadomaestro', [...pieces(3), ...pieces(1, 'GONE')], []);
    expect(world.read('stock', 'cadomaestro:MUG-BLANC').onHand).toBe(3);
    await expect(moveStock(world.tx, 'cadomaestro', [], pieces(1, 'GONE'))).rejects.toMatchObject({
      code: 'stockShort',
    });
  });

  it('counts all lines of one format together', () => {
    expect([...countBySku([...pieces(2), ...pieces(3), ...pieces(1, 'B')])]).toEqual([
      ['MUG-BLANC', 5],
      ['B', 1],
    ]);
  });
});
