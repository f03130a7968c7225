import { styled } from '@mui/material/styles';
import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { OrderRow } from '../../domain/views.ts';
import { query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { type OrdersQuery, everyOrder, navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { ColumnsMenu } from '../ui/ColumnsMenu.tsx';
import { DataTable, type Sort } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Field } from '../ui/Field.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useColumnLayout } from '../ui/table-columns.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { useWindowed } from '../use-windowed.ts';
import { useMay, useShop } from '../workstation-state.ts';
import { OrderFilters } from './OrderFilters.tsx';
import { OrderPanel } from './OrderPanel.tsx';
import { OrderViews } from './OrderViews.tsx';
import { ListHint } from './ListHint.tsx';
import { type SortBy, listPlace, rememberList } from './list-place.ts';
import { useOrderColumns } from './order-columns.tsx';
import { isAsked } from './views.ts';
import { orderWords } from './words.ts';

/** Every order of the shop: views, search over everything, sort, and the order under the cursor at the right. */
export function OrdersPage({ query: asked }: { query: OrdersQuery }) {
  const t = useT(orderWords);
  const shop = useShop();
  const priced = useMay('prices.see');
  const [sort, setSort] = useState<Sort<SortBy>>(() => listPlace().sort);
  const [preview, setPreview] = useState(true);
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const layout = useColumnLayout<OrderRow>('orders', useOrderColumns(priced));
  const text = useDeferredValue(asked.text);
  const filter = useMemo(() => ({ ...asked, text, shop: shop?.id ?? null, sort }), [asked, text, shop?.id, sort]);
  const key = JSON.stringify(filter);
  const list = useWindowed<OrderRow>(key, (offset, limit) => query('orderList', { ...filter, offset, limit }), [
    'orders',
    'outbox',
  ]);
  const [place, setPlace] = useState(() => listPlace());
  // another question starts at its first row
  const cursor = place.key === key ? place.cursor : 0;
  const setCursor = (to: number) => setPlace({ query: asked, sort, key, cursor: to });
  useEffect(() => rememberList({ query: asked, sort, key, cursor }), [asked, sort, key, cursor]);
  useShortcut('/', () => search.current?.focus(), t.searchLabel);

  const change = (part: Partial<OrdersQuery>) => navigate({ page: 'orders', query: { ...asked, ...part } }, 'replace');
  const open = (row: OrderRow) => navigate({ page: 'order', orderId: row.id, intent: null });
  const toTable = () => body.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  const current = list.rowAt(cursor);
  if (!shop) return null;
  return (
    <Page
      title={t.title}
      bare
      lead={list.total === null ? '' : list.near ? t.nearly(list.total) : t.count(list.total)}
      actions={
        <>
          <SearchBox>
            <Field
              label={t.searchLabel}
              hideLabel
              type="search"
              ref={search}
              value={asked.text}
              placeholder={t.search}
              onChange={(typed) => change({ text: typed })}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && asked.text !== '') change({ text: '' });
                else if (event.key === 'ArrowDown' || event.key === 'Escape') toTable();
                else if (event.key === 'Enter' && list.total === 1 && !list.near && current && text === asked.text)
                  open(current);
                else if (event.key === 'Enter') toTable();
                else return;
                event.preventDefault();
              }}
              start={<Search aria-hidden />}
              maxLength={200}
            />
          </SearchBox>
          <OrderFilters asked={asked} onChange={change} />
          <ColumnsMenu layout={layout} />
        </>
      }
    >
      <OrderViews asked={asked} shop={shop.id} priced={priced} onChange={change} />
      <RefusalNote what={list.error} alert />
      <Body ref={body}>
        <DataTable<OrderRow, SortBy>
          label={t.title}
          layout={layout}
          total={list.total ?? 0}
          rowAt={list.rowAt}
          rowId={(row) => row.id}
          cursor={cursor}
          onCursor={setCursor}
          onOpen={open}
          onPreview={() => setPreview(!preview)}
          sort={sort}
          onSort={setSort}
          rowTone={(row) => (row.status === 'cancelled' ? 'muted' : null)}
          autoFocus
          empty={
            list.total === 0 ? (
              <Nothing filtered={isAsked(asked)} onClear={() => navigate({ page: 'orders', query: everyOrder })} />
            ) : null
          }
        />
        {preview && current && <OrderPanel orderId={current.id} />}
      </Body>
      <ListHint preview />
    </Page>
  );
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const t = useT(orderWords);
  const places = useMay('order.place');
  if (filtered)
    return (
      <EmptyState
        icon={<Search aria-hidden />}
        title={t.empty}
        text={t.emptyHint}
        action={<Button onClick={onClear}>{t.clear}</Button>}
      />
    );
  return (
    <EmptyState
      icon={<Search aria-hidden />}
      title={t.none}
      text={t.noneHint}
      action={
        places && (
          <Button look="primary" onClick={() => navigate({ page: 'phoneOrder', draftId: null })}>
            {t.firstOrder}
          </Button>
        )
      }
    />
  );
}

const SearchBox = styled('div')({ width: 'clamp(260px, 32vw, 560px)' });
const Body = styled('div')({
  display: 'flex',
  flex: 1,
  minHeight: 0,
  borderTop: '1px solid var(--line)',
  '> [role=grid]': { flex: 1, minWidth: 0 },
});
