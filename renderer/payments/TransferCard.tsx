import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Transfer } from '../../domain/payment/transfer.ts';
import { query } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Money } from '../ui/Money.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { paymentWords } from './words.ts';

export const transferTones: Record<Transfer['state'], Tone> = {
  matched: 'ok',
  under: 'accent',
  over: 'accent',
  unmatched: 'error',
  settled: 'neutral',
};

/** One transfer; while it fits no order, what can be done with it. */
export function TransferCard({ transfer }: { transfer: Transfer }) {
  const t = useT(paymentWords).transfers;
  const format = useFormat();
  const [asking, setAsking] = useState<'attach' | 'settle' | null>(null);
  const command = useCommand();
  const { state, orderId, orderCode, dueCents } = transfer;
  const open = state === 'under' || state === 'over' || state === 'unmatched';
  const attach = async () => {
    if (orderId !== null && (await command.run('attachTransfer', { transferId: transfer.id, orderId })))
      toast('ok', t.attached);
  };
  return (
    <Row>
      <header>
        <Money cents={transfer.amountCents} strong />
        <Chip tone={transferTones[state]}>{t.states[state]}</Chip>
        {orderId !== null && <a href={hrefOf({ page: 'order', orderId, intent: null })}>{orderCode}</a>}
        {(state === 'under' || state === 'over') && <span>{t.expected(format.money(dueCents ?? 0))}</span>}
        <span className="when">
          {format.day(transfer.day)} · {t.by(transfer.settledBy ?? transfer.recordedBy)}
        </span>
      </header>
      <p>{transfer.label}</p>
      {transfer.settledNote !== '' && <p className="note">{transfer.settledNote}</p>}
      <RefusalNote what={command.error} shop={transfer.shop} alert />
      {open && (
        <footer>
          {orderId !== null && (
            <Button size="small" look="primary" busy={command.busy} onClick={() => void attach()}>
              {t.attachTo(orderCode ?? '')}
            </Button>
          )}
          <Button size="small" onClick={() => setAsking('attach')}>
            {t.attach}
          </Button>
          <Button size="small" onClick={() => setAsking('settle')}>
            {t.settle}
          </Button>
        </footer>
      )}
      {asking !== null && <SettleDialog transfer={transfer} how={asking} onClose={() => setAsking(null)} />}
    </Row>
  );
}

function SettleDialog({
  transfer,
  how,
  onClose,
}: {
  transfer: Transfer;
  how: 'attach' | 'settle';
  onClose: () => void;
}) {
  const t = useT(paymentWords).transfers;
  const command = useCommand();
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState(false);
  const attach = async () => {
    const found = await query('orderByCode', { code: typed.trim().toUpperCase() }).catch(() => null);
    if (found?.order.shop !== transfer.shop) return setUnknown(true);
    const orderId = found.order.id;
    if (await command.run('attachTransfer', { transferId: transfer.id, orderId })) done(t.attached);
  };
  const settle = async () => {
    if (await command.run('settleTransfer', { transferId: transfer.id, note: typed })) done(t.settled);
  };
  const done = (said: string) => {
    toast('ok', said);
    onClose();
  };
  return (
    <Dialog
      title={how === 'attach' ? t.attach : t.settle}
      busy={command.busy}
      confirmDisabled={typed.trim() === ''}
      onClose={onClose}
      onConfirm={() => void (how === 'attach' ? attach() : settle())}
    >
      <Field
        label={how === 'attach' ? t.code : t.note}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setUnknown(false);
        }}
        maxLength={how === 'attach' ? 14 : 200}
        autoFocus
        required
        {...(how === 'attach' ? { hint: t.codeHint } : {})}
        {...(unknown ? { error: t.notFound } : {})}
      />
      <RefusalNote what={command.error} shop={transfer.shop} alert />
    </Dialog>
  );
}

const Row = styled('article')({
  padding: '12px 16px',
  borderTop: '1px solid var(--line)',
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  header: { display: 'flex', gap: '4px 10px', alignItems: 'baseline', flexWrap: 'wrap' },
  '.when': { marginLeft: 'auto', color: 'var(--muted)', fontSize: 13 },
  '.note': { color: 'var(--muted)' },
  footer: { display: 'flex', gap: 8, flexWrap: 'wrap' },
});
