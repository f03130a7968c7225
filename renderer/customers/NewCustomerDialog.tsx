import { useState } from 'react';
import { WrittenBookAddress } from '../../domain/customer/address.ts';
import { CustomerDetails } from '../../domain/customer/customer.ts';
import { emptyAddress } from '../../domain/order/draft.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { AddressEditor } from '../address/AddressEditor.tsx';
import { useChecked, useTouched } from '../address/use-checked.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { nameOf } from '../phone-order/caller.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { BookNameField } from './BookNameField.tsx';
import { DetailsFields } from './DetailsFields.tsx';
import { detailsOfSearch, readDetails } from './details-form.ts';
import { focusFirstError } from './focus-first-error.ts';
import { customerWords } from './words.ts';

/** A new customer, begun with what was typed in the search; with an address if there is one to note. */
export function NewCustomerDialog({
  shop,
  text,
  onClose,
  onDone,
}: {
  shop: ShopProfile;
  text: string;
  onClose: () => void;
  onDone: (customerId: string) => void;
}) {
  const t = useT(customerWords);
  const command = useCommand();
  const [ids] = useState(() => ({ customer: newId(), address: newId() }));
  const [form, setForm] = useState(() => detailsOfSearch(text));
  const [withAddress, setWithAddress] = useState(false);
  const [entry, setEntry] = useState(() => ({
    id: ids.address,
    name: '',
    address: emptyAddress(shop.defaultTerritory),
  }));
  const details = useChecked(CustomerDetails, readDetails(form));
  // an address without a name of its own is the customer's
  const named = { ...entry, address: { ...entry.address, ...(entry.address.lastName === '' ? nameOf(form) : {}) } };
  const address = useChecked(WrittenBookAddress, named);
  const { touch, send, shown } = useTouched();
  const confirm = async () => {
    send();
    const addresses = withAddress ? (address.value === null ? null : [address.value]) : [];
    if (details.value === null || addresses === null) return focusFirstError();
    const args = { customerId: ids.customer, shop: shop.id, details: details.value, addresses };
    if (await command.run('createCustomer', args)) onDone(ids.customer);
  };
  return (
    <Dialog
      title={t.createTitle}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.createConfirm}
      busy={command.busy}
      width={580}
    >
      <DetailsFields
        value={form}
        onChange={setForm}
        errorAt={(field) => shown(details.errors, field)}
        onLeave={touch}
      />
      <Checkbox label={t.withAddress} checked={withAddress} onChange={setWithAddress} />
      {withAddress && (
        <>
          <BookNameField
            value={entry.name}
            onChange={(name) => setEntry({ ...entry, name })}
            error={shown(address.errors, 'name')}
            onLeave={() => touch('name')}
          />
          <AddressEditor
            shop={shop}
            value={named.address}
            onChange={(typed) => setEntry({ ...entry, address: typed })}
            errorAt={(field) => shown(address.errors, `address.${field}`)}
            onLeave={(field) => touch(`address.${field}`)}
          />
        </>
      )}
      <RefusalNote what={command.error} shop={shop.id} alert />
    </Dialog>
  );
}
