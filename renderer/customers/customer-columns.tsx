import { useMemo } from 'react';
import type { CustomerRow } from '../../domain/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { When } from '../ui/When.tsx';
import type { Column } from '../ui/table-columns.ts';
import { customerWords } from './words.ts';

export function useCustomerColumns(): Column<CustomerRow>[] {
  const t = useT(customerWords);
  const { count } = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t.columns.name,
        width: 200,
        grow: 2,
        fixed: true,
        cell: (row: CustomerRow) => (
          <>
            <strong>{row.name}</strong> {row.near && <Chip>{t.near}</Chip>}
          </>
        ),
      },
      { id: 'phone', header: t.columns.phone, width: 150, cell: (row: CustomerRow) => row.phone },
      { id: 'email', header: t.columns.email, width: 220, grow: 2, cell: (row: CustomerRow) => row.email },
      {
        id: 'city',
        header: t.columns.city,
        width: 190,
        grow: 1,
        cell: (row: CustomerRow) => `${row.postalCode} ${row.city}`,
      },
      {
        id: 'orders',
        header: t.columns.orders,
        width: 110,
        align: 'end' as const,
        cell: (row: CustomerRow) => count(row.orders),
      },
      {
        id: 'lastOrderAt',
        header: t.columns.lastOrderAt,
        width: 160,
        cell: (row: CustomerRow) => (row.lastOrderAt === null ? t.never : <When at={row.lastOrderAt} />),
      },
    ],
    [t, count],
  );
}
