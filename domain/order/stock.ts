/** The only place where an order moves stock: pieces leave when it is placed, come back when it is cancelled. */
import { stockId } from '../catalogue/article.ts';
import { refusal } from '../refusal.ts';
import type { Tx } from '../tx.ts';
import type { OrderLine } from './parts.ts';

type Counted = Pick<OrderLine, 'sku' | 'quantity'>;

export function countBySku(lines: readonly Counted[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sku, quantity } of lines) counts.set(sku, (counts.get(sku) ?? 0) + quantity);
  return counts;
}

/** From what the order held to what it will hold; never below zero (ORD-3). */
export async function moveStock(
  tx: Tx,
  shop: string,
  before: readonly Counted[],
  after: readonly Counted[],
): Promise<void> {
  const held = countBySku(before);
  const wanted = countBySku(after);
  for (const sku of new Set([...held.keys(), ...wanted.keys()])) {
    const more = (wanted.get(sku) ?? 0) - (held.get(sku) ?? 0);
    if (more === 0) continue;
    const stock = await tx.get('stock', stockId(shop, sku));
    const available = stock?.onHand ?? 0;
    if (!stock) {
      if (more < 0) continue;
      throw refusal('stockShort', { rule: 'ORD-3', lines: [{ sku, asked: more, available }] });
    }
    if (more > available) throw refusal('stockShort', { rule: 'ORD-3', lines: [{ sku, asked: more, available }] });
    await tx.put('stock', { ...stock, onHand: available - more });
  }
}
