import { useState } from 'react';
import type { Customer } from '../../domain/customer/customer.ts';
import { act, newId, saveZip } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { careWords } from './care-words.ts';

interface Props {
  customer: Customer;
  onClose: () => void;
}

/** CLI-3: the letter leads to the shop's own page. */
export function PasswordDialog({ customer, onClose }: Props) {
  const t = useT(careWords);
  const command = useCommand();
  const [auditId] = useState(newId);
  const { email } = customer.details;
  const confirm = async () => {
    if (!(await command.run('sendPasswordReset', { customerId: customer.id, auditId }))) return;
    toast('ok', t.passwordDone);
    onClose();
  };
  return (
    <Dialog
      title={t.passwordTitle}
      confirmLabel={t.passwordConfirm}
      confirmDisabled={email === ''}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{email === '' ? t.noEmail : t.passwordText(email)}</p>
      <RefusalNote what={command.error} shop={customer.shop} alert />
    </Dialog>
  );
}

/** CLI-4: on request, with its reason; nothing is erased by it. */
export function CloseAccountDialog({ customer, onClose }: Props) {
  const t = useT(careWords);
  const command = useCommand();
  const [auditId] = useState(newId);
  const [reason, setReason] = useState('');
  const confirm = async () => {
    if (!(await command.run('closeAccount', { customerId: customer.id, auditId, reason }))) return;
    toast('ok', t.closeDone);
    onClose();
  };
  return (
    <Dialog
      title={t.closeTitle}
      confirmLabel={t.closeConfirm}
      confirmDisabled={reason.trim() === ''}
      danger
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{t.closeText}</p>
      <Field
        label={t.reason}
        hint={t.closeHint}
        value={reason}
        onChange={setReason}
        maxLength={200}
        required
        autoFocus
      />
      <RefusalNote what={command.error} shop={customer.shop} alert />
    </Dialog>
  );
}

/** CLI-4: written down first, then made; asked again after a lost answer it is one line of the audit. */
export function ExportDialog({ customer, onClose }: Props) {
  const t = useT(careWords);
  const [ids] = useState(() => ({ commandId: newId(), auditId: newId() }));
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      await saveZip(await act('exportCustomer', { ...ids, customerId: customer.id, reason: reason.trim() }));
      toast('ok', t.exportDone);
      onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t.exportTitle}
      confirmLabel={t.exportConfirm}
      confirmDisabled={reason.trim() === ''}
      busy={busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{t.exportText}</p>
      <Field
        label={t.exportReason}
        hint={t.exportHint}
        value={reason}
        onChange={setReason}
        maxLength={200}
        required
        autoFocus
      />
      <RefusalNote what={error} shop={customer.shop} alert />
    </Dialog>
  );
}
