import { emptyDraft } from '../../domain/order/draft.ts';
import type { ContactRequest } from '../../domain/request/request.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { act, newId, query } from '../api.ts';
import { asKnown, callTitle } from '../phone-order/caller.ts';
import { navigate } from '../routing.ts';

/** Opens a call that already knows who asked, and for which request its quote is made (MSG-2). */
export async function startQuoteFor(request: ContactRequest, shop: ShopProfile): Promise<void> {
  const { customerId, name: lastName, email, phone } = request;
  const blank = { ...emptyDraft(shop.id, shop.defaultTerritory, newId()), requestId: request.id };
  const known = customerId === null ? null : await query('customerById', { customerId });
  const draft = known
    ? asKnown(blank, known.customer)
    : {
        ...blank,
        buyer: 'guest' as const,
        details: { ...blank.details, lastName, email, phone },
        billing: { ...blank.billing, lastName },
      };
  const id = newId();
  const title = callTitle(draft, known?.customer ?? null);
  await act('saveDraft', { id, kind: 'phoneOrder', shop: shop.id, title, json: JSON.stringify(draft) });
  navigate({ page: 'phoneOrder', draftId: id });
}
