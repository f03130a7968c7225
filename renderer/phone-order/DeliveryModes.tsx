import { styled } from '@mui/material/styles';
import { type KeyboardEvent, useState } from 'react';
import type { Offer } from '../../domain/order/offers.ts';
import { dispatchDay } from '../../domain/calendar/promise.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Card } from '../ui/Card.tsx';
import { Note } from '../ui/Field.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useNow } from '../use-now.ts';
import { PointChoice } from './PointChoice.tsx';
import { PointPicker } from './PointPicker.tsx';
import { useCall } from './call-context.ts';
import { deliveryWords } from './delivery-words.ts';
import { focusField } from './focus.ts';
import { promiseText, whyText } from './mode-text.ts';
import { Choices } from './parts.ts';
import { callWords } from './words.ts';

/** The modes of the shop with price and promised day; those that cannot be say why (ORD-7, LIV-*). */
export function DeliveryModes() {
  const t = useT(deliveryWords);
  const keys = useT(callWords).keys;
  const { form, profile, change, choosePoint, errorAt } = useCall();
  const [picking, setPicking] = useState(false);
  const error = errorAt('modeId');
  const { mode, grams, destination: near, point } = form;
  const needsPoint = mode !== null && mode.network !== null;
  const day = form.modes.find((entry) => entry.mode === mode)?.promise?.deliveryDay ?? null;
  const wanted = needsPoint && { shop: profile.id, mode, near, grams, day, chosenId: point?.id ?? null };
  useShortcut('Alt+P', () => setPicking(true), keys.point, needsPoint);
  const byKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && needsPoint && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      return setPicking(true);
    }
    const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1];
    const entry = digit === undefined ? undefined : form.modes[Number(digit) - 1];
    if (!entry || entry.no !== null) return undefined;
    event.preventDefault();
    change({ modeId: entry.mode.id });
    if (entry.mode.network !== null) setPicking(true);
    return undefined;
  };
  const close = () => {
    setPicking(false);
    // the dialog gives the focus back to the mode that had it before: another one may be chosen by now
    window.setTimeout(() => focusField('modeId'));
  };
  return (
    <Card title={t.title} shortcut="F3" aside={<Leaves />}>
      <Choices role="radiogroup" aria-label={t.title} onKeyDown={byKey}>
        {form.modes.map((entry) => (
          <ModeOption
            key={entry.mode.id}
            entry={entry}
            checked={entry.mode.id === form.mode?.id}
            onChoose={() => change({ modeId: entry.mode.id })}
            onPick={() => setPicking(true)}
          />
        ))}
      </Choices>
      {error !== null && <Note data-error>{error}</Note>}
      {picking && wanted && <PointPicker wanted={wanted} onChoose={choosePoint} onClose={close} />}
    </Card>
  );
}

/** How long orders still leave today, or when they leave next (LIV-1); it follows the clock. */
function Leaves() {
  const t = useT(deliveryWords);
  const { day } = useFormat();
  const { form, profile } = useCall();
  const now = new Date(useNow()).toISOString();
  const { minutesLeft } = form;
  if (minutesLeft === null) return <Aside>{t.leaves(day(dispatchDay(now, profile)))}</Aside>;
  return (
    <Aside data-soon={minutesLeft <= 90 || undefined} title={t.todayLong(profile.cutOff.at)}>
      {t.today(minutesLeft)}
    </Aside>
  );
}

function ModeOption({
  entry,
  checked,
  onChoose,
  onPick,
}: {
  entry: Offer;
  checked: boolean;
  onChoose: () => void;
  onPick: () => void;
}) {
  const t = useT(deliveryWords);
  const locale = useLocale();
  const format = useFormat();
  const { form } = useCall();
  const { mode, no, priceCents } = entry;
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
          <span title={mode.label[locale]}>{mode.label[locale]}</span>
          <small>
            {form.destination.postalCode.trim() === '' ? t.why.address : whyText(no, mode.phone === 'mobile', t)}
          </small>
        </Refused>
      </label>
    );
  return (
    <>
      <label>
        {input}
        <Offered style={{ fontWeight: checked ? 600 : 500 }}>
          <span title={mode.label[locale]}>{mode.label[locale]}</span>
          <small>
            {promiseText(entry, form.payment, t, format.day, locale)}
            {mode.signature && ` · ${t.signature}`}
          </small>
          <span className="price">{priceCents === 0 ? t.free : format.money(priceCents)}</span>
          {checked && entry.phoneDoubtful && <em>{t.doubtful}</em>}
        </Offered>
      </label>
      {checked && mode.network !== null && <PointChoice onPick={onPick} />}
    </>
  );
}

const Aside = styled('span')({
  fontSize: 12.5,
  color: 'var(--muted)',
  whiteSpace: 'nowrap',
  '&[data-soon]': { color: 'var(--accent-text)', fontWeight: 600 },
});

const Offered = styled('span')({
  gridColumn: '2 / -1',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: 8,
  '> span:first-of-type': { gridColumn: '1 / -1' },
  small: { fontWeight: 450 },
  em: { gridColumn: '1 / -1', fontStyle: 'normal', fontWeight: 450, fontSize: 12.5, color: 'var(--accent-text)' },
  '.price': { lineHeight: '17px' },
  // a low screen keeps the payment in sight
  '@media (max-height: 860px)': {
    '> span:first-of-type, small': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
});

const Refused = styled('span')({
  gridColumn: '2 / -1',
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  columnGap: 6,
  small: { lineHeight: '20px !important' },
  // a low screen keeps the payment in sight
  '@media (max-height: 860px)': {
    flexWrap: 'nowrap',
    whiteSpace: 'nowrap',
    span: { overflow: 'hidden', textOverflow: 'ellipsis' },
  },
});
