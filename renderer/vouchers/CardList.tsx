import { CreditCard } from 'lucide-react';
import { useState } from 'react';
import type { CardState } from '../../domain/voucher/state.ts';
import type { CardRow } from '../../domain/voucher/views.ts';
import { query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useColumnLayout } from '../ui/table-columns.ts';
import { useWindowed } from '../use-windowed.ts';
import { CardDialog } from './CardDialog.tsx';
import { ListBody } from './list-style.ts';
import { useCardColumns } from './voucher-columns.tsx';
import { voucherWords } from './words.ts';

/** Gift cards that were sold and refunds kept as vouchers; only the end of a code is told (AVO-3). */
export function CardList({ shop, states, end }: { shop: string; states: readonly CardState[]; end: string }) {
  const t = useT(voucherWords);
  const layout = useColumnLayout<CardRow>('giftCards', useCardColumns());
  const filter = { shop, states: [...states], end };
  const { total, rowAt, error } = useWindowed<CardRow>(
    JSON.stringify(filter),
    async (offset, limit) => ({ ...(await query('giftCardList', { ...filter, offset, limit })), near: false }),
    ['giftCards', 'orders', 'outbox'],
  );
  const [cursor, setCursor] = useState(0);
  const [looked, setLooked] = useState<CardRow | null>(null);
  return (
    <>
      <RefusalNote what={error} alert />
      <ListBody>
        <DataTable<CardRow>
          label={t.lists.cards}
          layout={layout}
          total={total ?? 0}
          rowAt={rowAt}
          rowId={({ id }) => id}
          cursor={cursor}
          onCursor={setCursor}
          onOpen={setLooked}
          empty={total === 0 && <EmptyState icon={<CreditCard aria-hidden />} title={t.noCards} text={t.noCardsText} />}
        />
      </ListBody>
      {looked && <CardDialog card={looked} onClose={() => setLooked(null)} />}
    </>
  );
}
