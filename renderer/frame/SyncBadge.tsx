import { styled } from '@mui/material/styles';
import { Check, CloudOff, CloudUpload, HardDrive, type LucideIcon, RefreshCw, TriangleAlert } from 'lucide-react';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { useWorkstation } from '../workstation-state.ts';
import { type SyncMood, syncMood } from './sync-state.ts';
import { frameWords } from './words.ts';

const icons: Record<SyncMood['kind'], LucideIcon> = {
  cut: TriangleAlert,
  confirmed: Check,
  paused: TriangleAlert,
  stuck: TriangleAlert,
  signIn: TriangleAlert,
  offline: CloudOff,
  saved: HardDrive,
  sent: CloudUpload,
  copying: RefreshCw,
};

/** Small and quiet when all is well; always a way to the sync page. */
export function SyncBadge() {
  const t = useT(frameWords);
  const format = useFormat();
  const sync = useWorkstation((state) => state.sync);
  const line = useWorkstation((state) => state.line);
  const mood = syncMood(sync, line);
  const Icon = icons[mood.kind];
  const age = sync.lastSyncAt === null ? '' : format.relative(sync.lastSyncAt);
  return (
    <Root
      href={hrefOf({ page: 'sync' })}
      data-mood={mood.kind}
      title={sync.lastSyncAt === null ? t.sync.open : format.full(sync.lastSyncAt)}
    >
      <Icon aria-hidden />
      <span role="status">{wordsFor(mood, t.sync, age)}</span>
    </Root>
  );
}

function wordsFor(mood: SyncMood, t: (typeof frameWords.fr)['sync'], age: string): string {
  switch (mood.kind) {
    case 'offline':
      return [t.offline, mood.count > 0 ? t.saved(mood.count) : age].filter(Boolean).join(' · ');
    case 'saved':
      return t.saved(mood.count);
    case 'sent':
      return t.sent(mood.count);
    case 'copying':
      return t.copying(mood.left);
    case 'signIn':
      return t.signIn;
    default:
      return t[mood.kind];
  }
}

const Root = styled('a')({
  display: 'inline-flex',
  gap: 6,
  alignItems: 'center',
  fontSize: 12.5,
  lineHeight: '18px',
  fontWeight: 500,
  whiteSpace: 'nowrap',
  color: 'var(--ok)',
  textDecoration: 'none',
  borderRadius: 6,
  padding: '4px 6px',
  margin: '0 -6px',
  svg: { width: 15, height: 15, strokeWidth: 2 },
  '&:hover': { background: 'color-mix(in srgb, var(--ink) 5%, transparent)' },
  '&[data-mood=saved], &[data-mood=sent], &[data-mood=copying]': { color: 'var(--info)' },
  '&[data-mood=offline], &[data-mood=signIn]': { color: 'var(--accent-text)' },
  '&[data-mood=cut], &[data-mood=paused], &[data-mood=stuck]': { color: 'var(--error)' },
});
