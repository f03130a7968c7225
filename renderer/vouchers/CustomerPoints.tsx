import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { QueryResult } from '../../domain/api.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { toast } from '../ui/toast.ts';
import { useMay } from '../workstation-state.ts';
import { pointsOfTyped } from './issue-form.ts';
import { voucherWords } from './words.ts';

type Points = NonNullable<NonNullable<QueryResult<'customerMoney'>>['points']>;

/** Points that may be spent, those that run out next, and every movement (AVO-4). */
export function CustomerPoints({ customer, points }: { customer: Customer; points: Points }) {
  const t = useT(voucherWords);
  const { count, day } = useFormat();
  const corrects = useMay('voucher.issue');
  const [correcting, setCorrecting] = useState(false);
  const { balance, next, entries } = points;
  return (
    <Root>
      <header>
        <h3>{t.customer.points}</h3>
        {corrects && (
          <Button size="small" look="quiet" onClick={() => setCorrecting(true)}>
            {t.correct.open}
          </Button>
        )}
      </header>
      <p>
        <b>{t.customer.pointsLeft(balance, count(balance))}</b>
        {next !== null && balance > 0 && (
          <span>{t.customer.pointsNext(count(Math.min(next.points, balance)), day(next.on))}</span>
        )}
      </p>
      {entries.length === 0 ? (
        <small>{t.customer.pointsNone}</small>
      ) : (
        <details>
          <summary>{t.customer.ledger(entries.length)}</summary>
          <ul>
            {entries.toReversed().map((entry) => (
              <li key={entry.id}>
                <When at={entry.at} shape="day" />
                <span>
                  {t.customer.entry[entry.what]}
                  {' · '}
                  {entry.orderId === null ? (
                    entry.reason
                  ) : (
                    <a href={hrefOf({ page: 'order', orderId: entry.orderId, intent: null })}>{entry.reason}</a>
                  )}
                  {entry.expiresOn !== null && <small> {t.customer.until(day(entry.expiresOn))}</small>}
                </span>
                <b data-less={entry.points < 0 || undefined}>
                  {entry.points > 0 ? '+' : '−'}
                  {count(Math.abs(entry.points))}
                </b>
              </li>
            ))}
          </ul>
        </details>
      )}
      {correcting && <CorrectDialog customer={customer} balance={balance} onClose={() => setCorrecting(false)} />}
    </Root>
  );
}

function CorrectDialog({ customer, balance, onClose }: { customer: Customer; balance: number; onClose: () => void }) {
  const t = useT(voucherWords);
  const { count } = useFormat();
  const command = useCommand();
  const [entryId] = useState(newId);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const points = pointsOfTyped(typed);
  const confirm = async () => {
    if (points === null || reason.trim() === '') return;
    if (!(await command.run('correctPoints', { customerId: customer.id, entryId, points, reason }))) return;
    toast('ok', t.correct.done);
    onClose();
  };
  return (
    <Dialog
      title={t.correct.title}
      confirmLabel={t.correct.confirm}
      confirmDisabled={points === null || reason.trim() === ''}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Field
        label={t.correct.points}
        value={typed}
        onChange={setTyped}
        error={typed.trim() !== '' && points === null ? t.correct.pointsWrong : null}
        hint={
          points === null
            ? t.correct.pointsHint
            : t.correct.after(t.customer.pointsLeft(balance + points, count(balance + points)))
        }
        required
        autoFocus
      />
      <Field label={t.correct.reason} value={reason} onChange={setReason} maxLength={200} required />
      <RefusalNote what={command.error} shop={customer.shop} alert />
    </Dialog>
  );
}

const Root = styled('section')({
  header: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  p: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 10px' },
  'p b': { fontSize: 18, lineHeight: '26px', letterSpacing: 0 },
  'p span, small': { color: 'var(--muted)', fontSize: 12.5 },
  'details summary': { padding: '4px 0' },
  li: { display: 'grid', gridTemplateColumns: '92px minmax(0, 1fr) auto', gap: 10, fontSize: 13, lineHeight: '20px' },
  'li > span': { overflowWrap: 'anywhere' },
  'li > b': { fontWeight: 600, letterSpacing: 0, color: 'var(--ok)', fontVariantNumeric: 'tabular-nums' },
  'li > b[data-less]': { color: 'var(--muted)' },
});
