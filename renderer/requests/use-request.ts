import { useEffect, useState } from 'react';
import type { RequestView } from '../../domain/request/views.ts';
import { query } from '../api.ts';
import { liveLoop } from '../use-live.ts';

interface Followed {
  view: RequestView | null;
  /** With null: it is not on this workstation. */
  answered: boolean;
  error: unknown;
}

/** One request with its thread, followed. */
export function useRequest(requestId: string): Followed {
  const [state, setState] = useState<Followed>({ view: null, answered: false, error: null });
  useEffect(
    () =>
      liveLoop(
        () => query('requestById', { requestId }),
        ['requests', 'quotes', 'mails', 'orders', 'customers', 'invoices', 'returns', 'outbox'],
        (view) => setState({ view, answered: true, error: null }),
        (error) => setState((last) => ({ ...last, error })),
      ),
    [requestId],
  );
  return state;
}
