import { styled } from '@mui/material/styles';
import { Gift } from 'lucide-react';
import { flushSync } from 'react-dom';
import { comesBack } from '../../domain/order/return-option.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { CodeField } from './CodeField.tsx';
import { useCall } from './call-context.ts';
import { focusField } from './focus.ts';
import { giftCardPath } from './read-gift-cards.ts';
import { saleWords } from './sale-words.ts';

/** Below the lines: codes (ORD-8), the return option (ORD-14) and gift cards (ORD-15), where the shop has them. */
export function BasketExtras() {
  const t = useT(saleWords).extras;
  const { profile } = useCall();
  return (
    <Root aria-label={t.title}>
      <CodeField />
      <div className="options">
        {profile.returns.prepaidOption !== null && <ReturnOption />}
        {profile.giftCards !== null && <AddGiftCard />}
      </div>
    </Root>
  );
}

function ReturnOption() {
  const t = useT(saleWords).extras;
  const format = useFormat();
  const { profile, draft, form, change } = useCall();
  const option = profile.returns.prepaidOption;
  const toggle = () => change((last) => ({ ...last, returnOption: !last.returnOption }));
  const lines = [...form.priced.values()];
  const some = lines.some(comesBack);
  useShortcut('Alt+R', toggle, t.goReturn, some);
  if (option === null || lines.length === 0) return null;
  const hint = !some ? t.returnNone : lines.every(comesBack) ? t.returnHint : t.returnExcept;
  return (
    <Checkbox
      label={
        <>
          {t.returnOption(format.money(option.priceCents))} <Kbd keys="Alt+R" />
        </>
      }
      hint={hint}
      checked={draft.returnOption && some}
      disabled={!some}
      onChange={(returnOption) => change({ returnOption })}
    />
  );
}

function AddGiftCard() {
  const t = useT(saleWords).giftCard;
  const { profile, draft, customer, change, setActiveLine } = useCall();
  const offer = profile.giftCards;
  if (offer === null) return null;
  const giver = draft.buyer === 'known' ? (customer?.customer.details.firstName ?? '') : draft.details.firstName;
  const add = () => {
    const id = newId();
    const blank = { amount: '', from: giver.trim(), to: '', message: '', sendTo: '' };
    const card = { ...blank, id, picture: offer.pictures[0]?.id ?? '' };
    flushSync(() => {
      change((last) => ({ ...last, giftCards: [...last.giftCards, card] }));
      setActiveLine(id);
    });
    focusField(`${giftCardPath(id)}.amount`);
  };
  return (
    <Button
      size="small"
      icon={<Gift aria-hidden />}
      shortcut="Alt+G"
      onClick={add}
      disabled={draft.giftCards.length >= 10}
    >
      {t.add}
    </Button>
  );
}

const Root = styled('section')({
  marginTop: 'auto',
  padding: '10px 16px',
  borderTop: '1px solid var(--line)',
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  flexShrink: 0,
  '.options': { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: 12 },
  '.options > button': { marginLeft: 'auto', flexShrink: 0 },
  '.options:empty': { display: 'none' },
  // a low screen keeps two more lines of articles in sight
  '@media (min-width: 1200px) and (max-height: 860px)': {
    padding: '8px 16px',
    gap: 6,
    '.options small': { display: 'inline', marginLeft: 8 },
    '.options label': { paddingTop: 2 },
  },
});
