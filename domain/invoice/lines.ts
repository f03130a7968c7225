/** What an order is charged, as the lines of an invoice: HT by line, summing to the HT of each rate (PRX-2, PRX-3). */
import type { Language } from '../language.ts';
import { prorate, withoutVat } from '../money.ts';
import { type Component, components, sum } from '../order/components.ts';
import { modeLabel, wrapLabel } from '../order/labels.ts';
import type { Order } from '../order/order.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { InvoiceLine } from './invoice.ts';
import { invoiceWords } from './words.ts';

export function invoiceLines(order: Order, profile: ShopProfile, language: Language): InvoiceLine[] {
  const parts = components(order);
  const nets = netsOf(parts, order.vat.charged);
  return parts.flatMap((part, index) => {
    const htCents = nets[index] ?? 0;
    const discountHtCents =
      part.discountCents === 0 ? 0 : Math.max(0, withoutVat(part.grossCents, part.rateBp) - htCents);
    const line: InvoiceLine = {
      kind: part.kind,
      description: described(part, order, profile, language),
      quantity: part.quantity,
      rateBp: order.vat.charged ? part.rateBp : 0,
      grossHtCents: htCents + discountHtCents,
      discountHtCents,
      htCents,
      ttcCents: part.chargedCents,
    };
    return isShown(part, order) ? [line] : [];
  });
}

/** HT of each component: once per rate on the whole, shared out by largest remainder. */
function netsOf(parts: readonly Component[], charged: boolean): number[] {
  if (!charged) return parts.map(({ chargedCents }) => chargedCents);
  const nets = parts.map(() => 0);
  for (const rateBp of new Set(parts.map((part) => part.rateBp))) {
    const at = parts.flatMap((part, index) => (part.rateBp === rateBp ? [index] : []));
    const paid = at.map((index) => parts[index]?.chargedCents ?? 0);
    const shares = prorate(withoutVat(sum(paid), rateBp), paid);
    for (const [position, index] of at.entries()) nets[index] = shares[position] ?? 0;
  }
  return nets;
}

/** What is free with an article is not worth a line; articles and a free delivery are. */
function isShown({ kind, grossCents }: Component, { mode }: Order): boolean {
  return grossCents > 0 || kind === 'article' || (kind === 'delivery' && mode.kind !== 'mail');
}

/** What the line says it is. */
export function described(
  { kind, of }: Pick<Component, 'kind' | 'of'>,
  order: Order,
  profile: ShopProfile,
  language: Language,
): string {
  const words = invoiceWords[language];
  const line = order.lines.find(({ id }) => id === of);
  if (kind === 'delivery') return words.delivery(modeLabel(order, profile, language));
  if (kind === 'returnOption') return words.returnOption;
  if (kind === 'giftCard') return words.giftCard(order.giftCards.find(({ id }) => id === of)?.to ?? '');
  if (!line) return '';
  if (kind === 'personalisation')
    return words.personalisation(line.personalisation?.label ?? '', line.personalisation?.text ?? '');
  if (kind === 'card') return words.card;
  if (kind === 'wrap') return words.wrap(line.wrap ? wrapLabel(line.wrap, profile, language) : '');
  return [line.name, line.format, words.reference(line.sku)].filter((part) => part !== '').join(' · ');
}
