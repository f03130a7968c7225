import { Gift, Globe, PenLine, Phone, Sparkles, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { OrderRow } from '../../domain/api.ts';
import { useT } from '../i18n/words.ts';
import { Money } from '../ui/Money.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { When } from '../ui/When.tsx';
import type { Column } from '../ui/table-columns.ts';
import { Marks, PendingDot } from './order-style.ts';
import { orderWords } from './words.ts';

/** The columns of a list of orders; amounts only for those who see prices (ROLE-2). */
export function useOrderColumns(priced: boolean): Column<OrderRow>[] {
  const t = useT(orderWords);
  return useMemo(() => {
    const columns: Column<OrderRow>[] = [
      {
        id: 'code',
        header: t.columns.code,
        width: 112,
        sortable: true,
        fixed: true,
        cell: (row) => (
          <>
            <strong>{row.code}</strong>
            {row.pending && <PendingDot title={t.pending} aria-label={t.pending} role="img" />}
          </>
        ),
      },
      {
        id: 'status',
        header: t.columns.status,
        width: 172,
        sortable: true,
        cell: (row) => (
          <>
            <StatusChip shop={row.shop} status={row.status} />
            {row.alerts > 0 && <TriangleAlert size={15} color="var(--accent-text)" aria-label={t.views.alerts} />}
          </>
        ),
      },
      { id: 'customerName', header: t.columns.customerName, width: 150, grow: 2, sortable: true, cell: (row) => row.customerName },
      { id: 'city', header: t.columns.city, width: 140, grow: 1, sortable: true, cell: (row) => `${row.city} ${row.postalCode.slice(0, 2)}` },
      { id: 'mode', header: t.columns.mode, width: 150, grow: 1, cell: (row) => row.modeLabel },
      { id: 'gifts', header: t.columns.gifts, width: 84, cell: (row) => <GiftMarks row={row} /> },
      { id: 'pieces', header: t.columns.pieces, width: 70, align: 'end', sortable: true, cell: (row) => row.pieces },
      { id: 'placedAt', header: t.columns.placedAt, width: 118, sortable: true, cell: (row) => <When at={row.placedAt} shape="dayTime" /> },
      { id: 'statusSince', header: t.columns.statusSince, width: 112, sortable: true, hidden: true, cell: (row) => <When at={row.statusSince} shape="relative" /> },
      { id: 'tracking', header: t.columns.tracking, width: 150, hidden: true, cell: (row) => row.trackingNumbers },
      {
        id: 'source',
        header: t.columns.source,
        width: 104,
        cell: (row) => (
          <>
            {row.source === 'phone' ? <Phone size={14} aria-hidden /> : <Globe size={14} aria-hidden />}
            {t.source[row.source]}
          </>
        ),
      },
    ];
    if (!priced) return columns;
    return [
      ...columns,
      { id: 'totalCents', header: t.columns.totalCents, width: 96, align: 'end', sortable: true, cell: (row) => <Money cents={row.totalCents} strong /> },
      { id: 'due', header: t.columns.due, width: 96, align: 'end', hidden: true, cell: (row) => <Money cents={row.dueCents} /> },
    ];
  }, [t, priced]);
}

function GiftMarks({ row }: { row: OrderRow }) {
  const t = useT(orderWords);
  return (
    <Marks>
      {row.gifts && <Gift aria-label={t.wrapped} />}
      {row.personalised && <PenLine aria-label={t.personalised} />}
      {row.surprise && <Sparkles aria-label={t.surpriseShort} />}
    </Marks>
  );
}
