import { styled } from '@mui/material/styles';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { SyncStatus } from '../../domain/views.ts';
import { act } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Surface } from '../ui/Card.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { attentionWords } from './words.ts';

/** Staff may withdraw what the server cannot process; the program never does it by itself. */
export function StuckCard({ stuck }: { stuck: NonNullable<SyncStatus['stuck']> }) {
  const t = useT(attentionWords);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const withdraw = async () => {
    setBusy(true);
    try {
      await act('withdrawCommand', { commandId: stuck.commandId });
      setAsking(false);
    } catch (caught) {
      setError(caught);
    }
    setBusy(false);
  };
  return (
    <Root>
      <TriangleAlert aria-hidden />
      <div>
        <h2>{t.stuckTitle}</h2>
        <p>{t.stuckText(t.command(stuck.name), stuck.attempts)}</p>
        {stuck.text !== '' && <p className="detail">{stuck.text}</p>}
        <footer>
          <Button onClick={() => void act('syncNow', {}).catch(setError)}>{t.retry}</Button>
          <Button look="danger" onClick={() => setAsking(true)}>
            {t.withdraw}
          </Button>
        </footer>
      </div>
      {asking && (
        <Dialog
          title={t.withdrawTitle}
          danger
          busy={busy}
          confirmLabel={t.withdraw}
          onClose={() => setAsking(false)}
          onConfirm={() => void withdraw()}
        >
          <p>{t.withdrawText}</p>
          <RefusalNote what={error} alert />
        </Dialog>
      )}
    </Root>
  );
}

const Root = styled(Surface)({
  display: 'flex',
  gap: 12,
  padding: 16,
  borderColor: 'color-mix(in srgb, var(--error) 40%, transparent)',
  '> svg': { color: 'var(--error)', width: 20, height: 20, flexShrink: 0 },
  h2: { fontSize: 14, lineHeight: '20px', color: 'var(--ink)' },
  '.detail': { color: 'var(--muted)', fontSize: 13 },
  footer: { display: 'flex', gap: 8, marginTop: 12 },
});
