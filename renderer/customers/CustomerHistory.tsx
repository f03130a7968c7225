import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { personName } from '../../domain/customer/address.ts';
import { type HistoryKind, historyKinds } from '../../domain/views-customer.ts';
import type { CustomerView } from '../../domain/views.ts';
import type { z } from 'zod';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { WishListsCard } from '../catalogue/WishListsCard.tsx';
import { RequestsCard } from '../requests/RequestsCard.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useLive } from '../use-live.ts';
import { useMay } from '../workstation-state.ts';
import { CustomerInvoices } from './CustomerInvoices.tsx';
import { CustomerOrders } from './CustomerOrders.tsx';
import { HistoryLine } from './HistoryLine.tsx';
import { historyWords } from './history-words.ts';

const FIRST = 60;
const MORE = 240;

type Pane = 'all' | 'orders' | 'afterSale' | 'papers' | 'messages' | 'wishes' | 'audits';

/** Who looked is no part of the story: it has a pane of its own. */
const kindsOf: Record<Pane, readonly HistoryKind[]> = {
  all: historyKinds.filter((kind) => kind !== 'audits'),
  orders: ['orders'],
  afterSale: ['returns', 'claims', 'investigations', 'refunds', 'vouchers', 'giftCards'],
  papers: ['invoices'],
  messages: ['requests', 'quotes', 'mails'],
  wishes: ['stockAlerts', 'articleQuestions', 'wishLists'],
  audits: ['audits'],
};
const whole: readonly HistoryKind[] = ['requests', 'wishLists'];
const followed = [
  'customers',
  'orders',
  'invoices',
  'returns',
  'claims',
  'investigations',
  'refunds',
  'vouchers',
  'giftCards',
  'requests',
  'quotes',
  'mails',
  'stockAlerts',
  'articleQuestions',
  'wishLists',
  'audits',
] as const;

/** Everything that happened, by date, and the same by kind (CLI-5). Not for roles without prices (ROLE-2). */
export function CustomerHistory({ view, closed }: { view: z.output<typeof CustomerView>; closed: boolean }) {
  const priced = useMay('prices.see');
  return priced ? <Shown view={view} closed={closed} /> : <CustomerOrders orders={view.orders} />;
}

function Shown({
  view: { customer, orders },
  closed,
}: {
  view: z.output<typeof CustomerView>;
  /** Nobody's any more: nothing can be added. */
  closed: boolean;
}) {
  const t = useT(historyWords);
  const [pane, setPane] = useState<Pane>('all');
  const { data } = useLive('customerHistory', { customerId: customer.id, limit: 1 }, followed);
  const audits = useMay('customer.erase');
  const countOf = (kinds: readonly HistoryKind[]) => kinds.reduce((sum, kind) => sum + (data?.counts[kind] ?? 0), 0);
  const panes = (Object.keys(kindsOf) as Pane[]).filter(
    (each) => each === 'all' || each === 'orders' || (each === 'messages' && !closed) || countOf(kindsOf[each]) > 0,
  );
  const { details, shop, id } = customer;
  return (
    <Root>
      <Tabs
        label={t.title}
        value={panes.includes(pane) ? pane : 'all'}
        onChange={setPane}
        tabs={panes
          .filter((value) => value !== 'audits' || audits)
          .map((value) => ({ value, label: t.tabs[value], count: value === 'all' ? null : countOf(kindsOf[value]) }))}
      />
      {pane === 'orders' && <CustomerOrders orders={orders} />}
      {pane === 'papers' && <CustomerInvoices customerId={id} />}
      {pane === 'messages' && !closed && (
        <RequestsCard
          shop={shop}
          about={{
            customerId: id,
            orderId: null,
            name: personName(details),
            email: details.email,
            phone: details.phone,
          }}
        />
      )}
      {pane === 'wishes' && !closed && <WishListsCard customerId={id} />}
      {pane !== 'orders' && pane !== 'papers' && (
        <Lines
          key={pane}
          customerId={id}
          shop={shop}
          // requests and wish lists stand above, whole
          kinds={closed ? kindsOf[pane] : kindsOf[pane].filter((kind) => pane === 'all' || !whole.includes(kind))}
        />
      )}
    </Root>
  );
}

function Lines({ customerId, shop, kinds }: { customerId: string; shop: string; kinds: readonly HistoryKind[] }) {
  const t = useT(historyWords);
  const { month } = useFormat();
  const [limit, setLimit] = useState(FIRST);
  const { data, error } = useLive('customerHistory', { customerId, kinds: [...kinds], limit }, followed);
  if (data === null) return <RefusalNote what={error} alert />;
  const left = kinds.reduce((sum, kind) => sum + data.counts[kind], 0) - data.rows.length;
  if (data.rows.length === 0)
    return (
      <Card>
        <EmptyState title={t.none} text={t.noneHint} />
      </Card>
    );
  return (
    <Card flush>
      {groups(data.rows, ({ at }) => month(at)).map(([name, rows]) => (
        <section key={name} aria-label={name}>
          <p className="month">{name}</p>
          <ol>
            {rows.map((row) => (
              <HistoryLine key={`${row.kind} ${row.id}`} row={row} shop={shop} />
            ))}
          </ol>
        </section>
      ))}
      {left > 0 && (
        <div className="more">
          <Button onClick={() => setLimit(limit + MORE)}>{t.older(left)}</Button>
        </div>
      )}
    </Card>
  );
}

function groups<T>(rows: readonly T[], key: (row: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return [...found];
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  minWidth: 0,
  ol: { listStyle: 'none', margin: 0, padding: 0, fontSize: 13 },
  '.month': { margin: 0, padding: '12px 16px 6px', fontSize: 12, fontWeight: 600, color: 'var(--muted)' },
  '.month::first-letter': { textTransform: 'uppercase' },
  '.more': { padding: 12, borderTop: '1px solid var(--line)' },
});
