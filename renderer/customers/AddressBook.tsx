import { styled } from '@mui/material/styles';
import { MapPinPlus, PencilLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type BookAddress, addressLines } from '../../domain/customer/address.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { Lines, Small } from '../orders/order-style.ts';
import { useCommand } from '../orders/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { BookAddressDialog } from './BookAddressDialog.tsx';
import { customerWords } from './words.ts';

type Open = { what: 'add' } | { what: 'change' | 'remove'; entry: BookAddress } | null;

/** CLI-2: add with a name, change, remove; orders keep the address they were placed with. */
export function AddressBook({
  customer,
  shop,
  mayChange,
}: {
  customer: Customer;
  shop: ShopProfile | null;
  mayChange: boolean;
}) {
  const t = useT(customerWords);
  const [open, setOpen] = useState<Open>(null);
  const done = (said: string) => {
    setOpen(null);
    toast('ok', said);
  };
  return (
    <Card
      title={`${t.addresses} · ${t.addressCount(customer.addresses.length)}`}
      aside={
        mayChange && (
          <Button size="small" icon={<MapPinPlus aria-hidden />} onClick={() => setOpen({ what: 'add' })} shortcut="A">
            {t.addAddress}
          </Button>
        )
      }
    >
      {customer.addresses.length === 0 && <Small>{t.noAddress}</Small>}
      <Book>
        {customer.addresses.map((entry) => (
          <li key={entry.id}>
            <div>
              <b>{entry.name}</b>
              <Lines>{addressLines(entry.address, shop?.identity.country ?? 'FR').join('\n')}</Lines>
              {entry.address.phone !== '' && <Small>{entry.address.phone}</Small>}
            </div>
            {mayChange && (
              <span>
                <IconButton
                  label={t.changeAddress(entry.name)}
                  icon={<PencilLine aria-hidden />}
                  onClick={() => setOpen({ what: 'change', entry })}
                />
                <IconButton
                  label={t.removeAddress(entry.name)}
                  icon={<Trash2 aria-hidden />}
                  onClick={() => setOpen({ what: 'remove', entry })}
                />
              </span>
            )}
          </li>
        ))}
      </Book>
      {open !== null && open.what !== 'remove' && (
        <BookAddressDialog
          customer={customer}
          entry={open.what === 'change' ? open.entry : null}
          country={shop?.defaultTerritory ?? 'FR'}
          onClose={() => setOpen(null)}
          onDone={() => done(open.what === 'add' ? t.added : t.addressChanged)}
        />
      )}
      {open?.what === 'remove' && (
        <RemoveDialog
          customer={customer}
          entry={open.entry}
          onClose={() => setOpen(null)}
          onDone={() => done(t.removed)}
        />
      )}
    </Card>
  );
}

function RemoveDialog({
  customer,
  entry,
  onClose,
  onDone,
}: {
  customer: Customer;
  entry: BookAddress;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useT(customerWords);
  const command = useCommand();
  const confirm = async () => {
    if (await command.run('removeAddress', { customerId: customer.id, addressId: entry.id })) onDone();
  };
  return (
    <Dialog
      title={t.removeAddress(entry.name)}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.remove}
      cancelLabel={t.keep}
      busy={command.busy}
      danger
      width={460}
    >
      <p>{t.removeText(entry.name)}</p>
      <RefusalNote what={command.error} shop={customer.shop} alert />
    </Dialog>
  );
}

const Book = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  li: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 12,
    padding: '10px 0',
    borderTop: '1px solid var(--line)',
  },
  'li:first-of-type': { borderTop: 0, paddingTop: 2 },
  'li:last-of-type': { paddingBottom: 0 },
  'li > span': { flexShrink: 0, display: 'inline-flex' },
  b: { fontWeight: 600 },
});
