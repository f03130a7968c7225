import { useMemo } from 'react';
import type { CardRow, VoucherRow } from '../../domain/voucher/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { PendingDot } from '../orders/order-style.ts';
import { Money } from '../ui/Money.tsx';
import { When } from '../ui/When.tsx';
import type { Column } from '../ui/table-columns.ts';
import { CardChip, VoucherChip } from './StateChips.tsx';
import { useTerms } from './use-terms.ts';
import { voucherWords } from './words.ts';

export function useVoucherColumns(): Column<VoucherRow>[] {
  const t = useT(voucherWords);
  const terms = useTerms();
  return [
    {
      id: 'code',
      header: t.columns.code,
      width: 150,
      fixed: true,
      cell: ({ voucher, pending }) => (
        <>
          <strong>{voucher.code === '' ? '—' : voucher.code}</strong>
          {pending && <PendingDot style={{ display: 'inline-block' }} />}
        </>
      ),
    },
    { id: 'state', header: t.columns.state, width: 116, cell: ({ state }) => <VoucherChip state={state} /> },
    { id: 'worth', header: t.columns.worth, width: 96, cell: ({ voucher }) => terms(voucher).worth },
    {
      id: 'whose',
      header: t.columns.whose,
      width: 140,
      grow: 2,
      cell: ({ voucher, customerName }) => (voucher.customerId === null ? t.everyone : customerName),
    },
    {
      id: 'conditions',
      header: t.columns.conditions,
      width: 160,
      grow: 2,
      cell: ({ voucher }) => terms(voucher).conditions.join(' · '),
    },
    { id: 'dates', header: t.columns.dates, width: 250, grow: 1, cell: ({ voucher }) => terms(voucher).dates },
    { id: 'uses', header: t.columns.uses, width: 104, cell: ({ voucher }) => terms(voucher).uses },
    {
      id: 'issued',
      header: t.columns.issued,
      width: 200,
      grow: 1,
      cell: ({ voucher }) => (
        <>
          <When at={voucher.issuedAt} shape="day" /> · {voucher.issuedBy}
        </>
      ),
    },
  ];
}

export function useCardColumns(): Column<CardRow>[] {
  const t = useT(voucherWords);
  const { day } = useFormat();
  return useMemo(
    (): Column<CardRow>[] => [
      {
        id: 'code',
        header: t.columns.code,
        width: 110,
        fixed: true,
        cell: ({ codeEnd }) => <strong>{t.codeEnd(codeEnd)}</strong>,
      },
      { id: 'state', header: t.columns.state, width: 110, cell: ({ state }) => <CardChip state={state} /> },
      { id: 'kind', header: t.columns.kind, width: 170, cell: ({ kind }) => t.kinds[kind] },
      {
        id: 'whose',
        header: t.columns.whose,
        width: 200,
        grow: 2,
        cell: ({ kind, from, to }) => (kind === 'sold' ? t.to(from, to) : to),
      },
      {
        id: 'balance',
        header: t.columns.balance,
        width: 110,
        align: 'end',
        cell: ({ balanceCents }) => <Money cents={balanceCents} strong />,
      },
      {
        id: 'amount',
        header: t.columns.amount,
        width: 110,
        align: 'end',
        cell: ({ amountCents }) => <Money cents={amountCents} />,
      },
      { id: 'expires', header: t.columns.expires, width: 150, cell: ({ expiresOn }) => day(expiresOn) },
      { id: 'order', header: t.columns.order, width: 120, cell: ({ orderCode }) => orderCode },
      {
        id: 'issued',
        header: t.columns.issued,
        width: 130,
        cell: ({ issuedAt }) => <When at={issuedAt} shape="day" />,
      },
    ],
    [t, day],
  );
}
