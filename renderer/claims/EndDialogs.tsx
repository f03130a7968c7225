import { useState } from 'react';
import { type Claim, type ClaimCause, claimCauses } from '../../domain/claim/claim.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { claimWords } from './words.ts';

interface Props {
  claim: Claim;
  onClose: () => void;
}

export function RefuseDialog({ claim, onClose }: Props) {
  const t = useT(claimWords);
  const command = useCommand();
  const [reason, setReason] = useState('');
  const confirm = async () => {
    if (!(await command.run('refuseClaim', { claimId: claim.id, reason }))) return;
    toast('ok', t.refused);
    onClose();
  };
  return (
    <Dialog
      title={t.refuse}
      confirmLabel={t.refuse}
      confirmDisabled={reason.trim() === ''}
      danger
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{t.refuseText}</p>
      <Field label={t.reason} value={reason} onChange={setReason} rows={4} maxLength={1000} required autoFocus />
      <RefusalNote what={command.error} shop={claim.shop} alert />
    </Dialog>
  );
}

/** SAV-9: nothing is closed without whose mistake it was. */
export function CloseDialog({ claim, onClose }: Props) {
  const t = useT(claimWords);
  const command = useCommand();
  const [cause, setCause] = useState<ClaimCause | ''>('');
  const [note, setNote] = useState('');
  const confirm = async () => {
    if (cause === '' || !(await command.run('closeClaim', { claimId: claim.id, cause, note }))) return;
    toast('ok', t.closed);
    onClose();
  };
  return (
    <Dialog
      title={t.close}
      confirmLabel={t.close}
      confirmDisabled={cause === ''}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Select<ClaimCause | ''>
        label={t.cause}
        value={cause}
        options={[
          { value: '', label: '—', disabled: true },
          ...claimCauses.map((value) => ({ value, label: t.causes[value] })),
        ]}
        onChange={setCause}
      />
      <Field label={t.reason} value={note} onChange={setNote} maxLength={200} />
      <RefusalNote what={command.error} shop={claim.shop} alert />
    </Dialog>
  );
}
