import useMediaQuery from '@mui/material/useMediaQuery';
import { Gift, Globe, PenLine, Phone, Sparkles, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { OrderRow } from '../../domain/views.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Money } from '../ui/Money.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { When } from '../ui/When.tsx';
import type { Column } from '../ui/table-columns.ts';
import { useShopById } from '../workstation-state.ts';
import { destination } from './destination.ts';
import { Marks, PendingDot } from './order-style.ts';
import { rowModeWord } from './own-words.ts';
import { orderWords } from './words.ts';

/**
 * The columns of a list of orders; amounts only for those who see prices (ROLE-2). Small windows start with fewer; the
 * balance is shown at once where it is what is asked for.
 */
export function useOrderColumns(priced: boolean, owing: boolean): Column<OrderRow>[] {
  const t = useT(orderWords);
  const wide = useMediaQuery('(min-width: 1600px)', { noSsr: true });
  const roomy = useMediaQuery('(min-width: 1400px)', { noSsr: true }) || !priced;
  return useMemo(() => {
    const columns: Column<OrderRow>[] = [
      {
        id: 'code',
        header: t.columns.code,
        width: 118,
        sortable: true,
        fixed: true,
        cell: (row) => (
          <>
            <strong>{row.code}</strong>
            {row.alerts > 0 && <TriangleAlert size={15} color="var(--accent-text)" aria-label={t.views.alerts} />}
            {row.pending && <PendingDot title={t.pending} aria-label={t.pending} role="img" />}
          </>
        ),
      },
      {
        id: 'status',
        header: t.columns.status,
        width: 190,
        sortable: true,
        cell: (row) => <StatusChip shop={row.shop} status={row.status} />,
      },
      {
        id: 'customerName',
        header: t.columns.customerName,
        width: 150,
        grow: 2,
        sortable: true,
        cell: (row) => row.customerName,
      },
      { id: 'city', header: t.columns.city, width: 110, grow: 1.5, sortable: true, cell: destination },
      {
        id: 'mode',
        header: t.columns.mode,
        width: wide ? 190 : 110,
        grow: 1,
        hidden: !roomy,
        cell: (row) => <Mode row={row} />,
      },
      { id: 'gifts', header: t.columns.gifts, width: 84, hidden: !wide, cell: (row) => <GiftMarks row={row} /> },
      {
        id: 'pieces',
        header: t.columns.pieces,
        width: 74,
        align: 'end',
        sortable: true,
        hidden: !wide,
        cell: (row) => row.pieces,
      },
      {
        id: 'placedAt',
        header: t.columns.placedAt,
        width: 142,
        sortable: true,
        cell: (row) => <When at={row.placedAt} shape="dayTime" />,
      },
      {
        id: 'statusSince',
        header: t.columns.statusSince,
        width: 112,
        sortable: true,
        hidden: true,
        cell: (row) => <When at={row.statusSince} shape="relative" />,
      },
      { id: 'tracking', header: t.columns.tracking, width: 150, hidden: true, cell: (row) => row.trackingNumbers },
      { id: 'source', header: t.columns.source, width: 112, hidden: !wide, cell: (row) => <Source row={row} /> },
    ];
    if (!priced) return columns;
    return [
      ...columns,
      {
        id: 'totalCents',
        header: t.columns.totalCents,
        width: 92,
        align: 'end',
        sortable: true,
        // where the balance is asked for, it takes the room
        hidden: owing && !roomy,
        cell: (row) => <Money cents={row.totalCents} strong />,
      },
      {
        id: 'due',
        header: t.columns.due,
        width: 140,
        align: 'end',
        hidden: !owing,
        cell: (row) => <Balance cents={row.dueCents} />,
      },
    ];
  }, [t, priced, wide, roomy, owing]);
}

/** Which way the money goes is said in words: a minus alone is read over. */
function Balance({ cents }: { cents: number | null }) {
  const t = useT(orderWords);
  const { money } = useFormat();
  if (cents === null || cents === 0) return null;
  return (
    <span style={{ color: cents < 0 ? 'var(--info)' : 'var(--accent-text)' }}>
      {cents < 0 ? t.toGiveBack(money(-cents)) : t.toCollect(money(cents))}
    </span>
  );
}

function Mode({ row }: { row: OrderRow }) {
  return rowModeWord(useLocale(), row.modeLabel, useShopById(row.shop));
}

function Source({ row }: { row: OrderRow }) {
  const t = useT(orderWords);
  return (
    <>
      {row.source === 'phone' ? <Phone size={14} aria-hidden /> : <Globe size={14} aria-hidden />}
      <span>{t.source[row.source]}</span>
    </>
  );
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
