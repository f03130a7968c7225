import { Phone, Search, UserPlus, UserRound } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CustomerRow } from '../../domain/views.ts';
import { newId, query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { Field } from '../ui/Field.tsx';
import { Marked } from './Marked.tsx';
import { useCall } from './call-context.ts';
import { asKnown, asUnknown, guessCaller } from './caller.ts';
import { focusField } from './focus.ts';
import { Anchor, Options } from './parts.ts';
import { useListbox } from './use-listbox.ts';
import { useSearch } from './use-search.ts';
import { callWords } from './words.ts';

/** The one field for who is calling: finds customers as it is typed, or starts a new one with what was typed. */
export function CallerSearch() {
  const t = useT(callWords);
  const { draft, change, errorAt } = useCall();
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { rows, settled, hurry } = useSearch(
    draft.search,
    (text) => query('customerSearch', { shop: draft.shop, text, limit: 7 }),
    ['customers'],
  );
  const typed = draft.search.trim();
  const shown = open && typed !== '';

  const pickKnown = async (row: CustomerRow) => {
    const view = await query('customerById', { customerId: row.id });
    if (view === null) return;
    // hands that went on while the answer came keep the field they are in
    const waits = document.activeElement === field.current;
    flushSync(() => change((last) => asKnown(last, view.customer)));
    if (waits) focusField(view.customer.addresses.length > 0 ? 'articles' : 'billing.street');
  };
  const pickUnknown = (buyer: 'new' | 'guest') => {
    const id = buyer === 'new' ? newId() : null;
    flushSync(() => change((last) => asUnknown(last, buyer, id, t.address.home)));
    focusField(guessCaller(typed) === 'name' ? 'details.firstName' : 'details.lastName');
  };
  const pick = (index: number) => {
    setOpen(false);
    const row = rows[index];
    if (row) void pickKnown(row);
    else pickUnknown(index === rows.length ? 'new' : 'guest');
  };
  const list = useListbox({
    text: draft.search,
    count: rows.length + 2,
    open: shown,
    settled,
    hurry,
    // somebody with nearly this name is offered, never taken by an Enter that means this one
    first: rows[0]?.near ? rows.length : 0,
    onPick: pick,
    onClose: () => setOpen(false),
  });
  const error = errorAt('search');
  return (
    <Anchor>
      <Field
        ref={field}
        label={t.client.search}
        hideLabel
        name="search"
        type="search"
        placeholder={t.client.placeholder}
        value={draft.search}
        error={error}
        onChange={(search) => {
          change({ search });
          setOpen(true);
        }}
        onFocus={() => field.current?.select()}
        onBlur={() => setOpen(false)}
        onKeyDown={list.onKeyDown}
        aria={list.aria}
        start={guessCaller(draft.search) === 'phone' ? <Phone aria-hidden /> : <Search aria-hidden />}
      />
      {shown && (
        <Options id={list.listId} role="listbox" aria-label={t.client.results}>
          {rows.map((row, index) => (
            <CallerOption key={row.id} row={row} typed={typed} {...optionProps(index)} />
          ))}
          <li {...optionProps(rows.length)}>
            <UserPlus aria-hidden />
            <span className="grow one">{t.client.newNamed(typed)}</span>
          </li>
          <li {...optionProps(rows.length + 1)}>
            <UserRound aria-hidden />
            <span className="grow one">{t.client.guest}</span>
          </li>
        </Options>
      )}
    </Anchor>
  );

  function optionProps(index: number): OptionProps {
    return {
      id: list.optionId(index),
      role: 'option',
      'aria-selected': index === list.active,
      onMouseMove: () => list.setActive(index),
      // the field keeps the focus, so the list does not close before the click
      onMouseDown: (event) => event.preventDefault(),
      onClick: () => pick(index),
    };
  }
}

interface OptionProps {
  id: string;
  role: 'option';
  'aria-selected': boolean;
  onMouseMove: () => void;
  onMouseDown: (event: { preventDefault: () => void }) => void;
  onClick: () => void;
}

function CallerOption({ row, typed, ...option }: { row: CustomerRow; typed: string } & OptionProps) {
  const t = useT(callWords).client;
  const guess = guessCaller(typed);
  const place = guess === 'email' ? row.email : guess === 'postalCode' ? `${row.postalCode} ${row.city}` : row.city;
  const orders = row.orders > 0 ? t.orders(row.orders) : '';
  const near = row.near ? t.near : '';
  return (
    <li {...option}>
      <span className="grow">
        <b className="one">
          <Marked text={row.name} typed={typed} />
        </b>
        <span className="sub">{[near, row.phone, place, orders].filter(Boolean).join(' · ')}</span>
      </span>
    </li>
  );
}
