import { styled } from '@mui/material/styles';
import type { GiftCardForm } from '../../domain/order/draft.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { typedAmount } from '../typed-amount.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { FormField } from './FormField.tsx';
import { useCall } from './call-context.ts';
import { focusField } from './focus.ts';
import { giftCardPath } from './read-gift-cards.ts';
import { saleWords } from './sale-words.ts';

/** What a gift card says and where it goes; suggested amounts at one key each (ORD-15). */
export function GiftCardFields({ card }: { card: GiftCardForm }) {
  const t = useT(saleWords).giftCard;
  const counter = useT(saleWords).line.counter;
  const locale = useLocale();
  const format = useFormat();
  const { profile, change, errorAt } = useCall();
  const offer = profile.giftCards;
  if (offer === null) return null;
  const path = giftCardPath(card.id);
  const set = (part: Partial<GiftCardForm>) =>
    change((last) => ({
      ...last,
      giftCards: last.giftCards.map((entry) => (entry.id === card.id ? { ...entry, ...part } : entry)),
    }));
  const choose = (cents: number) => {
    set({ amount: typedAmount(cents) });
    focusField(`${path}.from`);
  };
  return (
    <Root>
      <div className="wide amounts">
        <FormField
          path={`${path}.amount`}
          label={t.amount}
          required
          inputMode="decimal"
          hint={t.amountHint(format.money(offer.minCents), format.money(offer.maxCents))}
          value={card.amount}
          onChange={(amount) => set({ amount })}
          end="€"
        />
        {offer.suggestedCents.map((cents) => (
          <Button
            key={cents}
            size="small"
            aria={{ 'aria-pressed': card.amount === typedAmount(cents) }}
            onClick={() => choose(cents)}
          >
            {format.money(cents)}
          </Button>
        ))}
      </div>
      <FormField path={`${path}.from`} label={t.from} required value={card.from} onChange={(from) => set({ from })} />
      <FormField path={`${path}.to`} label={t.to} required value={card.to} onChange={(to) => set({ to })} />
      <FormField
        path={`${path}.sendTo`}
        label={t.sendTo}
        required
        inputMode="email"
        value={card.sendTo}
        onChange={(sendTo) => set({ sendTo })}
      />
      <Select
        label={t.picture}
        name={`${path}.picture`}
        value={card.picture}
        error={errorAt(`${path}.picture`)}
        options={offer.pictures.map(({ id, label }) => ({ value: id, label: label[locale] }))}
        onChange={(picture) => set({ picture })}
      />
      <div className="wide">
        <FormField
          path={`${path}.message`}
          label={t.message}
          rows={2}
          limit={offer.messageLength}
          hint={counter([...card.message.trim()].length, offer.messageLength)}
          value={card.message}
          onChange={(message) => set({ message })}
        />
      </div>
    </Root>
  );
}

const Root = styled('div')({
  gridColumn: '2 / -1',
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  gap: '8px 10px',
  marginTop: 8,
  '.wide': { gridColumn: '1 / -1' },
  '.amounts': { display: 'flex', flexWrap: 'wrap', gap: 6, alignItems: 'flex-start' },
  '.amounts > div': { flex: '0 1 170px' },
  '.amounts > button': { marginTop: 26 },
  '[aria-pressed="true"]': { background: 'var(--primary-soft)', borderColor: 'var(--primary)' },
  '@container articles (max-width: 560px)': { gridColumn: '1 / -1' },
});
