import { styled } from '@mui/material/styles';
import { Inbox } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLive } from '../use-live.ts';
import { RefusedCard } from './RefusedCard.tsx';
import { attentionWords } from './words.ts';

/** What was refused and then filed, the latest first. */
export function SettledRefusals() {
  const t = useT(attentionWords);
  const rows = useLive('refusedList', { settled: true }, ['refused']).data;
  const people = useLive('staffDirectory', {}, ['staff']).data;
  const nameOf = (id: string) => people?.find((person) => person.id === id)?.name ?? id;
  if (rows?.length === 0) return <EmptyState icon={<Inbox aria-hidden />} title={t.emptySettled} />;
  return (
    <List>
      {rows?.map((row) => (
        <RefusedCard
          key={row.commandId}
          row={row}
          by={nameOf(row.actorId)}
          settledBy={row.settledBy === null ? null : nameOf(row.settledBy)}
          current={false}
        />
      ))}
    </List>
  );
}

const List = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12 });
