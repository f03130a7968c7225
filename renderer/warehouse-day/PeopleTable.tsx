import { styled } from '@mui/material/styles';
import type { WarehouseDay } from '../../domain/warehouse/day.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { total } from './figure-rows.ts';
import { dayWords } from './words.ts';

/** What each person did; only managers are told (ROLE-1). */
export function PeopleTable({ people }: { people: NonNullable<WarehouseDay['people']> }) {
  const t = useT(dayWords);
  const format = useFormat();
  const { short } = t;
  const said = (value: number | null) => (value === null ? <span title={t.unknown}>–</span> : format.count(value));
  return (
    <Table aria-label={t.people}>
      <thead>
        <tr>
          <th scope="col">{t.person}</th>
          {Object.entries(short).map(([name, label]) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, prepared, pieces, errors, pace }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{said(prepared)}</td>
            <td>{said(pieces)}</td>
            <td>{said(total(errors.scans))}</td>
            <td>{said(total(errors.byHand))}</td>
            <td>{said(errors.claims)}</td>
            <td>{said(pace.medianMinutes)}</td>
            <td>{said(pace.ordersPerHour)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  'th, td': { padding: '8px', borderTop: '1px solid var(--line)', textAlign: 'right' },
  'th:first-of-type': { textAlign: 'left', paddingLeft: 16 },
  'td:last-of-type, thead th:last-of-type': { paddingRight: 16 },
  'thead th': { color: 'var(--muted)', fontSize: 12, fontWeight: 500, borderTop: 0, paddingTop: 0 },
  'tbody th': { fontWeight: 550 },
});
