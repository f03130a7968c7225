import { styled } from '@mui/material/styles';
import { X } from 'lucide-react';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import type { OrdersQuery } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useOrderCounts } from './use-order-counts.ts';
import { type View, byStatus, queryOf, viewOf } from './views.ts';
import { orderWords } from './words.ts';

/** The views of the list with what waits in each, and what else narrows it, each with a way to drop it. */
export function OrderViews({
  asked,
  shop,
  priced,
  onChange,
}: {
  asked: OrdersQuery;
  shop: string;
  priced: boolean;
  onChange: (part: Partial<OrdersQuery>) => void;
}) {
  const t = useT(orderWords);
  const { day } = useFormat();
  const counts = useOrderCounts(shop);
  const views = ['all', ...byStatus, ...(priced ? (['due'] as const) : []), 'alerts'] as const;
  return (
    <Root>
      <Tabs<View>
        label={t.views.label}
        value={viewOf(asked)}
        onChange={(view) => onChange(queryOf(view))}
        tabs={views.map((view) => ({ value: view, label: t.views[view], count: counts?.[view] ?? null }))}
      />
      <span className="dropped">
        {viewOf(asked) === null && (
          <Drop label={t.views.several(asked.statuses.length)} onDrop={() => onChange({ statuses: [] })} />
        )}
        {asked.source !== null && <Drop label={t.source[asked.source]} onDrop={() => onChange({ source: null })} />}
        {asked.from !== null && <Drop label={t.since(day(asked.from))} onDrop={() => onChange({ from: null })} />}
        {asked.to !== null && <Drop label={t.until(day(asked.to))} onDrop={() => onChange({ to: null })} />}
      </span>
    </Root>
  );
}

function Drop({ label, onDrop }: { label: string; onDrop: () => void }) {
  const t = useT(orderWords);
  return (
    <Button size="small" onClick={onDrop} aria={{ 'aria-label': t.drop(label) }}>
      {label} <X aria-hidden />
    </Button>
  );
}

const Root = styled('div')({
  display: 'flex',
  gap: 12,
  alignItems: 'center',
  padding: '0 16px 10px',
  // one line, whatever the language: what does not fit scrolls
  '> [role=tablist]': {
    flexWrap: 'nowrap',
    overflowX: 'auto',
    scrollbarWidth: 'none',
    minWidth: 0,
    padding: 4,
    margin: -4,
  },
  '.dropped': { display: 'flex', gap: 6, marginLeft: 'auto', flexShrink: 0 },
});
