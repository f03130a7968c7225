import { styled } from '@mui/material/styles';
import { CloudOff, KeyRound } from 'lucide-react';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { useLive } from '../use-live.ts';
import { useWorkstation } from '../workstation-state.ts';
import { signOut } from './StaffMenu.tsx';
import { isOffline } from './sync-state.ts';
import { frameWords } from './words.ts';

/** Only what changes how one works: no network, or someone whose work cannot leave. */
export function Banner() {
  const t = useT(frameWords);
  const format = useFormat();
  const sync = useWorkstation((state) => state.sync);
  const line = useWorkstation((state) => state.line);
  const people = useLive('staffDirectory', sync.signInAgain === null ? null : {}, ['staff']).data;
  const absent = people?.find((person) => person.id === sync.signInAgain);
  if (!line)
    return (
      <Root role="alert">
        <CloudOff aria-hidden />
        <span>
          <b>{t.cut.title}</b> {t.cut.body}
        </span>
      </Root>
    );
  if (sync.signInAgain !== null)
    return (
      <Root role="status">
        <KeyRound aria-hidden />
        <span>{t.signInBanner(absent?.name ?? sync.signInAgain)}</span>
        <Button size="small" onClick={() => void signOut()}>
          {t.signInAction}
        </Button>
      </Root>
    );
  if (!isOffline(sync)) return null;
  return (
    <Root role="status">
      <CloudOff aria-hidden />
      <span>
        <b>{t.offline.title}</b>{' '}
        {sync.lastSyncAt === null ? t.offline.never : t.offline.body(format.relative(sync.lastSyncAt))}
      </span>
      {sync.queued > 0 && <b>{t.offline.waiting(sync.queued)}</b>}
    </Root>
  );
}

const Root = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  minHeight: 36,
  padding: '4px 16px',
  background: 'var(--accent-soft)',
  color: 'var(--accent-text)',
  borderBottom: '1px solid var(--line)',
  fontSize: 13,
  lineHeight: '18px',
  b: { fontWeight: 600 },
  '> span': { flex: 1 },
  svg: { width: 17, height: 17, flexShrink: 0, strokeWidth: 1.75 },
});
