import type { Customer } from '../../domain/customer/customer.ts';
import { type LineForm, emptyDraft } from '../../domain/order/draft.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { act, newId } from '../api.ts';
import { asKnown, callTitle } from '../phone-order/caller.ts';
import { navigate } from '../routing.ts';

/** Opens a phone order that already knows its buyer, and what they want. Throws what the workstation says when the draft cannot be kept. */
export async function startOrderFor(customer: Customer, shop: ShopProfile, lines: LineForm[] = []): Promise<void> {
  const empty = emptyDraft(shop.id, shop.defaultTerritory, newId());
  const draft = asKnown({ ...empty, lines }, customer);
  const id = newId();
  const title = callTitle(draft, customer);
  await act('saveDraft', { id, kind: 'phoneOrder', shop: shop.id, title, json: JSON.stringify(draft) });
  navigate({ page: 'phoneOrder', draftId: id });
}
