import { createContext, useContext } from 'react';
import type { QueryResult } from '../../domain/api.ts';
import type { ArticleHit } from '../../domain/views.ts';
import type { PhoneOrderDraft } from '../../domain/order/draft.ts';
import type { RelayPoint } from '../../domain/relay/relay-point.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { CardOffer } from '../../domain/refund/views.ts';
import type { Voucher } from '../../domain/voucher/voucher.ts';
import type { ReadForm } from './form.ts';
import type { Shelves } from './lines.ts';
import type { DraftChange } from './use-draft.ts';

export type CustomerView = NonNullable<QueryResult<'customerById'>>;

/** One call in progress, as its parts see it. */
export interface Call {
  profile: ShopProfile;
  draft: PhoneOrderDraft;
  change: (next: DraftChange) => void;
  form: ReadForm;
  /** The known caller; null for others and until it is read. */
  customer: CustomerView | null;
  shelves: Shelves;
  know: (hit: ArticleHit) => void;
  knowVoucher: (voucher: Voucher) => void;
  knowCard: (card: CardOffer) => void;
  choosePoint: (point: RelayPoint) => void;
  /** What to say at a field now; null while it should not be told yet. */
  errorAt: (path: string) => string | null;
  /** The field was left: what is wrong in it is told from now on. */
  touch: (path: string) => void;
  /** The line whose options are open. */
  activeLine: string | null;
  setActiveLine: (lineId: string | null) => void;
}

export const CallContext = createContext<Call | null>(null);

export function useCall(): Call {
  const call = useContext(CallContext);
  if (call === null) throw new Error('useCall outside a call');
  return call;
}
