import { useEffect, useRef } from 'react';
import { type Bench, withoutOrder } from '../../domain/warehouse/bench.ts';
import type { BenchView } from '../../domain/warehouse/views.ts';

/** What left by another hand while its person was away is taken off the bench that is found again; once, at its opening. */
export function useLeftBehind(
  bench: Bench | null,
  views: readonly BenchView[] | null,
  change: (next: (bench: Bench) => Bench) => Bench,
): void {
  const found = useRef<readonly string[] | null>(null);
  if (bench !== null) found.current ??= bench.orders.map(({ orderId }) => orderId);
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current || found.current === null || views === null) return;
    looked.current = true;
    const ids = found.current;
    const gone = views.filter(({ view: { order } }) => ids.includes(order.id) && hasLeft(order.status));
    if (gone.length > 0) change((last) => gone.reduce((kept, { view }) => withoutOrder(kept, view.order.id), last));
  }, [views, change]);
}

function hasLeft(status: BenchView['view']['order']['status']): boolean {
  return status === 'shipped' || status === 'delivered' || status === 'cancelled';
}
