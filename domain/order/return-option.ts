/** « Retour à 1 € »: any article of the order comes back at no further cost; sold while ordering only (ORD-14). */
import { type Refusal, refusal } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Order } from './order.ts';
import type { OrderLine } from './parts.ts';

/** While ordering: the shop sells it, and there is something to bring back. */
export function whyNotReturnOption(
  { returns }: Pick<ShopProfile, 'returns'>,
  lines: readonly Pick<OrderLine, 'personalisation' | 'perishable'>[],
  source: Order['source'],
): Refusal | undefined {
  if (!returns.prepaidOption) return closed('notSold');
  // what a web shop has sold is sold, of use or not
  const covered = source === 'web' ? lines : lines.filter(comesBack);
  return covered.length === 0 ? closed('noArticles') : undefined;
}

/** Once placed, whatever the status: there is no command for it, only its reason. */
export function returnOptionIsOver({ returns }: Pick<ShopProfile, 'returns'>): Refusal {
  return closed(returns.prepaidOption ? 'afterwards' : 'notSold');
}

/** What the option does not cover: a text made for one person, and what does not keep. */
export function comesBack({ personalisation, perishable }: Pick<OrderLine, 'personalisation' | 'perishable'>): boolean {
  return personalisation === null && !perishable;
}

function closed(why: string): Refusal {
  return refusal('returnOptionClosed', { rule: 'ORD-14', field: 'returnOption', why });
}
