import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Refund, RefundWay } from '../../domain/refund/refund.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { paymentWords } from '../payments/words.ts';
import { Button } from '../ui/Button.tsx';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Money } from '../ui/Money.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { When } from '../ui/When.tsx';
import { useMay } from '../workstation-state.ts';
import { useOwnWord } from './use-own-word.ts';
import { refundWords } from './words.ts';

const tones: Record<RefundWay['state'], Tone> = { planned: 'accent', asked: 'info', done: 'ok', failed: 'error' };

/** Where the money goes, and what a person does by hand: sends it and says so, or tries again what failed (AVO-5). */
export function RefundWays({ refund, keys = false }: { refund: Refund; keys?: boolean }) {
  const t = useT(refundWords).ways;
  if (refund.state === 'refused') return null;
  if (refund.ways.length === 0) return <span>{refund.as === 'voucher' ? t.toVoucher : t.toMeans}</span>;
  const first = refund.ways.find(isForHands);
  return (
    <List aria-label={t.title}>
      {refund.ways.map((way) => (
        <Way key={way.id} refund={refund} way={way} keys={keys && way === first} />
      ))}
    </List>
  );
}

function Way({ refund, way, keys }: { refund: Refund; way: RefundWay; keys: boolean }) {
  const t = useT(refundWords);
  const own = useOwnWord(refund.shop);
  const failures = useT(paymentWords);
  const sends = useMay('payment.refund');
  const { kind, state, label, reference, doneAt, cents } = way;
  const failure = reference === 'notHeld' ? t.notHeld : failures.why(reference);
  return (
    <li>
      <span className="what">
        <span>{t.ways[kind](kind === 'voucher' ? reference : own(label))}</span>
        <Money cents={cents} />
      </span>
      <span className="how">
        <Chip tone={tones[state]}>{t.ways[state]}</Chip>
        {doneAt !== null && <When at={doneAt} shape="dayTime" />}
        {state === 'done' && kind === 'recorded' && <span>{reference}</span>}
        {state === 'failed' && <span className="bad">{failure}</span>}
      </span>
      {sends && state === 'planned' && kind === 'recorded' && <Sent refund={refund} way={way} keys={keys} />}
      {sends && state === 'failed' && <Redo refund={refund} way={way} keys={keys} />}
    </li>
  );
}

function Sent({ refund, way, keys }: { refund: Refund; way: RefundWay; keys: boolean }) {
  const t = useT(refundWords);
  const format = useFormat();
  const command = useCommand();
  const [open, setOpen] = useState(false);
  const [reference, setReference] = useState('');
  const confirm = async () => {
    if (reference.trim() === '') return;
    if (!(await command.run('recordRefundWay', { refundId: refund.id, wayId: way.id, reference }))) return;
    toast('ok', t.recorded);
    setOpen(false);
  };
  return (
    <span className="acts">
      <Button size="small" look="primary" {...(keys ? { shortcut: 'E' } : {})} onClick={() => setOpen(true)}>
        {t.record}
      </Button>
      {open && (
        <Dialog
          title={t.recordTitle(format.money(way.cents))}
          confirmLabel={t.record}
          confirmDisabled={reference.trim() === ''}
          busy={command.busy}
          onClose={() => setOpen(false)}
          onConfirm={() => void confirm()}
        >
          <p>{t.recordHint}</p>
          <Field label={t.reference} value={reference} onChange={setReference} maxLength={80} autoFocus required />
          <RefusalNote what={command.error} shop={refund.shop} alert />
        </Dialog>
      )}
    </span>
  );
}

function Redo({ refund, way, keys }: { refund: Refund; way: RefundWay; keys: boolean }) {
  const t = useT(refundWords);
  const command = useCommand();
  const [newWayId] = useState(newId);
  const run = async (how: 'again' | 'byHand') => {
    const asked = { refundId: refund.id, wayId: way.id, newWayId, how };
    if (await command.run('redoRefundWay', asked)) toast('ok', how === 'again' ? t.redone : t.handed);
  };
  return (
    <span className="acts">
      <Button size="small" busy={command.busy} {...(keys ? { shortcut: 'T' } : {})} onClick={() => void run('again')}>
        {t.again}
      </Button>
      <Button size="small" busy={command.busy} {...(keys ? { shortcut: 'M' } : {})} onClick={() => void run('byHand')}>
        {t.byHand}
      </Button>
      <RefusalNote what={command.error} shop={refund.shop} alert />
    </span>
  );
}

/** Nothing more happens to it by itself. */
function isForHands({ kind, state }: RefundWay): boolean {
  return state === 'failed' || (kind === 'recorded' && state === 'planned');
}

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  li: { display: 'flex', flexDirection: 'column', gap: 4 },
  '.what': { display: 'flex', justifyContent: 'space-between', gap: 12 },
  '.how': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 8px',
    alignItems: 'center',
    color: 'var(--muted)',
    fontSize: 13,
  },
  '.bad': { color: 'var(--error)' },
  '.acts': { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 2 },
});
