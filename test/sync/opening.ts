/** What was sold before the story begins: orders that the warehouse may go on with. */
import { runCommand } from '../../domain/commands.ts';
import { orderCode } from '../../domain/ids.ts';
import { balanceCents } from '../../domain/order/order.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Ctx, type Tx, mustGet } from '../../domain/tx.ts';
import { COMMANDS_VERSION } from '../../domain/upcast.ts';
import { phoneOrder } from './acts.ts';
import type { Dice } from './prng.ts';
import { id } from './screen.ts';
import { articles, manager, profile } from './shop.ts';

const MOST = 4;

/** Placed on the backend itself, validated and paid. */
export async function sellBefore(docs: Tx, dice: Dice, now: string): Promise<void> {
  const ctx: Ctx = { now, issuedAt: now, actor: manager, device: 'caisse', side: 'backend', random: dice.bytes };
  const run = (name: string, args: unknown) => runCommand(docs, name, COMMANDS_VERSION, args, ctx);
  for (let count = 1; count <= 1 + dice.int(MOST); count += 1) {
    const stock = new Map<string, never>();
    for (const article of articles)
      for (const { sku } of article.formats) {
        const place = `${profile.id}:${sku}`;
        stock.set(place, (await docs.get('stock', place)) as never);
      }
    const asked = phoneOrder(dice, { orders: [], customers: [], stock, shortages: new Map(), leases: new Map() });
    const orderId = String(asked['orderId']);
    // drawn above what is left on the shelves
    const no = await run('placePhoneOrder', { ...asked, code: orderCode('Z', count) }).catch((error: unknown) => error);
    if (no instanceof Refusal) return;
    await run('validateOrder', { orderId });
    const amountCents = balanceCents(await mustGet(docs, 'orders', orderId));
    await run('recordPayment', { orderId, receiptId: id(dice), amountCents, reference: 'VIR' });
  }
}
