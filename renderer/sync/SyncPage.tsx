import { styled } from '@mui/material/styles';
import { ClipboardCopy, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { act } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Page } from '../ui/Page.tsx';
import { Progress } from '../ui/Progress.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { useWorkstation } from '../workstation-state.ts';
import { QueueTable } from './QueueTable.tsx';
import { SyncSteps } from './SyncSteps.tsx';
import { diagnostic } from './diagnostic.ts';
import { syncWords } from './words.ts';

/** Saved here, sent, confirmed: the whole truth about this workstation's work. */
export function SyncPage() {
  const t = useT(syncWords);
  const format = useFormat();
  const sync = useWorkstation((state) => state.sync);
  const device = useWorkstation((state) => state.session.deviceName);
  const queue = useLive('queue', {}, ['outbox', 'refused']).data;
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const run = async (name: 'syncNow' | 'pullAgain') => {
    setBusy(true);
    setAsking(false);
    try {
      useWorkstation.setState({ sync: await act(name, {}) });
    } finally {
      setBusy(false);
    }
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(diagnostic(device, sync, queue ?? [], new Date().toISOString()));
      toast('ok', t.copied);
    } catch {
      toast('error', t.copyFailed);
    }
  };
  return (
    <Page
      width={1080}
      title={t.title}
      actions={
        <>
          <Button icon={<ClipboardCopy aria-hidden />} onClick={() => void copy()}>
            {t.copy}
          </Button>
          <Button
            look="primary"
            icon={<RefreshCw aria-hidden />}
            busy={busy}
            shortcut="S"
            onClick={() => void run('syncNow')}
          >
            {t.now}
          </Button>
        </>
      }
    >
      <Layout>
        <SyncSteps sync={sync} />
        <p className="state" data-fault={sync.fault !== null || undefined} role="status">
          {sync.fault === null ? t.states[sync.state] : t.faults[sync.fault]}
          {(sync.fault === 'serverRestored' || sync.fault === 'gap') && (
            <Button size="small" busy={busy} onClick={() => setAsking(true)}>
              {t.again.action}
            </Button>
          )}
          {sync.refused > 0 && <a href={hrefOf({ page: 'attention' })}>{t.refused}</a>}
        </p>
        {sync.progress !== null && sync.progress.left > 0 && (
          <Progress
            done={sync.progress.done}
            total={sync.progress.done + sync.progress.left}
            label={t.progress(format.count(sync.progress.done), format.count(sync.progress.done + sync.progress.left))}
          />
        )}
        <Card title={t.queue} flush>
          {queue !== null && <QueueTable rows={queue} sending={sync.sent > 0} />}
        </Card>
      </Layout>
      {asking && (
        <Dialog
          title={t.again.title}
          onClose={() => setAsking(false)}
          onConfirm={() => void run('pullAgain')}
          confirmLabel={t.again.action}
          danger
        >
          <p>{t.again.text}</p>
        </Dialog>
      )}
    </Page>
  );
}

const Layout = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  '.state': { color: 'var(--muted)', display: 'flex', gap: 12 },
  '.state[data-fault]': { color: 'var(--accent-text)', fontWeight: 500 },
  '.state a': { color: 'var(--primary)' },
});
