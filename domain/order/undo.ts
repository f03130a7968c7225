/**
 * A change taken back: the inverse change, through the same command and the same gate, told the total that the order had.
 * What cannot be taken back (cancelled, shipped, paid) has none.
 */
import type { CommandInput, CommandName } from '../commands.ts';
import { asBasketLine } from './changes.ts';
import type { Order } from './order.ts';

export type Undo = { [N in CommandName]: { name: N; args: CommandInput<N> } }[CommandName];

/** `before`: the order as it was when `name` was run with `args`. Null: it cannot be undone. */
export function undoOf(name: CommandName, args: unknown, before: Order): Undo | null {
  const orderId = before.id;
  const expectedTotalCents = before.totals.totalCents;
  const codes = before.discounts.map(({ code }) => code);
  const line = before.lines.find(({ id }) => id === lineIdOf(args));
  switch (name) {
    case 'changeDeliveryAddress': {
      const way = { modeId: before.mode.id, relayId: before.relay?.id ?? null };
      return { name, args: { orderId, delivery: before.delivery, ...way, codes, expectedTotalCents } };
    }
    case 'changeArticles':
      return { name, args: { orderId, lines: before.lines.map(asBasketLine), codes, expectedTotalCents } };
    case 'addDeliveryInstructions':
      return { name, args: { orderId, instructions: before.instructions } };
    case 'changePaymentMethod':
      return { name, args: { orderId, paymentMethod: before.payment.method } };
    case 'changePersonalisation':
      return line?.personalisation
        ? { name, args: { orderId, lineId: line.id, text: line.personalisation.text } }
        : null;
    case 'changeGift': {
      if (!line) return null;
      const { wrapId, cardText } = asBasketLine(line);
      return { name, args: { orderId, lineId: line.id, wrapId, cardText, expectedTotalCents } };
    }
    default:
      return null;
  }
}

function lineIdOf(args: unknown): unknown {
  return typeof args === 'object' && args !== null && 'lineId' in args ? args.lineId : null;
}
