import { styled } from '@mui/material/styles';
import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { Anchor, Options } from '../phone-order/parts.ts';
import { useListbox } from '../phone-order/use-listbox.ts';
import { useSearch } from '../phone-order/use-search.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { voucherWords } from './words.ts';

export interface Picked {
  id: string;
  name: string;
}

/** Found as it is typed, taken with Enter; the one that was taken stands there by name. */
export function CustomerPicker({
  shop,
  value,
  error,
  onChange,
}: {
  shop: string;
  value: Picked | null;
  error: string | null;
  onChange: (value: Picked | null) => void;
}) {
  const t = useT(voucherWords).issue;
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { rows, settled, hurry } = useSearch(typed, (text) => query('customerSearch', { shop, text, limit: 6 }), [
    'customers',
  ]);
  const shown = open && typed.trim() !== '';
  const pick = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setOpen(false);
    onChange({ id: row.id, name: row.name });
  };
  const list = useListbox({
    text: typed,
    count: rows.length,
    open: shown,
    settled,
    hurry,
    onPick: pick,
    onClose: () => setOpen(false),
  });
  if (value !== null)
    return (
      <Taken>
        <span>{t.customer}</span>
        <b>{value.name}</b>
        <Button
          size="small"
          onClick={() => {
            flushSync(() => onChange(null));
            field.current?.focus();
          }}
        >
          {t.otherCustomer}
        </Button>
      </Taken>
    );
  return (
    <Anchor>
      <Field
        ref={field}
        label={t.customer}
        name="customerId"
        type="search"
        placeholder={t.customerPlaceholder}
        value={typed}
        error={error}
        required
        autoFocus
        onChange={(text) => {
          setTyped(text);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          // it closes the list, not the dialog around it
          if (event.key === 'Escape' && shown) event.stopPropagation();
          list.onKeyDown(event);
        }}
        aria={list.aria}
        start={<Search aria-hidden />}
      />
      {shown && (
        <Options id={list.listId} role="listbox" aria-label={t.customers}>
          {rows.map((row, index) => (
            <li
              key={row.id}
              id={list.optionId(index)}
              role="option"
              aria-selected={index === list.active}
              onMouseMove={() => list.setActive(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(index)}
            >
              <span className="grow">
                <b className="one">{row.name}</b>
                <span className="sub">{[row.phone, row.email, row.city].filter(Boolean).join(' · ')}</span>
              </span>
            </li>
          ))}
          {settled && rows.length === 0 && (
            <li role="option" aria-selected={false} aria-disabled>
              {t.noCustomer}
            </li>
          )}
        </Options>
      )}
    </Anchor>
  );
}

const Taken = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  minHeight: 32,
  '> span': { color: 'var(--muted)', fontWeight: 500 },
  b: { fontWeight: 600, marginRight: 'auto' },
});
