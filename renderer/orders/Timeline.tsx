import { styled } from '@mui/material/styles';
import { Clock } from 'lucide-react';
import { timelineText } from '../../domain/messages/words.ts';
import type { TimelineEntry } from '../../domain/order/order.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { When } from '../ui/When.tsx';
import { orderWords } from './words.ts';

/** Every change of an order, the latest first: who, when, what, before and after, from which workstation (VIE-8). */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useT(orderWords);
  return (
    <List aria-label={t.timeline}>
      {entries
        .map((entry, index) => <Entry key={`${entry.at}-${index}`} entry={entry} />)
        .reverse()}
    </List>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const t = useT(orderWords);
  const locale = useLocale();
  const told = timelineText(locale, entry);
  return (
    <li data-unconfirmed={entry.confirmedAt === null || undefined}>
      <time>
        <When at={entry.at} shape="dayTime" />
      </time>
      <b>{told.what}</b>
      <span className="by">{t.by(entry.byName, entry.device)}</span>
      {told.before !== null && told.before !== '' && (
        <span className="detail">
          {t.before} <s>{told.before}</s>
        </span>
      )}
      {told.after !== null && told.after !== '' && <span className="detail">{`${told.before === null ? '' : `${t.after} `}${told.after}`}</span>}
      {told.reason !== null && told.reason !== '' && <span className="detail">{told.reason}</span>}
      {entry.confirmedAt === null && (
        <span className="unconfirmed">
          <Clock size={12} aria-hidden /> {t.unconfirmed}
        </span>
      )}
    </li>
  );
}

const List = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  li: {
    position: 'relative',
    padding: '0 0 14px 18px',
    display: 'flex',
    flexDirection: 'column',
    overflowWrap: 'anywhere',
  },
  'li::before': {
    content: '""',
    position: 'absolute',
    left: 0,
    top: 7,
    width: 8,
    height: 8,
    borderRadius: '50%',
    background: 'var(--control)',
  },
  'li:first-of-type::before': { background: 'var(--primary)' },
  'li[data-unconfirmed]::before': { background: 'var(--accent)' },
  'li:not(:last-of-type)::after': {
    content: '""',
    position: 'absolute',
    left: 3.5,
    top: 19,
    bottom: -3,
    width: 1,
    background: 'var(--line2)',
  },
  b: { fontWeight: 550 },
  time: { color: 'var(--muted)', fontSize: 12.5, lineHeight: '18px' },
  '.by': { color: 'var(--muted)', fontSize: 12.5 },
  '.detail': { fontSize: 12.5, lineHeight: '18px' },
  '.detail s': { color: 'var(--muted)' },
  '.unconfirmed': { color: 'var(--accent-text)', fontSize: 12.5, display: 'inline-flex', gap: 4, alignItems: 'center' },
});
