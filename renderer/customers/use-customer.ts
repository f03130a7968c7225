import { useEffect, useState } from 'react';
import type { QueryResult } from '../../domain/api.ts';
import { query } from '../api.ts';
import { liveLoop } from '../use-live.ts';

type Found = NonNullable<QueryResult<'customerById'>>;

/** One customer with their orders, followed. `answered` with null: not on this workstation. */
export function useCustomer(customerId: string): { found: Found | null; answered: boolean } {
  const [state, setState] = useState<{ found: Found | null; answered: boolean }>({ found: null, answered: false });
  useEffect(
    () =>
      liveLoop(
        () => query('customerById', { customerId }),
        ['customers', 'orders', 'outbox'],
        (found) => setState({ found, answered: true }),
        () => undefined,
      ),
    [customerId],
  );
  return state;
}
