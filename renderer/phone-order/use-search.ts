import { useEffect, useRef, useState } from 'react';
import { type WatchedTable, liveLoop } from '../use-live.ts';

const DELAY_MS = 120;

export interface Search<Row> {
  rows: Row[];
  /** False while `rows` answer an older text. */
  settled: boolean;
  /** Asks now: Enter was pressed, and nobody waits for a pause in the typing. */
  hurry: () => void;
}

/** Asks a little after the last key, and again when one of `tables` changes. A blank text finds nothing. */
export function useSearch<Row>(
  text: string,
  ask: (text: string) => Promise<Row[]>,
  tables: readonly WatchedTable[],
): Search<Row> {
  const key = text.trim();
  const [answer, setAnswer] = useState<{ key: string; rows: Row[] }>({ key: '', rows: [] });
  const askRef = useRef(ask);
  askRef.current = ask;
  const watched = tables.join(' ');
  const startNow = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (key === '') {
      setAnswer({ key, rows: [] });
      return undefined;
    }
    let stop: (() => void) | null = null;
    const told = (rows: Row[]) => setAnswer({ key, rows });
    const start = () => {
      window.clearTimeout(timer);
      stop ??= liveLoop(
        () => askRef.current(key),
        watched.split(' '),
        told,
        () => told([]),
      );
    };
    const timer = window.setTimeout(start, DELAY_MS);
    startNow.current = start;
    return () => {
      window.clearTimeout(timer);
      stop?.();
    };
  }, [key, watched]);
  return { rows: answer.rows, settled: answer.key === key, hurry: () => startNow.current() };
}
