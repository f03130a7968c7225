import Popover from '@mui/material/Popover';
import { styled } from '@mui/material/styles';
import { ListFilter, ListX } from 'lucide-react';
import { useRef, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { type OrdersQuery, everyOrder } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { ShortcutLayer } from '../ui/ShortcutLayer.tsx';
import { isAsked } from './views.ts';
import { orderWords } from './words.ts';

/** Where an order comes from and when it was placed: asked for less often than a view, so one key away. */
export function OrderFilters({
  asked,
  onChange,
}: {
  asked: OrdersQuery;
  onChange: (part: Partial<OrdersQuery>) => void;
}) {
  const t = useT(orderWords);
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const count = [asked.source, asked.from, asked.to].filter((part) => part !== null).length;
  return (
    <>
      <Button
        ref={anchor}
        size="large"
        icon={<ListFilter aria-hidden />}
        shortcut="F"
        shortcutLabel={t.filter}
        onClick={() => setOpen(true)}
        aria={{ 'aria-haspopup': 'dialog', 'aria-expanded': open }}
      >
        {count === 0 ? t.filter : t.filtered(count)}
      </Button>
      <Popover
        open={open}
        anchorEl={() => anchor.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t.filter,
            style: { marginTop: 6, boxShadow: 'var(--overlay)', borderRadius: 8, border: '1px solid var(--line2)' },
          },
        }}
      >
        <ShortcutLayer>
          <Form>
            <Select
              label={t.sourceLabel}
              value={asked.source ?? 'all'}
              options={[
                { value: 'all', label: t.sourceAll },
                { value: 'phone', label: t.source.phone },
                { value: 'web', label: t.source.web },
              ]}
              onChange={(source) => onChange({ source: source === 'all' ? null : source })}
            />
            <div className="days">
              <DayField label={t.from} value={asked.from} onChange={(from) => onChange({ from })} />
              <DayField label={t.to} value={asked.to} onChange={(to) => onChange({ to })} />
            </div>
            <footer>
              {isAsked(asked) && (
                <Button
                  look="quiet"
                  icon={<ListX aria-hidden />}
                  onClick={() => {
                    onChange(everyOrder);
                    setOpen(false);
                  }}
                >
                  {t.clear}
                </Button>
              )}
              <Button look="primary" onClick={() => setOpen(false)}>
                {t.show}
              </Button>
            </footer>
          </Form>
        </ShortcutLayer>
      </Popover>
    </>
  );
}

/** What is not a day yet asks nothing. */
function DayField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}) {
  return (
    <Field label={label} type="date" value={value ?? ''} onChange={(typed) => onChange(typed === '' ? null : typed)} />
  );
}

const Form = styled('div')({
  width: 372,
  padding: 16,
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  '.days': { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 },
  footer: { display: 'flex', justifyContent: 'flex-end', gap: 8, paddingTop: 4 },
});
