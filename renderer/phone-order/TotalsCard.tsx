import { styled } from '@mui/material/styles';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Surface } from '../ui/Card.tsx';
import { useCall } from './call-context.ts';
import { voucherWords } from '../vouchers/words.ts';
import { saleWords } from './sale-words.ts';
import { callWords } from './words.ts';

/** Follows every key (PRX-4): what it costs, by part and by VAT rate, or without VAT and why (PRX-2). */
export function TotalsCard() {
  const t = useT(callWords).totals;
  const words = useT(saleWords).totals;
  const locale = useLocale();
  const format = useFormat();
  const { form, draft, profile } = useCall();
  const { totals, mode, discounts, vat } = form;
  const pieces = [...form.priced.values()].reduce((sum, line) => sum + line.quantity, 0);
  // what cannot be delivered has no price
  const possible = form.modes.some((offer) => offer.mode === mode && offer.no === null);
  const delivery = form.empty || form.byMail || !possible ? null : mode;
  return (
    <Root aria-label={t.title}>
      <dl>
        {!form.byMail && <Part label={t.articles(pieces)} cents={totals.articlesCents} />}
        {totals.optionsCents > 0 && <Part label={t.options} cents={totals.optionsCents} />}
        {totals.returnOptionCents > 0 && <Part label={words.returnOption} cents={totals.returnOptionCents} />}
        {totals.giftCardsCents > 0 && (
          <Part label={words.giftCards(draft.giftCards.length)} cents={totals.giftCardsCents} />
        )}
        {delivery && <Part label={delivery.label[locale]} cents={totals.deliveryCents} />}
        {discounts.map(({ code, cents }) => (
          <Part key={code} label={words.discount(code)} cents={-cents} look="off" />
        ))}
        {!form.empty && totals.vatOffCents > 0 && <Part label={words.vatOff} cents={-totals.vatOffCents} look="off" />}
        {!form.empty &&
          vat.charged &&
          totals.vat
            .filter(({ vatCents }) => vatCents !== 0)
            .map(({ rateBp, vatCents }) => (
              <Part key={rateBp} label={t.vat(format.rate(rateBp))} cents={vatCents} look="quiet" />
            ))}
      </dl>
      {delivery && discounts.every(({ on }) => on !== 'delivery') && <FreeFrom articlesCents={totals.articlesCents} />}
      {!form.empty && !vat.charged && <small>{profile.vat.customs[locale]}</small>}
      <p>
        <span>{vat.charged ? t.total : words.totalWithoutVat}</span>
        <output>{format.money(form.empty ? 0 : totals.totalCents)}</output>
      </p>
      {!form.empty && <PaidByCards />}
    </Root>
  );
}

/** What gift cards pay, and what is left to pay another way (AVO-3). */
function PaidByCards() {
  const t = useT(voucherWords).pay;
  const { paying, leftCents } = useCall().form;
  const cards = paying.filter(({ cents }) => cents > 0);
  if (cards.length === 0) return null;
  return (
    <dl className="paid">
      {cards.map(({ giftCardId, codeEnd, cents }) => (
        <Part key={giftCardId} label={t.by(codeEnd)} cents={-cents} look="off" />
      ))}
      <Part label={t.left} cents={leftCents} look="left" />
    </dl>
  );
}

/** How much more makes the delivery free. */
function FreeFrom({ articlesCents }: { articlesCents: number }) {
  const t = useT(saleWords).totals;
  const format = useFormat();
  const { modes, mode } = useCall().form;
  const from = modes.find((entry) => entry.mode === mode)?.zone?.freeFromCents ?? null;
  if (from === null || articlesCents >= from) return null;
  return <em>{t.freeFrom(format.money(from), format.money(from - articlesCents))}</em>;
}

function Part({ label, cents, look }: { label: string; cents: number; look?: 'quiet' | 'off' | 'left' }) {
  const format = useFormat();
  return (
    <div data-look={look} data-quiet={look === 'quiet' || undefined} data-off={look === 'off' || undefined}>
      <dt>{label}</dt>
      <dd>{format.money(cents)}</dd>
    </div>
  );
}

const Root = styled(Surface)({
  padding: '12px 16px 12px',
  flexShrink: 0,
  dl: { margin: 0, display: 'flex', flexDirection: 'column', gap: 3 },
  'dl > div': { display: 'flex', justifyContent: 'space-between', gap: 12 },
  dt: { color: 'var(--muted)', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  dd: { margin: 0, whiteSpace: 'nowrap' },
  em: { display: 'block', fontStyle: 'normal', fontSize: 12, lineHeight: '16px', color: 'var(--accent-text)' },
  '[data-off] dd, [data-off] dt': { color: 'var(--ok)', fontWeight: 550 },
  '.paid': { marginTop: 4 },
  '[data-look="left"] dt, [data-look="left"] dd': { color: 'var(--ink)', fontWeight: 600 },
  small: { display: 'block', marginTop: 6, fontSize: 12.5, lineHeight: '17px', color: 'var(--accent-text)' },
  '[data-quiet]': { fontSize: 12.5, lineHeight: '17px' },
  '[data-quiet] dd': { color: 'var(--muted)' },
  'div:not([data-quiet]) + [data-quiet]': { borderTop: '1px solid var(--line)', marginTop: 5, paddingTop: 6 },
  p: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    marginTop: 8,
    paddingTop: 8,
    borderTop: '1px solid var(--line2)',
    fontWeight: 600,
  },
  // on a low screen the rates share a line
  '@media (min-width: 1200px) and (max-height: 860px)': {
    padding: '10px 16px 8px',
    dl: { flexDirection: 'row', flexWrap: 'wrap', columnGap: 12 },
    'dl > div': { flex: '1 0 100%', lineHeight: '18px', fontSize: 13 },
    'dl > [data-quiet]': { flex: '1 0 auto', gap: 6 },
    'div:not([data-quiet]) + [data-quiet]': { border: 0, marginTop: 0, paddingTop: 0 },
    p: { marginTop: 6, paddingTop: 4 },
  },
  output: { fontSize: 25, lineHeight: '32px', fontWeight: 700, letterSpacing: '-0.02em', whiteSpace: 'nowrap' },
});
