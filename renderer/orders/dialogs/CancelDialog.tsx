import { useState } from 'react';
import { z } from 'zod';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { useCommand } from '../use-command.ts';
import { orderWords } from '../words.ts';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { filled } from './filled.ts';

const Form = z.object({ reason: z.string() });

export function CancelDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const t = useT(orderWords);
  const command = useCommand();
  const [form, setForm] = useState(() => filled(Form, args, { reason: '' }));
  const { id, code } = view.order;
  const confirm = async () => {
    if (await command.run('cancelOrder', { orderId: id, reason: form.reason })) onDone(null);
  };
  return (
    <Dialog
      title={`${t.cancelTitle} ${code}`}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.cancelConfirm}
      cancelLabel={t.keep}
      confirmDisabled={form.reason.trim() === ''}
      busy={command.busy}
      danger
    >
      <RefusalNote what={view.gates.cancel} shop={view.order.shop} />
      <p>{t.cancelText(code)}</p>
      <Field
        label={t.reason}
        value={form.reason}
        onChange={(reason) => setForm({ reason })}
        required
        autoFocus
        maxLength={200}
      />
      <RefusalNote what={command.error} shop={view.order.shop} alert />
    </Dialog>
  );
}
