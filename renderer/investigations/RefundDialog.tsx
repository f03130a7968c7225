import { useState } from 'react';
import type { InvestigationView } from '../../domain/views-care.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { investigationWords } from './words.ts';

/** All that was paid for the parcel, asked for here with what it comes to, decided by a manager (TRP-3, TRP-4, AVO-1). */
export function RefundDialog({ view, onClose }: { view: InvestigationView; onClose: () => void }) {
  const t = useT(investigationWords);
  const { money } = useFormat();
  const command = useCommand();
  const { investigation, order, pieces } = view;
  const intact = investigation.back?.intact === true;
  const [as, setAs] = useState<'money' | 'voucher'>('money');
  const [consent, setConsent] = useState('');
  const [reason, setReason] = useState(investigation.reason.slice(0, 200));
  const [restock, setRestock] = useState(intact);
  const wish = { pieces: pieces.map(({ lineId, quantity }) => ({ lineId, quantity })), carriage: 'all' as const };
  const offer = useLive('refundOffer', { orderId: order.id, wish }, ['orders', 'refunds', 'outbox']);
  const cents = offer.data?.amountCents ?? 0;
  const ready = cents > 0 && reason.trim() !== '' && (as === 'money' || consent.trim() !== '');
  const confirm = async () => {
    const how = as === 'money' ? ({ as } as const) : ({ as, consent } as const);
    const asked = { investigationId: investigation.id, how, reason, restock, expectedCents: cents };
    if (!ready || !(await command.run('refundInvestigation', asked))) return;
    toast('ok', t.refundAsked);
    onClose();
  };
  return (
    <Dialog
      title={t.refund}
      confirmLabel={`${t.refund} ${money(cents)}`}
      confirmDisabled={!ready}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{t.refundText}</p>
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
      <Field label={t.refundReason} value={reason} onChange={setReason} maxLength={200} required autoFocus />
      {intact && <Checkbox label={t.restock} hint={t.restockHint} checked={restock} onChange={setRestock} />}
      <RefusalNote what={offer.error ?? command.error} shop={investigation.shop} alert />
    </Dialog>
  );
}
