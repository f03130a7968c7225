import { styled } from '@mui/material/styles';
import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { Customer } from '../../domain/customer/customer.ts';
import type { CustomerRow } from '../../domain/views.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Field } from '../ui/Field.tsx';
import { useLive } from '../use-live.ts';
import { careWords } from './care-words.ts';

const MOST = 6;

/** Records that look alike, and any other by name (CLI-2). */
export function DuplicatePicker({ customer, onPick }: { customer: Customer; onPick: (id: string) => void }) {
  const t = useT(careWords);
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const alike = useLive('customerDuplicates', { customerId: customer.id }, ['customers']).data;
  const found = useLive('customerSearch', asked === '' ? null : { shop: customer.shop, text: asked, limit: MOST + 1 }, [
    'customers',
  ]).data;
  const others = asked === '' ? [] : (found ?? []).filter(({ id }) => id !== customer.id).slice(0, MOST);
  return (
    <Root>
      <h3>{t.duplicates}</h3>
      <ul>
        {alike?.map(({ row, why }) => (
          <Row key={row.id} row={row} onPick={onPick}>
            {why.map((each) => (
              <Chip key={each} tone="accent">
                {t.why[each]}
              </Chip>
            ))}
          </Row>
        ))}
        {alike?.length === 0 && <li className="none">{t.noDuplicate}</li>}
      </ul>
      <Field label={t.searchOther} type="search" value={text} onChange={setText} start={<Search aria-hidden />} />
      <ul>
        {others.map((row) => (
          <Row key={row.id} row={row} onPick={onPick} />
        ))}
      </ul>
    </Root>
  );
}

function Row({
  row,
  onPick,
  children,
}: {
  row: CustomerRow;
  onPick: (id: string) => void;
  children?: React.ReactNode;
}) {
  const t = useT(careWords);
  return (
    <li>
      <span>
        <b>{row.name}</b> <span className="why">{children}</span>
        <small>
          {[row.email, row.phone, `${row.postalCode} ${row.city}`.trim(), t.orders(row.orders)]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <Button size="small" onClick={() => onPick(row.id)} aria={{ 'aria-label': t.choose(row.name) }}>
        {t.compare}
      </Button>
    </li>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  ul: { listStyle: 'none', margin: 0, padding: 0 },
  li: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 12,
    padding: '8px 0',
    borderBottom: '1px solid var(--line)',
  },
  small: { display: 'block', color: 'var(--muted)', fontSize: 12.5 },
  '.why': { display: 'inline-flex', gap: 6, marginLeft: 4 },
  '.none': { color: 'var(--muted)' },
});
