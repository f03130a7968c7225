import { styled } from '@mui/material/styles';
import type { StatementLine, StatementPreview } from '../../domain/payment/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Money } from '../ui/Money.tsx';
import { transferTones } from './TransferCard.tsx';
import { paymentWords } from './words.ts';

export interface StatementRow {
  line: StatementLine;
  /** Null before the answer. */
  preview: StatementPreview | null;
  how: 'new' | 'known' | 'twin';
  copy: number;
}

/** What a statement holds and what would become of it, before anything is kept. */
export function StatementTable({
  rows,
  others,
  onOther,
}: {
  rows: readonly StatementRow[];
  /** Rows that a person says are other transfers than those they look like. */
  others: ReadonlySet<number>;
  onOther: (index: number) => void;
}) {
  const t = useT(paymentWords).transfers;
  const format = useFormat();
  return (
    <Table>
      <thead>
        <tr>
          <th scope="col">{t.day}</th>
          <th scope="col" className="amount">
            {t.amount}
          </th>
          <th scope="col">{t.label}</th>
          <th scope="col">{t.code}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, preview, how }, index) => (
          // lines of a statement have nothing else of their own
          <tr key={index} data-known={how === 'known' || undefined}>
            <td>{format.day(line.day)}</td>
            <td className="amount">
              <Money cents={line.amountCents} />
            </td>
            <td className="label">{line.label}</td>
            <td>
              {how === 'known' && <Chip>{t.known}</Chip>}
              {how === 'twin' && (
                <Checkbox label={t.another} hint={t.twin} checked={others.has(index)} onChange={() => onOther(index)} />
              )}
              {how === 'new' && preview && (
                <>
                  {preview.orderCode} <Chip tone={transferTones[preview.state]}>{t.states[preview.state]}</Chip>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const Table = styled('table')({
  borderCollapse: 'collapse',
  width: '100%',
  fontSize: 13,
  lineHeight: '18px',
  th: { textAlign: 'left', color: 'var(--muted)', fontWeight: 550, padding: '4px 8px' },
  td: { borderTop: '1px solid var(--line)', padding: '6px 8px', verticalAlign: 'top', whiteSpace: 'nowrap' },
  '.amount': { textAlign: 'right' },
  '.label': { whiteSpace: 'normal', wordBreak: 'break-word' },
  '[data-known]': { color: 'var(--faint)' },
});
