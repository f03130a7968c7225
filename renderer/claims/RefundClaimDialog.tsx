import { useState } from 'react';
import { isAboutWrap } from '../../domain/claim/claim.ts';
import type { ClaimView } from '../../domain/claim/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
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
  const [as, setAs] = useState<'money' | 'voucher'>('money');
  const [consent, setConsent] = useState('');
  const [reason, setReason] = useState('');
  const pieces = claim.lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
  const wish = { pieces };
  const offer = useLive('refundOffer', whole ? { orderId: order.id, wish } : null, ['orders', 'refunds']).data;
  const cents = what === 'pieces' ? (offer?.amountCents ?? null) : centsOf(typed);
  const ready = cents !== null && cents > 0 && reason.trim() !== '' && (as === 'money' || consent.trim() !== '');
  const confirm = async () => {
    if (!ready) return;
    const back = what === 'pieces' ? ({ kind: 'pieces' } as const) : ({ kind: 'amount', cents } as const);
    const how = as === 'money' ? ({ as } as const) : ({ as, consent } as const);
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
      <Choice
        label={t.as}
        value={as}
        onChange={setAs}
        options={[
          { value: 'money', label: t.money },
          { value: 'voucher', label: t.voucher },
        ]}
      />
      {as === 'voucher' && <Field label={t.consent} value={consent} onChange={setConsent} maxLength={200} required />}
      <Field label={t.reason} value={reason} onChange={setReason} maxLength={200} required />
      <RefusalNote what={command.error} shop={claim.shop} alert />
    </Dialog>
  );
}
