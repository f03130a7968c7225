import { Check, X } from 'lucide-react';
import { useState } from 'react';
import type { RefundView } from '../../domain/refund/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Muted, Wrapped } from '../orders/order-style.ts';
import { useCommand } from '../orders/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useMay, useShopById } from '../workstation-state.ts';
import { refundWords } from './words.ts';

/** A manager's word; above the shop's limit that of two of them (AVO-1). Who may not sees why. */
export function RefundDecision({ view: { refund, no }, keys }: { view: RefundView; keys: boolean }) {
  const t = useT(refundWords);
  const format = useFormat();
  const decides = useMay('refund.decide');
  const profile = useShopById(refund.shop);
  const command = useCommand();
  const [refusing, setRefusing] = useState(false);
  if (refund.state !== 'asked' && refund.state !== 'awaitingSecond') return null;
  const from = profile?.afterSale.secondManagerFromCents ?? null;
  const two = from !== null && refund.amountCents >= from;
  const approve = async () => {
    const done = await command.run('decideRefund', { refundId: refund.id, decision: { kind: 'approve' } });
    if (done) toast('ok', two && refund.approvals.length === 0 ? t.approvedFirst : t.approved);
  };
  return (
    <>
      {two && <Muted>{t.secondNeeded(format.money(from))}</Muted>}
      <Wrapped>
        <GatedButton
          look="primary"
          size="small"
          gate={no}
          shop={refund.shop}
          icon={<Check aria-hidden />}
          busy={command.busy}
          onClick={() => void approve()}
          {...(keys ? { shortcut: 'A' } : {})}
        >
          {t.approve}
        </GatedButton>
        {decides && (
          <Button
            look="danger"
            size="small"
            icon={<X aria-hidden />}
            onClick={() => setRefusing(true)}
            {...(keys ? { shortcut: 'R' } : {})}
          >
            {t.refuse}
          </Button>
        )}
      </Wrapped>
      <RefusalNote what={command.error} shop={refund.shop} alert />
      {refusing && <Refusing refund={refund} onClose={() => setRefusing(false)} />}
    </>
  );
}

function Refusing({ refund, onClose }: { refund: RefundView['refund']; onClose: () => void }) {
  const t = useT(refundWords);
  const command = useCommand();
  const [reason, setReason] = useState('');
  const confirm = async () => {
    if (reason.trim() === '') return;
    const decision = { kind: 'refuse', reason } as const;
    if (!(await command.run('decideRefund', { refundId: refund.id, decision }))) return;
    toast('ok', t.refused);
    onClose();
  };
  return (
    <Dialog
      title={t.refuseTitle(refund.orderCode)}
      confirmLabel={t.refuse}
      confirmDisabled={reason.trim() === ''}
      danger
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Field label={t.refuseReason} value={reason} onChange={setReason} maxLength={200} autoFocus required />
      <RefusalNote what={command.error} shop={refund.shop} alert />
    </Dialog>
  );
}
