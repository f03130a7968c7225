import { useEffect, useRef, useState } from 'react';
import type { EventName, QueryInput, QueryName, QueryResult } from '../domain/api.ts';
import type { Table } from '../domain/tx.ts';
import { on, query } from './api.ts';

export type WatchedTable = Table | 'draft' | 'outbox' | 'refused' | 'printJobs' | 'preferences';

export interface Live<T> {
  /** Null only until the first answer; afterwards the last answer stays while a newer one is on its way. */
  data: T | null;
  error: unknown;
}

/**
 * A query that runs again when its arguments or one of `tables` change. `args` null: nothing is asked.
 * Answers that come late never replace newer ones.
 */
export function useLive<N extends QueryName>(
  name: N,
  args: QueryInput<N> | null,
  tables: readonly WatchedTable[],
): Live<QueryResult<N>> {
  const [state, setState] = useState<Live<QueryResult<N>>>({ data: null, error: null });
  const key = args === null ? null : JSON.stringify(args);
  const argsRef = useRef(args);
  argsRef.current = args;
  const watched = tables.join(' ');
  useEffect(() => {
    if (key === null) return undefined;
    return liveLoop(
      () => query(name, argsRef.current as QueryInput<N>),
      watched.split(' '),
      (data) => setState({ data, error: null }),
      (error) => setState((last) => ({ ...last, error })),
    );
  }, [name, key, watched]);
  return state;
}

/** Asks now, after each change of `tables` and after each of `events`, one question at a time. Returns the way out. */
export function liveLoop<T>(
  ask: () => Promise<T>,
  tables: readonly string[],
  told: (data: T) => void,
  failed: (error: unknown) => void,
  events: readonly EventName[] = [],
): () => void {
  let stopped = false;
  let asking = false;
  let again = false;
  const run = async () => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    do {
      again = false;
      try {
        const data = await ask();
        if (!stopped) told(data);
      } catch (error) {
        if (!stopped) failed(error);
      }
    } while (again && !stopped);
    asking = false;
  };
  const offs = [
    on('changed', (change) => {
      if (change.tables.some((table) => tables.includes(table))) void run();
    }),
    ...events.map((event) => on(event, () => void run())),
  ];
  void run();
  return () => {
    stopped = true;
    for (const off of offs) off();
  };
}
