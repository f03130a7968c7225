import type { KeyboardEvent } from 'react';
import type { BookAddress } from '../../domain/customer/address.ts';
import { personName } from '../../domain/customer/address.ts';
import type { AddressForm } from '../../domain/order/draft.ts';
import { useT } from '../i18n/words.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { isSameAddress, isSameName } from './caller.ts';
import { Choices } from './parts.ts';
import { callWords } from './words.ts';

/** The addresses of the book and a new one: arrows choose, a digit chooses at once. */
export function AddressBook({
  name,
  label,
  book,
  caller,
  value,
  onPick,
  onNew,
  onDone,
}: {
  name: string;
  label: string;
  book: readonly BookAddress[];
  /** Their name is not said again. */
  caller: Pick<AddressForm, 'civility' | 'firstName' | 'lastName'>;
  value: AddressForm;
  onPick: (address: AddressForm) => void;
  onNew: () => void;
  /** A digit or Enter settled it: what comes next may have the focus. */
  onDone: (chosen: 'entry' | 'new') => void;
}) {
  const t = useT(callWords);
  const chosen = book.findIndex(({ address }) => isSameAddress(address, value));
  const at = chosen < 0 ? book.length : chosen;
  const choose = (index: number) => {
    const entry = book[index];
    if (entry) onPick(entry.address);
    else if (index === book.length) onNew();
  };
  const settle = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1];
    const index = event.key === 'Enter' ? at : Number(digit) - 1;
    if (Number.isNaN(index) || index > book.length) return;
    event.preventDefault();
    if (index !== at) choose(index);
    onDone(index === book.length ? 'new' : 'entry');
  };
  return (
    <Choices role="radiogroup" aria-label={label} onKeyDown={settle}>
      {[...book, null].map((entry, index) => (
        <label key={entry?.id ?? 'new'}>
          <input
            type="radio"
            name={name}
            checked={index === at}
            data-field={index === at ? name : undefined}
            onChange={() => choose(index)}
          />
          <span>
            {entry === null ? t.address.other : entry.name}
            {entry !== null && (
              <small>
                {isSameName(entry.address, caller) ? '' : `${personName(entry.address)} · `}
                {entry.address.street}, {entry.address.postalCode} {entry.address.city}
              </small>
            )}
          </span>
          <Kbd keys={String(index + 1)} />
        </label>
      ))}
    </Choices>
  );
}
