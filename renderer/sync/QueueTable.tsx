import { styled } from '@mui/material/styles';
import { CheckCheck } from 'lucide-react';
import type { QueueRow } from '../../domain/views.ts';
import { attentionWords } from '../attention/words.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { When } from '../ui/When.tsx';
import { useLive } from '../use-live.ts';
import { syncWords } from './words.ts';

const tones: Record<QueueRow['state'], Tone> = { saved: 'info', sent: 'primary', stuck: 'error' };

/** `sending`: something is on the wire now; rows that were read while it was are told so no longer than that. */
export function QueueTable({ rows, sending }: { rows: readonly QueueRow[]; sending: boolean }) {
  const t = useT(syncWords);
  const { command } = useT(attentionWords);
  const people = useLive('staffDirectory', {}, ['staff']).data;
  if (rows.length === 0) return <EmptyState icon={<CheckCheck aria-hidden />} title={t.queueEmpty} />;
  return (
    <Table>
      <thead>
        <tr>
          <th scope="col">{t.columns.what}</th>
          <th scope="col">{t.columns.about}</th>
          <th scope="col">{t.columns.by}</th>
          <th scope="col">{t.columns.at}</th>
          <th scope="col">{t.columns.state}</th>
          <th scope="col" className="end">
            {t.columns.attempts}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.commandId}>
            <td>{command(row.name)}</td>
            <td>
              {row.orderId === null ? (
                row.about
              ) : (
                <a href={hrefOf({ page: 'order', orderId: row.orderId, intent: null })}>{row.about}</a>
              )}
            </td>
            <td>{people?.find((person) => person.id === row.actorId)?.name ?? row.actorId}</td>
            <td>
              <When at={row.issuedAt} shape="relative" />
            </td>
            <td>
              <StateChip state={row.state === 'sent' && !sending ? 'saved' : row.state} />{' '}
              {row.localRefusal !== null && <Chip tone="accent">{t.willBeRefused}</Chip>}
            </td>
            <td className="end">{row.attempts}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function StateChip({ state }: { state: QueueRow['state'] }) {
  const t = useT(syncWords);
  return <Chip tone={tones[state]}>{t.queueStates[state]}</Chip>;
}

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: 13,
  lineHeight: '18px',
  'th, td': { textAlign: 'left', padding: '8px 16px', borderTop: '1px solid var(--line)' },
  th: { fontWeight: 600, fontSize: 12.5, color: 'var(--muted)' },
  '.end': { textAlign: 'right' },
  a: { color: 'var(--primary)' },
});
