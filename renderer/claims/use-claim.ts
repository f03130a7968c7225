import { useEffect, useState } from 'react';
import type { ClaimView } from '../../domain/claim/views.ts';
import { query } from '../api.ts';
import { liveLoop } from '../use-live.ts';

interface AskedClaim {
  view: ClaimView | null;
  /** True once there was an answer: null then means that it is not on this workstation. */
  answered: boolean;
  error: unknown;
}

/** One claim, followed with its photos. */
export function useClaim(claimId: string): AskedClaim {
  const [state, setState] = useState<AskedClaim>({ view: null, answered: false, error: null });
  useEffect(
    () =>
      liveLoop(
        () => query('claimById', { claimId }),
        ['claims', 'photos', 'orders', 'outbox'],
        (view) => setState({ view, answered: true, error: null }),
        (error) => setState((last) => ({ ...last, error })),
      ),
    [claimId],
  );
  return state;
}
