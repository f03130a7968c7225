/** An order keeps its own copy of names and prices: changing the catalogue never changes what was already ordered. */
import type { OrderLine } from './parts.ts';
import { countBySku } from './stock.ts';

/**
 * `after` as priced today, with the order's own names and prices on the lines it already had. The unit price is
 * today's only where the number of pieces of that format changes, because its tier may (ORD-4).
 */
export function keepOwnPrices(before: readonly OrderLine[], after: readonly OrderLine[]): OrderLine[] {
  const then = countBySku(before);
  const now = countBySku(after);
  return after.map((line) => {
    const own = before.find(({ id, sku }) => id === line.id && sku === line.sku);
    if (!own) return line;
    const { name, format, location, rateBp, perishable } = own;
    // what was free is free as it was, never more of it
    const asItWas = then.get(line.sku) === now.get(line.sku) && (own.unitCents > 0 || own.quantity === line.quantity);
    const { unitCents, listCents } = asItWas ? own : line;
    // orders of version 1 knew neither weight nor category
    const weightGrams = own.weightGrams || line.weightGrams;
    const category = own.category || line.category;
    const facts = { name, format, location, rateBp, perishable, weightGrams, category };
    const kept = { ...line, ...facts, unitCents, listCents };
    return { ...kept, personalisation: ownPersonalisation(own, line), wrap: ownWrap(own, line) };
  });
}

function ownPersonalisation(own: OrderLine, line: OrderLine): OrderLine['personalisation'] {
  if (!own.personalisation || !line.personalisation) return line.personalisation;
  return { ...own.personalisation, text: line.personalisation.text };
}

function ownWrap(own: OrderLine, line: OrderLine): OrderLine['wrap'] {
  if (!own.wrap || own.wrap.wrapId !== line.wrap?.wrapId) return line.wrap;
  const card = line.wrap.card && own.wrap.card ? { ...own.wrap.card, text: line.wrap.card.text } : line.wrap.card;
  return { ...own.wrap, card };
}
