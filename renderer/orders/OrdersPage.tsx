import { styled } from '@mui/material/styles';
import { ListX, Search } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { OrderRow } from '../../domain/api.ts';
import type { OrderStatus } from '../../domain/order/status.ts';
import { query } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { type OrdersQuery, everyOrder, navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { ColumnsMenu } from '../ui/ColumnsMenu.tsx';
import { DataTable, type Sort } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Field } from '../ui/Field.tsx';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useColumnLayout } from '../ui/table-columns.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { useWindowed } from '../use-windowed.ts';
import { useMay, useShop } from '../workstation-state.ts';
import { OrderPanel } from './OrderPanel.tsx';
import { useOrderColumns } from './order-columns.tsx';
import { useOrderCounts } from './use-order-counts.ts';
import { orderWords } from './words.ts';

type SortBy = 'placedAt' | 'code' | 'customerName' | 'status' | 'totalCents' | 'city' | 'pieces' | 'statusSince';
type View = 'all' | 'recorded' | 'validated' | 'inPreparation' | 'prepared' | 'shipped' | 'due' | 'alerts';

const byStatus: readonly (View & OrderStatus)[] = ['recorded', 'validated', 'inPreparation', 'prepared', 'shipped'];

/** Every order of the shop: views, search over everything, sort, and the order under the cursor at the right. */
export function OrdersPage({ query: asked }: { query: OrdersQuery }) {
  const t = useT(orderWords);
  const { count } = useFormat();
  const shop = useShop();
  const priced = useMay('prices.see');
  const [sort, setSort] = useState<Sort<SortBy>>({ by: 'placedAt', dir: 'desc' });
  const [cursor, setCursor] = useState(0);
  const [preview, setPreview] = useState(true);
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const text = useDeferredValue(asked.text);
  const layout = useColumnLayout<OrderRow>('orders', useOrderColumns(priced));
  const filter = useMemo(
    () => ({ ...asked, text, shop: shop?.id ?? null, sort }),
    [asked, text, shop?.id, sort],
  );
  const key = JSON.stringify(filter);
  const list = useWindowed<OrderRow>(key, (offset, limit) => query('orderList', { ...filter, offset, limit }), ['orders', 'outbox']);
  const counts = useOrderCounts(shop?.id ?? null);
  useEffect(() => setCursor(0), [key]);
  useShortcut('/', () => search.current?.focus(), t.searchLabel);

  const change = (part: Partial<OrdersQuery>) => navigate({ page: 'orders', query: { ...asked, ...part } }, 'replace');
  const open = (row: OrderRow) => navigate({ page: 'order', orderId: row.id, intent: null });
  const current = list.rowAt(cursor);
  const filtered = key !== JSON.stringify({ ...everyOrder, shop: shop?.id ?? null, sort });
  if (!shop) return null;
  return (
    <Page
      title={t.title}
      bare
      lead={list.total === null ? '' : `${count(list.total)} ${t.count(list.total).replace(/^\S+\s/u, '')}`}
      actions={<ColumnsMenu layout={layout} />}
    >
      <Filters>
        <Tabs<View>
          label={t.title}
          value={viewOf(asked)}
          onChange={(view) => change(queryOf(view))}
          tabs={(['all', ...byStatus, ...(priced ? (['due'] as const) : []), 'alerts'] as const).map((view) => ({
            value: view,
            label: t.views[view],
            count: counts?.[view] ?? null,
          }))}
        />
        <div className="search">
          <Field
            label={t.searchLabel}
            hideLabel
            type="search"
            ref={search}
            value={asked.text}
            placeholder={t.search}
            onChange={(typed) => change({ text: typed })}
            onKeyDown={(event) => event.key === 'Escape' && change({ text: '' })}
            start={<Search aria-hidden />}
            maxLength={200}
          />
        </div>
        <Select
          label={t.sourceLabel}
          hideLabel
          value={asked.source ?? 'all'}
          options={[
            { value: 'all', label: t.sourceAll },
            { value: 'phone', label: t.source.phone },
            { value: 'web', label: t.source.web },
          ]}
          onChange={(source) => change({ source: source === 'all' ? null : source })}
        />
        <DayField label={t.from} value={asked.from} onChange={(from) => change({ from })} />
        <DayField label={t.to} value={asked.to} onChange={(to) => change({ to })} />
        {filtered && (
          <Button look="quiet" icon={<ListX aria-hidden />} onClick={() => change(everyOrder)}>
            {t.clear}
          </Button>
        )}
      </Filters>
      <Body>
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
          empty={list.total === 0 ? <EmptyState icon={<Search aria-hidden />} title={t.empty} text={t.emptyHint} /> : null}
        />
        {preview && current && <OrderPanel key={current.id} orderId={current.id} />}
      </Body>
      <Hint>{t.hint}</Hint>
    </Page>
  );
}

/** A day, or none; what is not a day yet asks nothing. */
function DayField({ label, value, onChange }: { label: string; value: string | null; onChange: (day: string | null) => void }) {
  return (
    <div className="day">
      <Field label={label} hideLabel type="date" value={value ?? ''} start={<span className="of">{label}</span>} onChange={(typed) => onChange(typed === '' ? null : typed)} />
    </div>
  );
}

function viewOf(asked: OrdersQuery): View | null {
  const [only, ...more] = asked.statuses;
  if (asked.due) return 'due';
  if (asked.alerts) return 'alerts';
  if (only === undefined) return 'all';
  return byStatus.find((status) => status === only && more.length === 0) ?? null;
}

function queryOf(view: View): Partial<OrdersQuery> {
  const statuses = byStatus.filter((status) => status === view);
  return { statuses, due: view === 'due', alerts: view === 'alerts' };
}

const Filters = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  padding: '0 16px 10px',
  '.search': { flex: 1, minWidth: 240 },
  '.day': { width: 172 },
  '.of': { color: 'var(--muted)', fontSize: 12.5 },
});
const Body = styled('div')({ display: 'flex', flex: 1, minHeight: 0, borderTop: '1px solid var(--line)', '> :first-of-type': { flex: 1, minWidth: 0 } });
const Hint = styled('footer')({
  padding: '5px 16px',
  borderTop: '1px solid var(--line)',
  background: 'var(--surface)',
  color: 'var(--muted)',
  fontSize: 12,
});
