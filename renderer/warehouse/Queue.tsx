import { styled } from '@mui/material/styles';
import { useVirtualizer } from '@tanstack/react-virtual';
import { PackageCheck } from 'lucide-react';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import {
  type DepartureGroup,
  type PreparationRow,
  type QueueCounts,
  type QueueStage,
  departures,
} from '../../domain/warehouse/views.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { QueueRow } from './QueueRow.tsx';
import { queueWords } from './queue-words.ts';
import { BigEmpty } from './style.ts';
import type { Queue as QueueOf } from './use-queue.ts';
import { warehouseWords } from './words.ts';

const ROW = 74;
const GROUP = 48;

export interface QueueHandle {
  focusFirst(): void;
}

/** The orders of one stage, of any number, under late, today and later. Arrows move from row to row, Enter opens, Space selects. */
export function Queue({
  shop,
  queue: { filter, rows: queue, counts },
  selected,
  onSelect,
  onOpen,
  onUp,
  ref,
}: {
  shop: ShopProfile;
  queue: QueueOf;
  /** Null where nothing is selected for printing. */
  selected: ReadonlySet<string> | null;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
  /** Arrow up on the first row. */
  onUp: () => void;
  ref: Ref<QueueHandle>;
}) {
  const t = useT(warehouseWords);
  const t2 = useT(queueWords);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = counts?.shown ?? null;
  const total = queue.total ?? 0;
  const items = useMemo(() => itemsOf(shown, total), [shown, total]);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (items[at]?.kind === 'group' ? GROUP : ROW),
    overscan: 6,
  });
  // groups and rows are of different heights: what changes places is measured anew
  const shape = items.length === 0 ? '' : JSON.stringify(counts?.shown);
  useEffect(() => rows.measure(), [shape, rows]);
  const tab: QueueStage = filter.stage;
  const focusRow = (index: number) => {
    rows.scrollToIndex(
      items.findIndex((item) => item.kind === 'row' && item.index === index),
      { align: 'auto' },
    );
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus(),
    );
  };
  useImperativeHandle(ref, () => ({ focusFirst: () => focusRow(0) }));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const holder = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (holder === null || event.ctrlKey || event.altKey) return;
    const index = Number(holder.dataset['index']);
    const row = queue.rowAt(index);
    if (event.key === 'ArrowDown' && index + 1 < (queue.total ?? 0)) focusRow(index + 1);
    else if (event.key === 'ArrowUp' && index > 0) focusRow(index - 1);
    else if (event.key === 'ArrowUp') onUp();
    else if (event.key === ' ' && selected !== null && row && event.target instanceof HTMLButtonElement)
      onSelect(row.id);
    else return;
    event.preventDefault();
  };
  return (
    <Scroller ref={scroller} onKeyDown={onKeyDown}>
      {queue.total === 0 && (
        <BigEmpty>
          <EmptyState icon={<PackageCheck aria-hidden />} title={t.empty[tab]} text={t.emptyHint[tab]} />
        </BigEmpty>
      )}
      <ul style={{ height: rows.getTotalSize() }} aria-label={t.queue(t.tabs[tab])}>
        {rows.getVirtualItems().map(({ index: at, start }) => {
          const item = items[at];
          if (!item) return null;
          const style = { transform: `translateY(${start}px)` };
          if (item.kind === 'group')
            return (
              <li key={item.group} className="group" data-group={item.group} style={{ ...style, height: GROUP }}>
                <h2>{t2.group(t2.groups[item.group], item.group === 'today' ? shop.cutOff.at : '', item.count)}</h2>
              </li>
            );
          const row: PreparationRow | null = queue.rowAt(item.index);
          return (
            <li key={item.index} data-index={item.index} style={{ ...style, height: ROW }}>
              <QueueRow row={row} shop={shop} selected={selected} onSelect={onSelect} onOpen={onOpen} />
            </li>
          );
        })}
      </ul>
    </Scroller>
  );
}

type Item = { kind: 'group'; group: DepartureGroup; count: number } | { kind: 'row'; index: number };

/** Rows with the name of their group before the first of each. */
function itemsOf(shown: QueueCounts['shown'] | null, total: number): Item[] {
  const items: Item[] = [];
  let index = 0;
  for (const group of departures) {
    const count = Math.min(shown?.[group] ?? 0, total - index);
    if (count <= 0) continue;
    items.push({ kind: 'group', group, count });
    for (const end = index + count; index < end; index += 1) items.push({ kind: 'row', index });
  }
  for (; index < total; index += 1) items.push({ kind: 'row', index });
  return items;
}

const Scroller = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  borderTop: '1px solid var(--line2)',
  ul: { listStyle: 'none', margin: 0, padding: 0, position: 'relative' },
  li: {
    position: 'absolute',
    left: 0,
    right: 0,
    top: 0,
    display: 'flex',
    borderBottom: '1px solid var(--line)',
    boxSizing: 'border-box',
    containerType: 'inline-size',
  },
  'li[data-selected]': { background: 'color-mix(in srgb, var(--primary-soft) 60%, transparent)' },
  '.group': { alignItems: 'end', padding: '0 20px 6px' },
  '.group h2': { fontSize: 24, lineHeight: '32px', fontWeight: 650, color: 'var(--muted)' },
  '[data-group=late] h2': { color: 'var(--error)' },
  '[data-group=today] h2': { color: 'var(--accent-text)' },
});
