import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useT } from '../i18n/words.ts';
import { useWorkstation } from '../workstation-state.ts';
import { TableHead } from './TableHead.tsx';
import { TableRoot } from './table-style.ts';
import { useShortcut } from './shortcuts.ts';
import type { ColumnLayout } from './table-columns.ts';
import { kitWords } from './words.ts';

export interface Sort<By extends string> {
  by: By;
  dir: 'asc' | 'desc';
}

export interface DataTableProps<Row, By extends string> {
  /** Names the table for screen readers. */
  label: string;
  layout: ColumnLayout<Row>;
  total: number;
  /** Null while the row's page is on its way; the row keeps its place. */
  rowAt: (index: number) => Row | null;
  rowId: (row: Row) => string;
  /** Index of the row with the cursor; -1 for none. The page keeps it. */
  cursor: number;
  onCursor: (index: number) => void;
  /** Enter or double click. */
  onOpen: (row: Row) => void;
  /** Space; without it Space does nothing. */
  onPreview?: (row: Row) => void;
  sort?: Sort<By> | null;
  onSort?: (sort: Sort<By>) => void;
  selection?: { has: (id: string) => boolean; toggle: (id: string, range: boolean, index: number) => void } | null;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  /** J/K work anywhere on the page; false leaves them to another list. */
  pageKeys?: boolean;
  rowTone?: (row: Row) => 'muted' | null;
  autoFocus?: boolean;
}

const HEIGHTS = { compact: 36, comfortable: 44 };

/** Rows of any number, of which only those in view exist. Keyboard first: J/K or arrows, Enter, Space, Home, End. */
export function DataTable<Row, By extends string = string>(props: DataTableProps<Row, By>) {
  const { layout, total, rowAt, rowId, cursor, onCursor, onOpen, onPreview, selection = null, pageKeys = true } = props;
  const t = useT(kitWords);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const height = HEIGHTS[useWorkstation((state) => state.preferences.density)];
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  });
  const drawn = rows.getVirtualItems();
  useEffect(() => rows.measure(), [height, rows]);

  const moveTo = (index: number) => {
    const to = Math.max(0, Math.min(total - 1, index));
    if (total === 0) return;
    onCursor(to);
    rows.scrollToIndex(to, { align: 'auto' });
  };
  const current = () => (cursor >= 0 && cursor < total ? rowAt(cursor) : null);
  const withCurrent = (run: ((row: Row) => void) | undefined) => {
    const row = current();
    if (row !== null) run?.(row);
  };
  useShortcut('J', () => moveTo(cursor + 1), t.table.next, pageKeys);
  useShortcut('K', () => moveTo(cursor - 1), t.table.previous, pageKeys);
  useShortcut('Space', () => withCurrent(onPreview), t.table.preview, pageKeys && onPreview !== undefined);
  useEffect(() => {
    if (props.autoFocus) scroller.current?.focus({ preventScroll: true });
  }, [props.autoFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 2);
    const moves: Record<string, () => void> = {
      ArrowDown: () => moveTo(cursor + 1),
      ArrowUp: () => moveTo(cursor - 1),
      PageDown: () => moveTo(cursor + page),
      PageUp: () => moveTo(cursor - page),
      Home: () => moveTo(0),
      End: () => moveTo(total - 1),
      Enter: () => withCurrent(onOpen),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <TableRoot
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={layout.columns.length}
      aria-multiselectable={selection !== null || undefined}
      aria-activedescendant={drawn.some(({ index }) => index === cursor) ? `${id}-${cursor}` : undefined}
      tabIndex={0}
      style={{ '--row-height': `${height - 1}px` } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <TableHead layout={layout} sort={props.sort ?? null} onSort={props.onSort} />
      {total === 0 && props.empty && (
        <div role="row" className="empty">
          <div role="gridcell" aria-colspan={layout.columns.length}>
            {props.empty}
          </div>
        </div>
      )}
      <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative', minWidth: layout.minWidth }}>
        {drawn.map(({ index, start }) => {
          const row = rowAt(index);
          const key = row === null ? null : rowId(row);
          const selected = key !== null && (selection?.has(key) ?? false);
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={selection === null ? index === cursor : selected}
              data-cursor={index === cursor || undefined}
              data-selected={selected || undefined}
              data-tone={row === null ? undefined : (props.rowTone?.(row) ?? undefined)}
              style={{ height, transform: `translateY(${start}px)`, gridTemplateColumns: layout.template }}
              onClick={(event) => {
                onCursor(index);
                if (key !== null && (event.ctrlKey || event.metaKey || event.shiftKey))
                  selection?.toggle(key, event.shiftKey, index);
              }}
              onDoubleClick={() => row !== null && onOpen(row)}
            >
              {layout.columns.map((column) => (
                <div key={column.id} role="gridcell" data-align={column.align}>
                  {row === null ? null : column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </TableRoot>
  );
}
