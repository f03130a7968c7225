import { styled } from '@mui/material/styles';
import type { RefundRow } from '../../domain/refund/refund.ts';
import { useT } from '../i18n/words.ts';
import { Money } from '../ui/Money.tsx';
import { useOwnWord } from './use-own-word.ts';
import { refundWords } from './words.ts';

/** How the sum was worked out, step by step, to be read out (AVO-1). */
export function Calculation({
  shop,
  rows,
  pointsBack,
}: {
  shop: string;
  rows: readonly RefundRow[];
  pointsBack: number;
}) {
  const t = useT(refundWords);
  const own = useOwnWord(shop);
  return (
    <Root aria-label={t.calculation}>
      {rows.map((row, index) => (
        <div key={index} data-what={row.what}>
          <dt>
            {t.rows[row.what]({ ...row, label: own(row.label) })}
            {row.note !== '' && <span>{t.notes[row.note]}</span>}
          </dt>
          <dd>
            <Money cents={row.cents} strong={row.what === 'total'} />
          </dd>
        </div>
      ))}
      {pointsBack > 0 && (
        <div data-what="paid">
          <dt>{t.points(pointsBack)}</dt>
          <dd />
        </div>
      )}
    </Root>
  );
}

const Root = styled('dl')({
  margin: 0,
  padding: '8px 12px',
  borderRadius: 8,
  background: 'var(--raised)',
  border: '1px solid var(--line)',
  '> div': { display: 'flex', justifyContent: 'space-between', gap: 16, padding: '2px 0' },
  dd: { margin: 0, whiteSpace: 'nowrap' },
  'dt > span': { display: 'block', color: 'var(--muted)', fontSize: 12.5, lineHeight: '17px' },
  '[data-what="paid"], [data-what="paidFirst"], [data-what="givenBack"]': { color: 'var(--muted)' },
  '[data-what="total"]': { borderTop: '1px solid var(--line2)', marginTop: 6, paddingTop: 6, fontWeight: 600 },
});
