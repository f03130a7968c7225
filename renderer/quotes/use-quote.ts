import { useEffect, useState } from 'react';
import type { QuoteView } from '../../domain/quote/views.ts';
import { query } from '../api.ts';
import { liveLoop } from '../use-live.ts';

interface Followed {
  view: QuoteView | null;
  /** With null: it is not on this workstation. */
  answered: boolean;
  error: unknown;
}

/** One quote with its letters and its payment link, followed. */
export function useQuote(quoteId: string): Followed {
  const [state, setState] = useState<Followed>({ view: null, answered: false, error: null });
  useEffect(
    () =>
      liveLoop(
        () => query('quoteById', { quoteId }),
        ['quotes', 'mails', 'paymentLinks', 'orders', 'requests', 'outbox'],
        (view) => setState({ view, answered: true, error: null }),
        (error) => setState((last) => ({ ...last, error })),
      ),
    [quoteId],
  );
  return state;
}
