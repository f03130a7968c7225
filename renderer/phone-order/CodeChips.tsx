import { styled } from '@mui/material/styles';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useSay } from '../refusals.ts';
import { voucherWords } from '../vouchers/words.ts';
import { useCall } from './call-context.ts';
import { focusField } from './focus.ts';
import type { PayingCard } from './read-cards.ts';
import { saleWords } from './sale-words.ts';

/** The codes of the order with what each takes off, its cards with what each pays, or why they do nothing (ORD-8, AVO-3). */
export function CodeChips() {
  const { draft, form } = useCall();
  if (draft.codes.length === 0 && form.paying.length === 0) return null;
  return (
    <List>
      {draft.codes.map((code) => (
        <CodeChip key={code} code={code} />
      ))}
      {form.paying.map((card) => (
        <CardChip key={card.giftCardId} card={card} />
      ))}
    </List>
  );
}

function CodeChip({ code }: { code: string }) {
  const t = useT(saleWords).code;
  const say = useSay();
  const format = useFormat();
  const { form, change } = useCall();
  const discount = form.discounts.find((entry) => entry.code === code);
  const no = form.codeProblems.get(code);
  return (
    <Item
      name={code}
      field={`codes.${code}`}
      no={no ? say({ code: no.code, detail: no.detail }).sentence : null}
      remove={t.remove(code)}
      onRemove={() => change((last) => ({ ...last, codes: last.codes.filter((kept) => kept !== code) }))}
    >
      {discount && (
        <span title={discount.label}>
          {discount.on === 'delivery' && discount.cents === 0 ? t.freeDelivery : format.money(-discount.cents)}
        </span>
      )}
    </Item>
  );
}

function CardChip({ card }: { card: PayingCard }) {
  const t = useT(voucherWords);
  const say = useSay();
  const { money } = useFormat();
  const { change } = useCall();
  const { giftCardId, codeEnd, cents, leftCents, no } = card;
  const others = (cards: readonly { giftCardId: string; code: string }[]) =>
    cards.filter((kept) => kept.giftCardId !== giftCardId);
  return (
    <Item
      name={t.codeEnd(codeEnd)}
      field={`cards.${giftCardId}`}
      no={no === null ? null : say(no).sentence}
      remove={t.pay.remove(codeEnd)}
      onRemove={() => change((last) => ({ ...last, cards: others(last.cards) }))}
    >
      {no === null && (
        <span role="status">
          {cents === 0 ? t.pay.nothing(money(leftCents)) : t.pay.chip(money(cents), money(leftCents))}
        </span>
      )}
    </Item>
  );
}

function Item({
  name,
  field,
  no,
  remove,
  onRemove,
  children,
}: {
  name: string;
  field: string;
  no: string | null;
  remove: string;
  onRemove: () => void;
  children: ReactNode;
}) {
  return (
    <li data-no={no !== null || undefined}>
      <b>{name}</b>
      {children}
      {no !== null && <span role="status">{no}</span>}
      <button
        type="button"
        data-field={field}
        aria-label={remove}
        onClick={() => {
          onRemove();
          focusField('codeTyped');
        }}
      >
        <X aria-hidden />
      </button>
    </li>
  );
}

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  li: {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    padding: '2px 4px 2px 9px',
    borderRadius: 6,
    fontSize: 12.5,
    lineHeight: '20px',
    background: 'var(--ok-soft)',
    color: 'var(--ok)',
    maxWidth: '100%',
  },
  'li[data-no]': { background: 'var(--error-soft)', color: 'var(--error)' },
  b: { fontWeight: 650, letterSpacing: '0.02em', whiteSpace: 'nowrap' },
  'li button': {
    all: 'unset',
    width: 20,
    height: 20,
    flexShrink: 0,
    borderRadius: 5,
    display: 'grid',
    placeItems: 'center',
    cursor: 'pointer',
  },
  'li button:focus-visible': { outline: '2px solid currentColor' },
  'li svg': { width: 14, height: 14 },
});
