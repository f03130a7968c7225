import { ArrowDown, ArrowUp } from 'lucide-react';
import type { PointerEvent } from 'react';
import { useT } from '../i18n/words.ts';
import type { Sort } from './DataTable.tsx';
import type { Column, ColumnLayout } from './table-columns.ts';
import { kitWords } from './words.ts';

/** Sticky; a sortable header is a button, and every column has a handle for its width. */
export function TableHead<Row, By extends string>({
  layout,
  sort,
  onSort,
}: {
  layout: ColumnLayout<Row>;
  sort: Sort<By> | null;
  onSort: ((sort: Sort<By>) => void) | undefined;
}) {
  return (
    <div role="rowgroup" className="head">
      <div role="row" aria-rowindex={1} style={{ gridTemplateColumns: layout.template, minWidth: layout.minWidth }}>
        {layout.columns.map((column) => (
          <HeadCell key={column.id} column={column} layout={layout} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  );
}

function HeadCell<Row, By extends string>({
  column,
  layout,
  sort,
  onSort,
}: {
  column: Column<Row>;
  layout: ColumnLayout<Row>;
  sort: Sort<By> | null;
  onSort: ((sort: Sort<By>) => void) | undefined;
}) {
  const t = useT(kitWords);
  const dir = sort !== null && sort.by === column.id ? sort.dir : null;
  const sortable = (column.sortable ?? false) && onSort !== undefined;
  return (
    <div
      role="columnheader"
      data-align={column.align}
      aria-sort={sortable ? (dir === null ? 'none' : dir === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      {sortable ? (
        <button
          type="button"
          tabIndex={-1}
          title={t.table.sortBy(column.header)}
          onClick={() => onSort({ by: column.id as By, dir: dir === 'desc' ? 'asc' : 'desc' })}
        >
          {column.header}
          {dir === 'asc' && <ArrowUp aria-hidden />}
          {dir === 'desc' && <ArrowDown aria-hidden />}
        </button>
      ) : (
        column.header
      )}
      <span
        className="grip"
        title={t.table.resize(column.header)}
        onPointerDown={(event) => resize(event, column, layout)}
      />
    </div>
  );
}

function resize<Row>(event: PointerEvent<HTMLElement>, column: Column<Row>, layout: ColumnLayout<Row>): void {
  event.preventDefault();
  const handle = event.currentTarget;
  const from = event.clientX;
  const width = handle.parentElement?.getBoundingClientRect().width ?? column.width;
  const moved = (move: globalThis.PointerEvent) => layout.setWidth(column.id, width + move.clientX - from);
  const done = () => {
    handle.removeEventListener('pointermove', moved);
    handle.removeEventListener('pointerup', done);
  };
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener('pointermove', moved);
  handle.addEventListener('pointerup', done);
}
