import { useCallback, useEffect, useRef, useState } from 'react';
import { on } from './api.ts';
import type { WatchedTable } from './use-live.ts';

const PAGE = 100;

export interface Windowed<Row> {
  /** Null until the first page came. */
  total: number | null;
  /** Nothing is found under the words typed; these rows are under words nearly like them. */
  near: boolean;
  /** The row if its page is here; asking for one that is not fetches its page. */
  rowAt(index: number): Row | null;
  error: unknown;
}

interface Cache<Row> {
  pages: Map<number, Row[]>;
  asked: Set<number>;
  total: number | null;
  near: boolean;
}

/**
 * A list of any length, fetched page by page as it is looked at. `key` names the question (filter and sort);
 * when it or one of `tables` changes, pages are asked anew while the old rows stay on screen.
 */
export function useWindowed<Row>(
  key: string,
  load: (offset: number, limit: number) => Promise<{ rows: Row[]; total: number; near: boolean }>,
  tables: readonly WatchedTable[],
): Windowed<Row> {
  const cache = useRef<Cache<Row>>({ pages: new Map(), asked: new Set(), total: null, near: false });
  const generation = useRef(0);
  const under = useRef({ way: 0, stale: false });
  const loadRef = useRef(load);
  loadRef.current = load;
  const refreshRef = useRef(() => {});
  const [, redraw] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const watched = tables.join(' ');

  const fetchPage = useCallback(async (page: number) => {
    const mine = cache.current;
    if (mine.asked.has(page)) return;
    mine.asked.add(page);
    const born = generation.current;
    under.current.way += 1;
    try {
      const answer = await loadRef.current(page * PAGE, PAGE);
      if (born !== generation.current) return;
      mine.pages.set(page, answer.rows);
      mine.total = answer.total;
      mine.near = answer.near;
      setError(null);
    } catch (caught) {
      if (born !== generation.current) return;
      mine.asked.delete(page);
      setError(caught);
    } finally {
      under.current.way -= 1;
      if (under.current.way === 0 && under.current.stale) refreshRef.current();
    }
    redraw((count) => count + 1);
  }, []);

  const seen = useRef(new Set<number>([0]));
  const refresh = useCallback(() => {
    under.current.stale = false;
    generation.current += 1;
    cache.current = { ...cache.current, pages: new Map(cache.current.pages), asked: new Set() };
    for (const page of seen.current) void fetchPage(page);
    for (const page of cache.current.pages.keys()) if (!seen.current.has(page)) cache.current.pages.delete(page);
  }, [fetchPage]);
  refreshRef.current = refresh;

  useEffect(() => {
    seen.current = new Set([0]);
    refresh();
    return on('changed', (change) => {
      if (!change.tables.some((table) => watched.split(' ').includes(table))) return;
      // a stream of changes must not keep the answers from ever being shown
      if (under.current.way > 0) under.current.stale = true;
      else refresh();
    });
  }, [key, watched, refresh]);

  const rowAt = useCallback(
    (index: number) => {
      const page = Math.floor(index / PAGE);
      noteSeen(seen.current, page);
      const rows = cache.current.pages.get(page);
      if (!cache.current.asked.has(page)) queueMicrotask(() => void fetchPage(page));
      return rows?.[index % PAGE] ?? null;
    },
    [fetchPage],
  );
  return { total: cache.current.total, near: cache.current.near, rowAt, error };
}

/** The pages looked at last are the ones worth asking again after a change. */
function noteSeen(seen: Set<number>, page: number): void {
  seen.delete(page);
  seen.add(page);
  const oldest = seen.values().next();
  if (seen.size > 4 && !oldest.done) seen.delete(oldest.value);
}
