import { styled } from '@mui/material/styles';
import { useVirtualizer } from '@tanstack/react-virtual';
import { PackageCheck } from 'lucide-react';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import type { OrderRow } from '../../domain/views.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { Windowed } from '../use-windowed.ts';
import { QueueRow } from './QueueRow.tsx';
import type { QueueTab } from './use-queue.ts';
import { warehouseWords } from './words.ts';

const ROW = 76;

export interface QueueHandle {
  focusFirst(): void;
}

/** The orders of one stage, of any number. Arrows move from row to row, Enter opens, Space selects. */
export function Queue({
  shop,
  tab,
  queue,
  selected,
  onSelect,
  onOpen,
  onUp,
  ref,
}: {
  shop: ShopProfile;
  tab: QueueTab;
  queue: Windowed<OrderRow>;
  /** Null where nothing is selected for printing. */
  selected: ReadonlySet<string> | null;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
  /** Arrow up on the first row. */
  onUp: () => void;
  ref: Ref<QueueHandle>;
}) {
  const t = useT(warehouseWords);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: queue.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  const focusRow = (index: number) => {
    rows.scrollToIndex(index, { align: 'auto' });
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
        <Empty>
          <EmptyState icon={<PackageCheck aria-hidden />} title={t.empty[tab]} text={t.emptyHint[tab]} />
        </Empty>
      )}
      <ul style={{ height: rows.getTotalSize() }} aria-label={t.queue(t.tabs[tab])}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <li key={index} data-index={index} style={{ height: ROW, transform: `translateY(${start}px)` }}>
            <QueueRow row={queue.rowAt(index)} shop={shop} selected={selected} onSelect={onSelect} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </Scroller>
  );
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
    contain: 'layout style',
  },
});
const Empty = styled('div')({
  '.title': { fontSize: '28px !important', lineHeight: '36px' },
  '.text': { maxWidth: '760px !important' },
  svg: { width: '56px !important', height: '56px !important' },
});
