import { styled } from '@mui/material/styles';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Surface } from '../ui/Card.tsx';
import { useCall } from './call-context.ts';
import { callWords } from './words.ts';

/** Follows every key (PRX-4): what it costs, by part and by VAT rate. */
export function TotalsCard() {
  const t = useT(callWords).totals;
  const locale = useLocale();
  const format = useFormat();
  const { form } = useCall();
  const { totals, mode } = form;
  const pieces = [...form.priced.values()].reduce((sum, line) => sum + line.quantity, 0);
  const delivery = pieces === 0 || mode === null ? null : mode;
  const total = pieces === 0 ? 0 : totals.totalCents;
  return (
    <Root aria-label={t.title}>
      <dl>
        <Part label={t.articles(pieces)} cents={totals.articlesCents} />
        {totals.optionsCents > 0 && <Part label={t.options} cents={totals.optionsCents} />}
        {delivery && <Part label={delivery.label[locale]} cents={totals.deliveryCents} />}
        {pieces > 0 &&
          totals.vat.map(({ rateBp, vatCents }) => (
            <Part key={rateBp} label={t.vat(format.rate(rateBp))} cents={vatCents} quiet />
          ))}
      </dl>
      <p>
        <span>{t.total}</span>
        <output>{format.money(total)}</output>
      </p>
    </Root>
  );
}

function Part({ label, cents, quiet = false }: { label: string; cents: number; quiet?: boolean }) {
  const format = useFormat();
  return (
    <div data-quiet={quiet || undefined}>
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
    'dl > div': { flex: '1 0 100%' },
    'dl > [data-quiet]': { flex: '1 0 auto', gap: 6 },
    'div:not([data-quiet]) + [data-quiet]': { border: 0, marginTop: 0, paddingTop: 0 },
    p: { marginTop: 6, paddingTop: 4 },
  },
  output: { fontSize: 25, lineHeight: '32px', fontWeight: 700, letterSpacing: '-0.02em', whiteSpace: 'nowrap' },
});
