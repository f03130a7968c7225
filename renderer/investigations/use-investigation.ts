import { useEffect, useState } from 'react';
import type { InvestigationView } from '../../domain/views-care.ts';
import { query } from '../api.ts';
import { liveLoop } from '../use-live.ts';

interface AskedInvestigation {
  view: InvestigationView | null;
  /** True once there was an answer: null then means that it is not on this workstation. */
  answered: boolean;
  error: unknown;
}

/** One investigation, followed with what the carrier says. */
export function useInvestigation(investigationId: string): AskedInvestigation {
  const [state, setState] = useState<AskedInvestigation>({ view: null, answered: false, error: null });
  useEffect(
    () =>
      liveLoop(
        () => query('investigationById', { investigationId }),
        ['investigations', 'trackings', 'orders', 'refunds', 'outbox'],
        (view) => setState({ view, answered: true, error: null }),
        (error) => setState((last) => ({ ...last, error })),
      ),
    [investigationId],
  );
  return state;
}
