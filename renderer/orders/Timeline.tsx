import { styled } from '@mui/material/styles';
import { ArrowRight, Clock } from 'lucide-react';
import { useState } from 'react';
import { timelineText } from '../../domain/messages/words.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { When } from '../ui/When.tsx';
import { type TimelineFilter, isStep, shownEntries } from './timeline-days.ts';
import { orderWords } from './words.ts';
import type { TimelineEntry } from '../../domain/order/parts.ts';

const MANY = 6;

/** Every change of an order, the latest first: who, when, what, before and after, from which workstation (VIE-8). */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useT(orderWords);
  const { day } = useFormat();
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const many = entries.length > MANY;
  return (
    <Root>
      {many && (
        <Tabs<TimelineFilter>
          label={t.timeline}
          value={filter}
          onChange={setFilter}
          tabs={(['all', 'steps', 'changes'] as const).map((value) => ({ value, label: t.timelineFilter[value] }))}
        />
      )}
      {shownEntries(entries, many ? filter : 'all', day).map((group) => (
        <section key={group.day} aria-label={group.day}>
          <p className="day">{group.day}</p>
          <ol>
            {group.entries.map(({ entry, index }) => (
              <Entry key={index} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </Root>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const t = useT(orderWords);
  const locale = useLocale();
  const { what, before, after, reason } = timelineText(locale, entry);
  const told = (text: string | null): text is string => text !== null && text !== '';
  return (
    <li data-step={isStep(entry) || undefined} data-unconfirmed={entry.confirmedAt === null || undefined}>
      <When at={entry.at} shape="time" />
      <div>
        <b>{what}</b> <span className="by">{t.by(entry.byName, entry.device)}</span>
        {told(before) && told(after) ? (
          <p className="change">
            <s>{before}</s> <ArrowRight aria-hidden /> {after}
          </p>
        ) : (
          // the code of the order is the page's own title
          entry.what !== 'placed' && told(after ?? before) && <p className="change">{after ?? before}</p>
        )}
        {told(reason) && <p className="change">{t.because(reason)}</p>}
        {entry.confirmedAt === null && (
          <p className="unconfirmed">
            <Clock size={12} aria-hidden /> {t.unconfirmed}
          </p>
        )}
      </div>
    </li>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  fontSize: 13,
  lineHeight: '19px',
  '[role=tablist] button': { height: 28, fontSize: 12.5 },
  '.day': { margin: '0 0 4px 18px', fontSize: 12, lineHeight: '18px', color: 'var(--muted)' },
  ol: { listStyle: 'none', margin: 0, padding: 0 },
  li: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '38px minmax(0, 1fr)',
    gap: 8,
    padding: '0 0 8px 18px',
    overflowWrap: 'anywhere',
  },
  'li::before': {
    content: '""',
    position: 'absolute',
    left: 0,
    top: 6,
    width: 8,
    height: 8,
    borderRadius: '50%',
    background: 'var(--line2)',
  },
  'li[data-step]::before': { background: 'var(--primary)' },
  'li[data-unconfirmed]::before': { background: 'var(--accent)' },
  b: { fontWeight: 600 },
  time: { color: 'var(--muted)' },
  '.by, .change': { color: 'var(--muted)' },
  '.change s': { color: 'var(--faint)' },
  '.change svg': { width: 13, height: 13, verticalAlign: -2 },
  '.unconfirmed': { color: 'var(--accent-text)', display: 'flex', gap: 4, alignItems: 'center' },
});
