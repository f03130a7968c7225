import { useState } from 'react';
import { z } from 'zod';
import { useLocale } from '../../i18n/locale.ts';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { Select } from '../../ui/Select.tsx';
import { useShopById } from '../../workstation-state.ts';
import { useCommand } from '../use-command.ts';
import { orderWords } from '../words.ts';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { filled } from './filled.ts';

const Form = z.object({ paymentMethod: z.string() });

export function MethodDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const t = useT(orderWords);
  const locale = useLocale();
  const command = useCommand();
  const methods = useShopById(view.order.shop)?.paymentMethods ?? [];
  const [form, setForm] = useState(() => filled(Form, args, { paymentMethod: view.order.payment.method }));
  const confirm = async () => {
    if (await command.run('changePaymentMethod', { orderId: view.order.id, ...form })) onDone();
  };
  return (
    <Dialog title={t.methodTitle} onClose={onClose} onConfirm={() => void confirm()} busy={command.busy}>
      <RefusalNote what={view.gates.changePaymentMethod} shop={view.order.shop} />
      <Select
        label={t.method}
        value={form.paymentMethod}
        options={methods.map(({ id, label }) => ({ value: id, label: label[locale] }))}
        onChange={(paymentMethod) => setForm({ paymentMethod })}
      />
      <RefusalNote what={command.error} shop={view.order.shop} alert />
    </Dialog>
  );
}
