import { useState } from 'react';
import { type Customer, CustomerDetails } from '../../domain/customer/customer.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useChecked, useTouched } from '../address/use-checked.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { DetailsFields } from './DetailsFields.tsx';
import { formOfDetails, readDetails } from './details-form.ts';
import { focusFirstError } from './focus-first-error.ts';
import { customerWords } from './words.ts';

/** CLI-1; where customers may not change their e-mail by themselves, it is said that it is for customer service to do. */
export function ChangeCustomerDialog({
  customer,
  shop,
  onClose,
  onDone,
}: {
  customer: Customer;
  shop: ShopProfile | null;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useT(customerWords);
  const command = useCommand();
  const [form, setForm] = useState(() => formOfDetails(customer.details));
  const { value, errors } = useChecked(CustomerDetails, readDetails(form));
  const { touch, send, shown } = useTouched();
  const confirm = async () => {
    send();
    if (value === null) return focusFirstError();
    if (await command.run('changeCustomer', { customerId: customer.id, details: value })) onDone();
  };
  return (
    <Dialog title={t.changeTitle} onClose={onClose} onConfirm={() => void confirm()} busy={command.busy} width={580}>
      <DetailsFields
        value={form}
        onChange={setForm}
        errorAt={(field) => shown(errors, field)}
        onLeave={touch}
        emailHint={shop?.afterSale.emailChangedBy === 'customerService' ? t.emailByStaff(shop.name) : null}
      />
      <RefusalNote what={command.error} shop={customer.shop} alert />
    </Dialog>
  );
}
