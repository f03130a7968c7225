import { styled } from '@mui/material/styles';
import { Cake, Flower2, Gift, Heart, Snowflake, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { GiftCardForm } from '../../domain/order/draft.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { centsOf } from '../typed-amount.ts';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { toast } from '../ui/toast.ts';
import { GiftCardFields } from './GiftCardFields.tsx';
import { useCall } from './call-context.ts';
import { focusField, nextField } from './focus.ts';
import { giftCardPath } from './read-gift-cards.ts';
import { saleWords } from './sale-words.ts';
import { callWords } from './words.ts';

const pictures: Record<string, typeof Gift | undefined> = {
  birthday: Cake,
  christmas: Snowflake,
  flowers: Flower2,
  'thank-you': Heart,
};

/** A digital gift card among the lines (ORD-15): Enter goes through its fields, Ctrl+Delete takes it off. */
export function GiftCardLine({ card }: { card: GiftCardForm }) {
  const t = useT(saleWords).giftCard;
  const undo = useT(callWords).articles.undo;
  const locale = useLocale();
  const format = useFormat();
  const { draft, form, profile, change, activeLine, setActiveLine } = useCall();
  const path = giftCardPath(card.id);
  const wrong = form.problems.some((problem) => problem.path.startsWith(path));
  const open = activeLine === card.id;
  const cents = centsOf(card.amount);
  const picture = profile.giftCards?.pictures.find(({ id }) => id === card.picture);
  const Icon = pictures[card.picture] ?? Gift;
  const edit = () => {
    setActiveLine(card.id);
    focusField(`${path}.amount`);
  };
  const remove = () => {
    const at = draft.giftCards.indexOf(card);
    change((last) => ({ ...last, giftCards: last.giftCards.filter(({ id }) => id !== card.id) }));
    const putBack = () => change((last) => ({ ...last, giftCards: last.giftCards.toSpliced(at, 0, card) }));
    toast('info', t.removed, { label: undo, run: putBack });
    focusField('articles');
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey && event.key === 'Delete') {
      event.preventDefault();
      return remove();
    }
    const field = event.target;
    if (event.defaultPrevented || !(field instanceof HTMLElement) || field.dataset['field'] === undefined) return;
    const leaves = event.key === 'Enter' && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!leaves && event.key !== 'Escape') return;
    event.preventDefault();
    const next = leaves ? nextField(field, event.currentTarget) : null;
    if (next) next.focus();
    else focusField('articles');
  };
  return (
    <Root data-open={open || undefined} onKeyDown={keys} aria-label={t.title(card.to.trim())}>
      <span className="tile" aria-hidden>
        <Icon />
      </span>
      <button type="button" className="what" onClick={edit}>
        <strong>{t.title(card.to.trim())}</strong>
        <span className="about">
          {[picture?.label[locale] ?? '', card.sendTo.trim() === '' ? t.byMail : card.sendTo.trim()]
            .filter((text) => text !== '')
            .join(' · ')}
        </span>
        {!open && wrong && <Chip tone="error">{t.complete}</Chip>}
      </button>
      <strong className="sum">{cents === null ? '—' : format.money(cents)}</strong>
      <IconButton label={t.remove(card.to.trim())} icon={<Trash2 aria-hidden />} onClick={remove} />
      {open && <GiftCardFields card={card} />}
    </Root>
  );
}

const Root = styled('li')({
  display: 'grid',
  gridTemplateColumns: '40px minmax(0, 1fr) auto 32px',
  columnGap: 12,
  alignItems: 'start',
  padding: '11px 10px 11px 16px',
  borderTop: '1px solid var(--line)',
  '&[data-open]': { background: 'var(--raised)' },
  '.tile': {
    width: 40,
    height: 40,
    borderRadius: 8,
    display: 'grid',
    placeItems: 'center',
    color: 'var(--primary)',
    background: 'var(--primary-soft)',
  },
  '.tile svg': { width: 19, height: 19, strokeWidth: 1.6 },
  '.what': { all: 'unset', minWidth: 0, cursor: 'pointer', borderRadius: 6 },
  '.what:focus-visible': { outline: '2px solid var(--primary)', outlineOffset: 2 },
  '.what strong': { fontWeight: 600, display: 'block', overflowWrap: 'anywhere' },
  '.about': { display: 'block', fontSize: 12.5, lineHeight: '18px', color: 'var(--muted)', overflowWrap: 'anywhere' },
  '.sum': { lineHeight: '30px', fontWeight: 600, textAlign: 'right', whiteSpace: 'nowrap' },
});
