import { type ReactNode, useCallback, useState } from 'react';

export interface Column<Row> {
  id: string;
  header: string;
  /** Pixels to start with; people may change them. */
  width: number;
  /** Takes what is left of the width, in this proportion. */
  grow?: number;
  align?: 'start' | 'end';
  sortable?: boolean;
  /** Not shown until chosen under « Colonnes ». */
  hidden?: boolean;
  /** May not be hidden: the one that names the row. */
  fixed?: boolean;
  cell: (row: Row) => ReactNode;
}

interface Layout {
  widths: Record<string, number>;
  shown: Record<string, boolean>;
}

export interface ColumnLayout<Row> {
  columns: readonly Column<Row>[];
  all: readonly Column<Row>[];
  template: string;
  /** Pixels below which the table scrolls sideways, so that all rows keep the same columns. */
  minWidth: number;
  isShown(id: string): boolean;
  toggle(id: string): void;
  setWidth(id: string, width: number): void;
}

/** Which columns are shown and how wide, kept on this workstation under `tableId`. */
export function useColumnLayout<Row>(tableId: string, all: readonly Column<Row>[]): ColumnLayout<Row> {
  const [layout, setLayout] = useState<Layout>(() => read(tableId));
  const change = useCallback(
    (next: (last: Layout) => Layout) =>
      setLayout((last) => {
        const changed = next(last);
        window.localStorage.setItem(storageKey(tableId), JSON.stringify(changed));
        return changed;
      }),
    [tableId],
  );
  const isShown = (id: string) => layout.shown[id] ?? !(all.find((column) => column.id === id)?.hidden ?? false);
  const columns = all.filter((column) => (column.fixed ?? false) || isShown(column.id));
  const template = columns
    .map(({ id, width, grow }) => {
      const pixels = layout.widths[id] ?? width;
      return grow === undefined || layout.widths[id] !== undefined ? `${pixels}px` : `minmax(${pixels}px, ${grow}fr)`;
    })
    .join(' ');
  const minWidth = columns.reduce((sum, { id, width }) => sum + (layout.widths[id] ?? width), 0);
  return {
    columns,
    all,
    template,
    minWidth,
    isShown,
    toggle: (id) => change((last) => ({ ...last, shown: { ...last.shown, [id]: !isShown(id) } })),
    setWidth: (id, width) =>
      change((last) => ({ ...last, widths: { ...last.widths, [id]: Math.max(48, Math.round(width)) } })),
  };
}

function storageKey(tableId: string): string {
  return `comptoir.columns.${tableId}`;
}

function read(tableId: string): Layout {
  const none: Layout = { widths: {}, shown: {} };
  const text = window.localStorage.getItem(storageKey(tableId));
  if (text === null) return none;
  try {
    return { ...none, ...(JSON.parse(text) as Partial<Layout>) };
  } catch {
    return none;
  }
}
