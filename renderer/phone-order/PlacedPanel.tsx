import { styled } from '@mui/material/styles';
import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { personName } from '../../domain/customer/address.ts';
import { execute, newId } from '../api.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { modeWord } from '../orders/own-words.ts';
import { navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Outcome, OutcomeScroll } from '../ui/Outcome.ts';
import { Chip } from '../ui/Chip.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { Money } from '../ui/Money.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { useLive } from '../use-live.ts';
import { GiftForPoints } from '../vouchers/GiftForPoints.tsx';
import { useShop } from '../workstation-state.ts';
import type { Placed } from './use-placing.ts';
import { callWords } from './words.ts';

/** The order exists: its code to give, what was promised, and what comes next. */
export function PlacedPanel({ placed, promised }: { placed: Placed; promised: string | null }) {
  const t = useT(callWords);
  const locale = useLocale();
  const profile = useShop();
  const heading = useRef<HTMLHeadingElement>(null);
  const { orderId } = placed;
  const { data: view, error } = useLive('orderById', { orderId }, ['orders', 'outbox', 'refused']);
  const { data: refused } = useLive('refusedList', {}, ['refused']);
  const isRefused = refused?.some((row) => row.orderId === orderId) ?? false;
  const [commandId] = useState(newId);
  const [no, setNo] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const validate = async () => {
    if (busy) return;
    setBusy(true);
    setNo(null);
    await execute('validateOrder', { orderId }, commandId).catch(setNo);
    setBusy(false);
  };
  const order = view?.order ?? null;
  const waits = order?.status === 'recorded';
  return (
    <OutcomeScroll>
      <Root>
        <CircleCheck aria-hidden className="icon" />
        <h2 ref={heading} tabIndex={-1}>
          {t.placed.title}
        </h2>
        <p className="label">{t.placed.code}</p>
        <output>{placed.code}</output>
        {order && (
          <p className="about">
            {t.placed.for(personName(order.customer))} · <Money cents={order.totals.totalCents} strong /> ·{' '}
            {modeWord(locale, order, profile)}
          </p>
        )}
        <p className="state" role="status">
          {isRefused ? (
            <Chip tone="error" icon={<TriangleAlert aria-hidden />}>
              {t.placed.refused}
            </Chip>
          ) : view?.pending === false ? (
            <Chip tone="ok" icon={<CircleCheck aria-hidden />}>
              {t.placed.confirmed}
            </Chip>
          ) : (
            <Chip tone="accent" icon={<Clock aria-hidden />}>
              {t.placed.here}
            </Chip>
          )}
          {order && <StatusChip shop={order.shop} status={order.status} />}
        </p>
        {promised !== null && (
          <blockquote>
            <span>{t.placed.promised}</span>
            {t.bar.quoted(promised)}
          </blockquote>
        )}
        <RefusalNote what={no ?? error} alert />
        <div className="acts">
          {view !== null && waits && (
            <GatedButton
              gate={view.gates.validate ?? null}
              look="primary"
              size="large"
              shortcut="V"
              busy={busy}
              onClick={() => void validate()}
            >
              {t.placed.validate}
            </GatedButton>
          )}
          {order && <GiftForPoints order={order} size="large" />}
          <Button size="large" shortcut="O" onClick={() => navigate({ page: 'order', orderId, intent: null })}>
            {t.placed.open}
          </Button>
          <Button
            size="large"
            look={order === null || waits ? 'plain' : 'primary'}
            shortcut="N"
            onClick={() => navigate({ page: 'phoneOrder', draftId: null })}
          >
            {t.placed.newCall}
          </Button>
        </div>
      </Root>
    </OutcomeScroll>
  );
}

const Root = styled(Outcome)({
  '.icon': { color: 'var(--ok)' },
  '.state': { display: 'flex', gap: 6, flexWrap: 'wrap', justifyContent: 'center', marginTop: 4 },
  blockquote: {
    margin: '14px 0 0',
    padding: '10px 14px',
    background: 'var(--info-soft)',
    borderRadius: 8,
    textAlign: 'left',
    lineHeight: '20px',
    width: '100%',
  },
  'blockquote span': { display: 'block', fontSize: 12.5, color: 'var(--muted)', fontWeight: 500 },
});
