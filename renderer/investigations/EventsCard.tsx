import { styled } from '@mui/material/styles';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { instantAt } from '../../domain/calendar/local-time.ts';
import { localDay } from '../../domain/format.ts';
import type { InvestigationView } from '../../domain/views-care.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { When } from '../ui/When.tsx';
import { useMay } from '../workstation-state.ts';
import { investigationWords } from './words.ts';

/** What the carrier's service and people heard of the parcel, the latest first (TRP-1). */
export function EventsCard({ view, zone }: { view: InvestigationView; zone: string }) {
  const t = useT(investigationWords);
  const { day } = useFormat();
  const handles = useMay('investigation.handle');
  const [adding, setAdding] = useState(false);
  const { events, silentSince } = view;
  return (
    <Card
      title={t.events}
      aside={
        handles && (
          <Button size="small" icon={<Plus aria-hidden />} shortcut="N" onClick={() => setAdding(true)}>
            {t.addEvent}
          </Button>
        )
      }
    >
      {silentSince !== null && <Chip tone="accent">{t.silentSince(day(silentSince))}</Chip>}
      {events.length === 0 && <Quiet>{t.noEvents}</Quiet>}
      <List>
        {events.toReversed().map(({ at, code, label, source }) => (
          <li key={`${at} ${code} ${label}`}>
            <When at={at} shape="dayTime" />
            <span>{label}</span>
            <span className="from">{source === 'carrier' ? t.eventFrom.carrier : source}</span>
          </li>
        ))}
      </List>
      {adding && <AddDialog view={view} zone={zone} onClose={() => setAdding(false)} />}
    </Card>
  );
}

/** Typed while the carrier is on the phone; the moment is the event's own, now by default. */
function AddDialog({ view, zone, onClose }: { view: InvestigationView; zone: string; onClose: () => void }) {
  const t = useT(investigationWords);
  const { time } = useFormat();
  const command = useCommand();
  const [now] = useState(() => new Date().toISOString());
  const [label, setLabel] = useState('');
  const [typedDay, setDay] = useState(() => localDay(now, zone));
  const [typedTime, setTime] = useState(() => time(now));
  const { id, shop } = view.investigation;
  const at = momentOf(typedDay, typedTime, zone, now);
  const confirm = async () => {
    if (at === null || !(await command.run('addTrackingEvent', { investigationId: id, at, label }))) return;
    toast('ok', t.eventDone);
    onClose();
  };
  return (
    <Dialog
      title={t.addEvent}
      confirmLabel={t.addEvent}
      confirmDisabled={at === null || label.trim() === ''}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Field label={t.eventLabel} value={label} onChange={setLabel} maxLength={200} required autoFocus />
      <Moment>
        <Field label={t.eventDay} type="date" value={typedDay} onChange={setDay} />
        <Field
          label={t.eventTime}
          value={typedTime}
          inputMode="numeric"
          maxLength={5}
          error={at === null ? t.eventBad : null}
          onChange={setTime}
        />
      </Moment>
      <RefusalNote what={command.error} shop={shop} alert />
    </Dialog>
  );
}

/** On the shop's clock; null: not a moment of the past. The minute of now is now. */
function momentOf(day: string, typed: string, zone: string, now: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:h](\d{2})$/u.exec(typed.trim()) ?? [];
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  const at = new Date(instantAt(day, `${hours.padStart(2, '0')}:${minutes}`, zone).toString()).toISOString();
  return at <= now ? at : null;
}

const Quiet = styled('p')({ color: 'var(--muted)', margin: 0 });
const Moment = styled('div')({ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 });
const List = styled('ol')({
  listStyle: 'none',
  margin: '8px 0 0',
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  li: { display: 'grid', gridTemplateColumns: '150px minmax(0, 1fr) auto', gap: 12, overflowWrap: 'anywhere' },
  'time, .from': { color: 'var(--muted)', fontSize: 13 },
});
