import { useState } from 'react';
import { type BookAddress, WrittenBookAddress } from '../../domain/customer/address.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { emptyAddress } from '../../domain/order/draft.ts';
import { fold } from '../../domain/text.ts';
import { AddressEditor } from '../address/AddressEditor.tsx';
import { useChecked, useTouched } from '../address/use-checked.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { nameOf } from '../phone-order/caller.ts';
import { useSay } from '../refusals.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { BookNameField } from './BookNameField.tsx';
import { focusFirstError } from './focus-first-error.ts';
import { useShopById } from '../workstation-state.ts';
import { customerWords } from './words.ts';

/** ORD-6, CLI-2: an address of the book under a name of its own; `entry` null for a new one. */
export function BookAddressDialog({
  customer,
  entry,
  country,
  onClose,
  onDone,
}: {
  customer: Customer;
  entry: BookAddress | null;
  country: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useT(customerWords);
  const say = useSay();
  const command = useCommand();
  const shop = useShopById(customer.shop);
  const [form, setForm] = useState(
    () => entry ?? { id: newId(), name: '', address: { ...emptyAddress(country), ...nameOf(customer.details) } },
  );
  const { value, errors } = useChecked(WrittenBookAddress, form);
  const { touch, send, shown } = useTouched();
  const taken = customer.addresses.some(({ id, name }) => id !== form.id && fold(name) === fold(form.name));
  const no = { code: 'addressNameTaken', detail: { rule: 'ORD-6', field: 'name', name: form.name.trim() } };
  const confirm = async () => {
    send();
    if (value === null || taken) return focusFirstError();
    const args = { customerId: customer.id, ...value };
    if (await command.run(entry === null ? 'addAddress' : 'changeAddress', args)) onDone();
  };
  return (
    <Dialog
      title={entry === null ? t.addAddressTitle : t.changeAddress(entry.name)}
      onClose={onClose}
      onConfirm={() => void confirm()}
      busy={command.busy}
      width={580}
    >
      <BookNameField
        value={form.name}
        onChange={(name) => setForm({ ...form, name })}
        error={taken ? say(no, customer.shop).sentence : shown(errors, 'name')}
        onLeave={() => touch('name')}
        autoFocus
      />
      {shop && (
        <AddressEditor
          shop={shop}
          value={form.address}
          onChange={(address) => setForm({ ...form, address })}
          errorAt={(field) => shown(errors, `address.${field}`)}
          onLeave={(field) => touch(`address.${field}`)}
        />
      )}
      <RefusalNote what={command.error} shop={customer.shop} alert />
    </Dialog>
  );
}
