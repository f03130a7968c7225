import { styled } from '@mui/material/styles';
import type { KeyboardEvent } from 'react';
import { promisedDay } from '../../domain/calendar.ts';
import type { WireRefusal } from '../../domain/views.ts';
import type { DeliveryMode } from '../../domain/shop/profile.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Card } from '../ui/Card.tsx';
import { Note } from '../ui/Field.tsx';
import { useNow } from '../use-now.ts';
import { useCall } from './call-context.ts';
import { Choices } from './parts.ts';
import { type CallWords, callWords } from './words.ts';

/** The modes of the shop with price and promised day; those that cannot be say why (ORD-7, LIV-*). */
export function DeliveryModes() {
  const t = useT(callWords).delivery;
  const { form, change, errorAt } = useCall();
  const error = errorAt('modeId');
  const byDigit = (event: KeyboardEvent) => {
    const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1];
    if (digit === undefined || event.ctrlKey || event.altKey) return;
    const entry = form.modes[Number(digit) - 1];
    if (!entry || entry.no !== null) return;
    event.preventDefault();
    change({ modeId: entry.mode.id });
  };
  return (
    <Card title={t.title} shortcut="F3">
      <Choices role="radiogroup" aria-label={t.title} onKeyDown={byDigit}>
        {form.modes.map(({ mode, no }) => (
          <ModeOption
            key={mode.id}
            mode={mode}
            no={no}
            checked={mode.id === form.mode?.id}
            onChoose={() => change({ modeId: mode.id })}
          />
        ))}
      </Choices>
      {error !== null && <Note data-error>{error}</Note>}
    </Card>
  );
}

function ModeOption({
  mode,
  no,
  checked,
  onChoose,
}: {
  mode: DeliveryMode;
  no: WireRefusal | null;
  checked: boolean;
  onChoose: () => void;
}) {
  const words = useT(callWords);
  const t = words.delivery;
  const locale = useLocale();
  const format = useFormat();
  const input = (
    <input
      type="radio"
      name="modeId"
      data-field={checked ? 'modeId' : undefined}
      checked={checked}
      disabled={no !== null && !checked}
      aria-invalid={(no !== null && checked) || undefined}
      onChange={onChoose}
    />
  );
  if (no !== null)
    return (
      <label>
        {input}
        <Refused>
          <span>{mode.label[locale]}</span>
          <small>{whyText(no, words)}</small>
        </Refused>
      </label>
    );
  return (
    <label>
      {input}
      <Offered style={{ fontWeight: checked ? 600 : 500 }}>
        <span>{mode.label[locale]}</span>
        <small>
          <PromiseText mode={mode} />
          {mode.signature && ` · ${t.signature}`}
        </small>
        <span className="price">{mode.priceCents === 0 ? t.free : format.money(mode.priceCents)}</span>
      </Offered>
    </label>
  );
}

function PromiseText({ mode }: { mode: DeliveryMode }) {
  const t = useT(callWords).delivery;
  const format = useFormat();
  const now = useNow();
  const { profile, form } = useCall();
  if (mode.pickUpAtWarehouse) return t.ready;
  if (mode.delayDays === null) return t.depends;
  if (form.payment !== null && !form.payment.preparableUnpaid) return t.afterPayment(mode.delayDays);
  const day = promisedDay(new Date(now).toISOString(), mode, profile);
  return day === null ? t.depends : t.arrives(format.day(day));
}

/** Short, since the mode's name stands above it. */
function whyText({ detail }: WireRefusal, { delivery: t }: CallWords): string {
  if (detail.why === 'country') return t.whyCountry;
  if (detail.why === 'phone') return t.whyPhone;
  const only = Array.isArray(detail.only) ? detail.only.map(String) : [];
  if (only.length > 0) return t.whyOnly(only.join(', '));
  return detail.department === null ? t.whyAddress : t.whyNotThere;
}

const Offered = styled('span')({
  gridColumn: '2 / -1',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: 8,
  '> span:first-of-type': { gridColumn: '1 / -1' },
  small: { fontWeight: 450 },
  '.price': { lineHeight: '17px' },
});

const Refused = styled('span')({
  gridColumn: '2 / -1',
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  columnGap: 6,
  // what does not fit beside the name stands below it, at the right: a cut name could be another mode's
  small: { lineHeight: '18px !important', marginLeft: 'auto' },
});
