import { styled } from '@mui/material/styles';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import type { FigureRow } from './figure-rows.ts';
import { dayWords } from './words.ts';

/** Figures of three days side by side; the bars draw what the numbers say. */
export function FigureTable({
  label,
  rows,
  days,
}: {
  label: string;
  rows: readonly FigureRow[];
  days: readonly string[];
}) {
  const t = useT(dayWords);
  const format = useFormat();
  const [day = '', before = '', lastWeek = ''] = days;
  return (
    <Table aria-label={label}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t.columns.figure}</span>
          </th>
          <th scope="col" className="bars" aria-hidden />
          <th scope="col">{format.day(day)}</th>
          <th scope="col" title={t.columns.before}>
            {format.day(before)}
          </th>
          <th scope="col" title={t.columns.lastWeek}>
            {format.day(lastWeek)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-part={row.part || undefined}>
            <th scope="row">{row.label}</th>
            <td className="bars" aria-hidden>
              <Bars values={row.values} />
            </td>
            {row.values.map((value, index) => (
              <td key={days[index]} data-now={index === 0 || undefined}>
                {value === null ? <span title={t.unknown}>–</span> : format.count(value)}
                {index > 0 && <Difference now={row.values[0] ?? null} then={value} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** For screen readers, who have no bars: how far the day is from this one. */
function Difference({ now, then }: { now: number | null; then: number | null }) {
  const t = useT(dayWords);
  const format = useFormat();
  if (now === null || then === null) return null;
  const difference = Math.round((now - then) * 10) / 10;
  const size = format.count(Math.abs(difference));
  const said = difference === 0 ? t.same : difference > 0 ? t.more(size) : t.less(size);
  return <span className="visually-hidden">{` (${said})`}</span>;
}

function Bars({ values }: { values: readonly (number | null)[] }) {
  const most = Math.max(...values.map((value) => value ?? 0));
  return values.map((value, index) => (
    <i key={index} style={{ width: most === 0 ? 0 : `${((value ?? 0) / most) * 100}%` }} />
  ));
}

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  'th, td': { padding: '7px 8px', borderTop: '1px solid var(--line)', textAlign: 'right', whiteSpace: 'nowrap' },
  'th:first-of-type': { textAlign: 'left', paddingLeft: 16 },
  'td:last-of-type, thead th:last-of-type': { paddingRight: 16 },
  'thead th': { color: 'var(--muted)', fontSize: 12, fontWeight: 500, borderTop: 0, paddingTop: 0 },
  'tbody th': { fontWeight: 400, whiteSpace: 'normal' },
  '[data-part] th': { paddingLeft: 32, color: 'var(--muted)' },
  '[data-now]': { fontWeight: 650 },
  'td:not([data-now])': { color: 'var(--muted)' },
  'thead th:not(:first-of-type, .bars)': { width: 66 },
  '.bars': { width: 60, padding: '4px 8px' },
  '.bars i': { display: 'block', height: 4, marginBlock: 1, borderRadius: 2, background: 'var(--line2)' },
  '.bars i:first-of-type': { height: 6, background: 'var(--primary)' },
});
