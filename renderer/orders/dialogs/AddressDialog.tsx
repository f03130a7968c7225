import { useState } from 'react';
import { z } from 'zod';
import { WrittenAddress } from '../../../domain/customer/address.ts';
import { AddressForm } from '../../../domain/order/draft.ts';
import { AddressEditor } from '../../address/AddressEditor.tsx';
import { useChecked, useTouched } from '../../address/use-checked.ts';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { useCommand } from '../use-command.ts';
import { useShopById } from '../../workstation-state.ts';
import { orderWords } from '../words.ts';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { filled } from './filled.ts';

const Form = z.object({ delivery: AddressForm });

/** VIE-2, VIE-5: the order's own copy; the customer's book stays as it is. */
export function AddressDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const t = useT(orderWords);
  const command = useCommand();
  const shop = useShopById(view.order.shop);
  const [form, setForm] = useState(() => filled(Form, args, { delivery: view.order.delivery }));
  const { value, errors } = useChecked(WrittenAddress, form.delivery);
  const { touch, send, shown } = useTouched();
  const confirm = async () => {
    send();
    if (value && (await command.run('changeDeliveryAddress', { orderId: view.order.id, delivery: value }))) onDone();
  };
  return (
    <Dialog title={t.addressTitle} onClose={onClose} onConfirm={() => void confirm()} busy={command.busy} width={560}>
      <RefusalNote what={view.gates.changeDeliveryAddress} shop={view.order.shop} />
      {shop && (
        <AddressEditor
          shop={shop}
          value={form.delivery}
          onChange={(delivery) => setForm({ delivery })}
          errorAt={(field) => shown(errors, field)}
          onLeave={touch}
          autoFocus
        />
      )}
      <RefusalNote what={command.error} shop={view.order.shop} alert />
    </Dialog>
  );
}
