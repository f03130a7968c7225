import { useState } from 'react';
import { type Investigation, closingOutcomes } from '../../domain/investigation/investigation.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { type Closing, investigationWords } from './words.ts';

interface Props {
  of: Investigation;
  onClose: () => void;
}

/** It turns out that the parcel comes back to us; why is noted (TRP-3). */
export function ReturnsDialog({ of, onClose }: Props) {
  const t = useT(investigationWords);
  const command = useCommand();
  const [reason, setReason] = useState(of.reason);
  const confirm = async () => {
    if (!(await command.run('noteReturnToSender', { investigationId: of.id, reason }))) return;
    toast('ok', t.returnsDone);
    onClose();
  };
  return (
    <Dialog
      title={t.returns}
      confirmLabel={t.returns}
      confirmDisabled={reason.trim() === ''}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{t.returnsText}</p>
      <Field
        label={t.reason}
        hint={t.reasonHint.returnedToSender}
        value={reason}
        maxLength={400}
        rows={2}
        required
        autoFocus
        onChange={setReason}
      />
      <RefusalNote what={command.error} shop={of.shop} alert />
    </Dialog>
  );
}

/** What the carrier answered, or that nothing more is asked of it. */
export function CloseDialog({ of, onClose }: Props) {
  const t = useT(investigationWords);
  const command = useCommand();
  const offered = closingOutcomes.filter((outcome) => fits(outcome, of));
  const [outcome, setOutcome] = useState<Closing | ''>(offered.length === 1 ? (offered[0] ?? '') : '');
  const [reason, setReason] = useState('');
  const [restock, setRestock] = useState(false);
  const needsReason = outcome === 'refused';
  const confirm = async () => {
    if (outcome === '') return;
    if (!(await command.run('closeInvestigation', { investigationId: of.id, outcome, reason, restock }))) return;
    toast('ok', t.closed);
    onClose();
  };
  return (
    <Dialog
      title={t.close}
      confirmLabel={t.close}
      confirmDisabled={outcome === '' || (needsReason && reason.trim() === '')}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{outcome === 'lost' ? t.closeLost : t.closeText}</p>
      <Select<Closing | ''>
        label={t.outcome}
        value={outcome}
        options={[
          { value: '', label: '—', disabled: true },
          ...offered.map((value) => ({ value, label: t.closing[value] })),
        ]}
        onChange={setOutcome}
      />
      {of.back?.intact && <Checkbox label={t.restock} hint={t.restockHint} checked={restock} onChange={setRestock} />}
      <Field label={t.reason} value={reason} maxLength={400} required={needsReason} onChange={setReason} />
      <RefusalNote what={command.error} shop={of.shop} alert />
    </Dialog>
  );
}

/** A parcel that is back is found; instructions are given to a carrier that is late. */
function fits(outcome: Closing, { state, kind }: Investigation): boolean {
  if (state === 'parcelBack') return outcome === 'found';
  return outcome !== 'addressGiven' || kind === 'late';
}
