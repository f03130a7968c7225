import { useEffect, useState } from 'react';
import type { OrderView } from '../../domain/views.ts';
import { query } from '../api.ts';
import { liveLoop } from '../use-live.ts';

export interface AskedOrder {
  view: OrderView | null;
  /** True once `view` answers for this order: null then means that it is not on this workstation. */
  answered: boolean;
}

/** One order, followed; null asks nothing. Until the next one is here the last one stays, under its own id. */
export function useOrder(orderId: string | null): AskedOrder {
  const [state, setState] = useState<{ view: OrderView | null; answers: string | null }>({ view: null, answers: null });
  useEffect(() => {
    if (orderId === null) return undefined;
    return liveLoop(
      () => query('orderById', { orderId }),
      ['orders', 'outbox', 'staff', 'shops'],
      (view) => setState({ view, answers: orderId }),
      () => undefined,
    );
  }, [orderId]);
  return { view: state.view, answered: orderId !== null && state.answers === orderId };
}
