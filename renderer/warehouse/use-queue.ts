import { useState } from 'react';
import {
  type DepartureGroup,
  type PreparationRow,
  type QueueCounts,
  type QueueFilter,
  type QueueKind,
  type QueueStage,
} from '../../domain/warehouse/views.ts';
import { query } from '../api.ts';
import { useLive } from '../use-live.ts';
import { useNow } from '../use-now.ts';
import { type Windowed, useWindowed } from '../use-windowed.ts';

const watched = ['orders', 'outbox', 'leases', 'shortages'] as const;

export interface Queue {
  filter: QueueFilter;
  rows: Windowed<PreparationRow>;
  /** Null until the first answer. */
  counts: QueueCounts | null;
  stage(stage: QueueStage): void;
  kind(kind: QueueKind | null): void;
  carrier(carrier: string | null): void;
  when(when: DepartureGroup | null): void;
}

/** What waits at one stage, in the order in which it leaves (LIV-1). */
export function useQueue(shop: string): Queue {
  const [filter, setFilter] = useState<QueueFilter>({
    shop,
    stage: 'validated',
    when: null,
    kind: null,
    carrier: null,
  });
  const asked = { ...filter, shop };
  // leases run out and the lorry leaves: what was asked is asked anew each minute
  const minute = Math.floor(useNow() / 60_000);
  const rows = useWindowed<PreparationRow>(
    `${JSON.stringify(asked)} ${minute}`,
    (offset, limit) => query('preparationList', { ...asked, offset, limit }),
    watched,
  );
  const counts = useLive('preparationCounts', asked, watched).data;
  const set = (part: Partial<QueueFilter>) => setFilter((last) => ({ ...last, ...part }));
  return {
    filter: asked,
    rows,
    counts,
    stage: (stage) => setFilter((last) => ({ ...last, stage, when: null, kind: null, carrier: null })),
    kind: (kind) => set({ kind, carrier: kind === 'pickUp' ? null : asked.carrier }),
    carrier: (carrier) => set({ carrier, kind: asked.kind === 'pickUp' ? null : asked.kind }),
    when: (when) => set({ when }),
  };
}
