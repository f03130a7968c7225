import { styled } from '@mui/material/styles';
import { Check, CircleAlert } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { useCall } from './call-context.ts';
import type { KeptDraft } from './use-draft.ts';
import { callWords } from './words.ts';

/** That nothing typed is lost, and when it was last kept (ORD-19). */
export function SavedMark({ kept, onDiscard }: { kept: KeptDraft; onDiscard: () => void }) {
  const t = useT(callWords).bar;
  const { profile } = useCall();
  const at = kept.savedAt;
  return (
    <Root>
      <Button look="quiet" size="small" onClick={onDiscard}>
        {t.discard}
      </Button>
      {kept.failed ? (
        <span data-failed role="status">
          <CircleAlert aria-hidden /> {t.unsaved}
        </span>
      ) : (
        <span>
          {at !== null && <Check aria-hidden />}{' '}
          {at === null ? t.nothingYet : t.saved(clockText(at, profile.identity.timeZone))}
        </span>
      )}
    </Root>
  );
}

function clockText(at: string, timeZone: string): string {
  return new Date(at).toLocaleTimeString('fr-FR', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

const Root = styled('footer')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 12,
  padding: '8px 16px 8px 8px',
  borderTop: '1px solid var(--line)',
  fontSize: 12.5,
  lineHeight: '18px',
  color: 'var(--muted)',
  svg: { width: 14, height: 14, verticalAlign: -2 },
  '[data-failed]': { color: 'var(--error)', fontWeight: 550 },
});
