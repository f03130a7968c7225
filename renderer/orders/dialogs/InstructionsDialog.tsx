import { useState } from 'react';
import { z } from 'zod';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { useChange } from '../use-change.ts';
import { orderWords } from '../words.ts';
import { AlertHint } from './AlertHint.tsx';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { filled } from './filled.ts';

const MAX = 280;
const Form = z.object({ instructions: z.string() });

export function InstructionsDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const t = useT(orderWords);
  const [form, setForm] = useState(() => filled(Form, args, { instructions: view.order.instructions }));
  const orderId = view.order.id;
  const { command, confirm } = useChange(view, 'addDeliveryInstructions', () => ({ orderId, ...form }), onDone);
  return (
    <Dialog title={t.instructionsTitle} onClose={onClose} onConfirm={() => void confirm()} busy={command.busy}>
      <RefusalNote what={view.gates.addDeliveryInstructions} shop={view.order.shop} />
      <AlertHint view={view} action="addDeliveryInstructions" />
      <Field
        label={t.instructions}
        value={form.instructions}
        onChange={(instructions) => setForm({ instructions })}
        rows={4}
        autoFocus
        hint={t.characters(form.instructions.length, MAX)}
        error={form.instructions.length > MAX ? t.characters(form.instructions.length, MAX) : null}
      />
      <RefusalNote what={command.error} shop={view.order.shop} alert />
    </Dialog>
  );
}
