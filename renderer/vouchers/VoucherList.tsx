import { Ticket } from 'lucide-react';
import { useState } from 'react';
import type { VoucherState } from '../../domain/voucher/state.ts';
import type { VoucherRow } from '../../domain/voucher/views.ts';
import { query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useColumnLayout } from '../ui/table-columns.ts';
import { useWindowed } from '../use-windowed.ts';
import { VoucherDialog } from './VoucherDialog.tsx';
import { ListBody } from './list-style.ts';
import { useVoucherColumns } from './voucher-columns.tsx';
import { voucherWords } from './words.ts';

export type Whose = 'everyone' | 'personal' | null;

/** Codes for everyone and personal vouchers, the newest first (AVO-2); one that waits for its code stands at the top. */
export function VoucherList(props: { shop: string; states: readonly VoucherState[]; whose: Whose; end: string }) {
  const t = useT(voucherWords);
  const layout = useColumnLayout<VoucherRow>('vouchers', useVoucherColumns());
  const filter = { ...props, states: [...props.states] };
  const { total, rowAt, error } = useWindowed<VoucherRow>(
    JSON.stringify(filter),
    async (offset, limit) => ({ ...(await query('voucherList', { ...filter, offset, limit })), near: false }),
    ['vouchers', 'customers', 'outbox'],
  );
  const [cursor, setCursor] = useState(0);
  const [looked, setLooked] = useState<string | null>(null);
  return (
    <>
      <RefusalNote what={error} alert />
      <ListBody>
        <DataTable<VoucherRow>
          label={t.lists.vouchers}
          layout={layout}
          total={total ?? 0}
          rowAt={rowAt}
          rowId={({ voucher }) => voucher.id}
          cursor={cursor}
          onCursor={setCursor}
          onOpen={({ voucher }) => setLooked(voucher.id)}
          empty={total === 0 && <EmptyState icon={<Ticket aria-hidden />} title={t.none} text={t.noneText} />}
        />
      </ListBody>
      {looked !== null && <VoucherDialog voucherId={looked} onClose={() => setLooked(null)} />}
    </>
  );
}
