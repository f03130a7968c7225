import { useEffect, useRef, useState } from 'react';
import type { OrderRow } from '../../domain/views.ts';
import { query } from '../api.ts';
import type { Windowed } from '../use-windowed.ts';
import { nextStep } from './step.ts';

/** Orders of the queue's head that are looked at: past them something is wrong that another order will not solve. */
const HEAD = 12;

/** The first order of the queue, other than `orderId`, that may go on now: one that waits for its payment is passed over. */
export function useNextReady(queue: Windowed<OrderRow>, orderId: string | null): OrderRow | null {
  const [next, setNext] = useState<OrderRow | null>(null);
  const head = Array.from({ length: Math.min(HEAD, queue.total ?? 0) }, (_, index) => queue.rowAt(index)).filter(
    (row) => row !== null && row.id !== orderId,
  );
  const rows = useRef(head);
  rows.current = head;
  const key = head.map((row) => `${row?.id} ${row?.status}`).join();
  useEffect(() => {
    if (orderId === null) return undefined;
    let stale = false;
    const look = async () => {
      for (const row of rows.current) {
        if (row === null || stale) continue;
        if (await mayGoOn(row.id)) return row;
      }
      return null;
    };
    look().then(
      (found) => {
        if (!stale) setNext(found);
      },
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [key, orderId]);
  return next?.id === orderId ? null : next;
}

async function mayGoOn(orderId: string): Promise<boolean> {
  const view = await query('orderById', { orderId });
  const step = view && nextStep(view.order);
  return step !== null && step !== undefined && (view?.gates[step] ?? null) === null;
}
