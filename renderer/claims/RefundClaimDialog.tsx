import { useState } from 'react';
import { isAboutWrap } from '../../domain/claim/claim.ts';
import type { ClaimView } from '../../domain/claim/views.ts';
import type { RefundAs } from '../../domain/refund/ask.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Calculation } from '../refunds/Calculation.tsx';
import { HowBack, isSaid } from '../refunds/HowBack.tsx';
import { refundTables } from '../refunds/tables.ts';
import { centsOf } from '../typed-amount.ts';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { claimWords } from './words.ts';

/** Asked for here with what it comes to, decided by a manager (SAV-7, AVO-1). */
export function RefundClaimDialog({ view: { claim, order }, onClose }: { view: ClaimView; onClose: () => void }) {
  const t = useT(claimWords);
  const format = useFormat();
  const command = useCommand();
  // the price of a wrap alone is not what these pieces cost
  const whole = !isAboutWrap(claim.kind);
  const [what, setWhat] = useState<'pieces' | 'amount'>(whole ? 'pieces' : 'amount');
  const [typed, setTyped] = useState('');
  const [how, setHow] = useState<RefundAs>({ as: 'money' });
  const [reason, setReason] = useState('');
  const pieces = claim.lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
  const wish = { pieces };
  const offer = useLive('refundOffer', whole ? { orderId: order.id, wish } : null, refundTables).data;
  const cents = what === 'pieces' ? (offer?.amountCents ?? null) : centsOf(typed);
  const ready = cents !== null && cents > 0 && reason.trim() !== '' && isSaid(how);
  const confirm = async () => {
    if (!ready) return;
    const back = what === 'pieces' ? ({ kind: 'pieces' } as const) : ({ kind: 'amount', cents } as const);
    if (!(await command.run('refundClaim', { claimId: claim.id, back, how, reason, expectedCents: cents }))) return;
    toast('ok', t.askedRefund);
    onClose();
  };
  return (
    <Dialog
      title={t.refund}
      confirmLabel={cents === null ? t.refund : `${t.refund} ${format.money(cents)}`}
      confirmDisabled={!ready}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{t.refundText}</p>
      {whole && (
        <Choice
          label={t.refund}
          value={what}
          onChange={setWhat}
          options={[
            { value: 'pieces', label: t.pieces },
            { value: 'amount', label: t.amount },
          ]}
        />
      )}
      {what === 'amount' && (
        <Field label={t.amount} value={typed} onChange={setTyped} inputMode="decimal" end="€" required autoFocus />
      )}
      {what === 'pieces' && offer && <Calculation shop={claim.shop} rows={offer.rows} pointsBack={offer.pointsBack} />}
      <HowBack value={how} onChange={setHow} />
      <Field label={t.reason} value={reason} onChange={setReason} maxLength={200} required />
      <RefusalNote what={command.error} shop={claim.shop} alert />
    </Dialog>
  );
}
