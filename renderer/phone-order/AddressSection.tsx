import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { addressLines } from '../../domain/customer/address.ts';
import { type AddressForm, emptyAddress } from '../../domain/order/draft.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { AddressBook } from './AddressBook.tsx';
import { AddressFields } from './AddressFields.tsx';
import { FormField } from './FormField.tsx';
import { useCall } from './call-context.ts';
import { isSameAddress, nameOf } from './caller.ts';
import { focusField } from './focus.ts';
import { Section } from './parts.ts';
import { callWords } from './words.ts';

/** Where it is billed. An address of the book is shown as on a letter, any other as a form. */
export function BillingSection() {
  const t = useT(callWords);
  const [choosing, setChoosing] = useState(false);
  const open = () => {
    setChoosing(true);
    focusField(hasBook ? 'billing.book' : 'billing.street');
  };
  useShortcut('F6', open, t.keys.addresses);
  const { entry, hasBook } = useBookEntry('billing');
  return (
    <Section>
      <header>
        <h3>{entry && !choosing ? `${t.address.billing} · ${entry.name}` : t.address.billing}</h3>
        <span className="aside">
          {entry && !choosing && (
            <Button look="quiet" size="small" onClick={open}>
              {t.address.edit}
            </Button>
          )}
          <Kbd keys="F6" />
        </span>
      </header>
      <AddressChoice which="billing" choosing={choosing} onDone={() => setChoosing(false)} />
    </Section>
  );
}

/** The book, and the form unless an entry of the book is chosen. */
export function AddressChoice({
  which,
  choosing,
  onDone,
}: {
  which: 'billing' | 'delivery';
  choosing: boolean;
  onDone: () => void;
}) {
  const t = useT(callWords);
  const { draft, change, customer, profile } = useCall();
  const { entry, hasBook } = useBookEntry(which);
  const address = draft[which];
  const set = (next: AddressForm) => change({ [which]: { ...next } });
  const startNew = () => {
    const caller = customer?.customer.details;
    const name = which === 'billing' && caller ? nameOf(caller) : {};
    set({ ...emptyAddress(profile.defaultTerritory), ...name });
  };
  if (entry && !choosing)
    return (
      <Lines>
        {addressLines(entry.address, profile.identity.country).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </Lines>
    );
  // a known caller's book is read in a moment: no form flashes before it
  if (draft.buyer === 'known' && customer === null) return null;
  const keep = which === 'billing' ? 'keepBillingAs' : 'keepDeliveryAs';
  return (
    <>
      {customer && hasBook && (
        <AddressBook
          name={`${which}.book`}
          label={t.address.bookOf(t.address[which])}
          book={customer.customer.addresses}
          caller={customer.customer.details}
          value={address}
          onPick={set}
          onNew={startNew}
          onDone={(chosen) => {
            onDone();
            focusField(chosen === 'entry' ? 'articles' : `${which}.${which === 'billing' ? 'street' : 'lastName'}`);
          }}
        />
      )}
      {!entry && (
        <>
          <AddressFields which={which} />
          {draft.buyer !== 'guest' && (
            <FormField
              path={keep}
              label={t.address.keepAs}
              placeholder={t.address.keepHint}
              value={draft[keep]}
              onChange={(name) => change({ [keep]: name })}
            />
          )}
        </>
      )}
    </>
  );
}

/** The entry of the known caller's book that the form holds; null for a typed address. */
export function useBookEntry(which: 'billing' | 'delivery') {
  const { draft, customer } = useCall();
  const book = draft.buyer === 'known' ? (customer?.customer.addresses ?? []) : [];
  return { entry: book.find(({ address }) => isSameAddress(address, draft[which])) ?? null, hasBook: book.length > 0 };
}

const Lines = styled('div')({
  lineHeight: '20px',
  '> span': { display: 'block' },
});
