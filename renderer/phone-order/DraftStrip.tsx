import { styled } from '@mui/material/styles';
import { Pause } from 'lucide-react';
import type { Draft } from '../../domain/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useLive } from '../use-live.ts';
import { callWords } from './words.ts';

/** Other calls in progress, the longest waiting first; F8 takes the next one. Nothing is drawn when there are none. */
export function DraftStrip({ shop, draftId }: { shop: string; draftId: string }) {
  const t = useT(callWords).bar;
  const format = useFormat();
  const { data } = useLive('draftList', { shop }, ['draft']);
  const all = (data ?? []).toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt));
  const others = all.filter(({ id }) => id !== draftId);
  const next = all.length > others.length ? after(all, draftId) : others[0];
  const open = (draft: Draft) => navigate({ page: 'phoneOrder', draftId: draft.id });
  const newCall = () => navigate({ page: 'phoneOrder', draftId: null });
  useShortcut('Alt+N', newCall, t.newCall);
  useShortcut('F8', () => next && open(next), t.nextCall, next !== undefined);
  if (next === undefined) return null;
  return (
    <Root aria-label={t.waiting}>
      {others.slice(0, 6).map((draft) => (
        <Button
          key={draft.id}
          size="small"
          icon={<Pause aria-hidden />}
          onClick={() => open(draft)}
          title={format.full(draft.updatedAt)}
        >
          <span className="who">{draft.title === '' ? t.untitled : draft.title}</span>
          <small>{isToday(draft.updatedAt) ? format.time(draft.updatedAt) : format.day(draft.updatedAt)}</small>
        </Button>
      ))}
      {others.length > 6 && <small>{`+ ${others.length - 6}`}</small>}
      <span className="keys">
        <Kbd keys="F8" /> {t.nextCall}
        <Kbd keys="Alt+N" /> {t.newCall}
      </span>
    </Root>
  );
}

/** The one that waits next, round and round. */
function after(drafts: readonly Draft[], draftId: string): Draft | undefined {
  const at = drafts.findIndex(({ id }) => id === draftId);
  return drafts.length < 2 ? undefined : drafts[(at + 1) % drafts.length];
}

function isToday(at: string): boolean {
  return new Date(at).toDateString() === new Date().toDateString();
}

const Root = styled('nav')({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  height: 40,
  padding: '0 16px',
  flexShrink: 0,
  overflow: 'hidden',
  '.who': { maxWidth: 190, overflow: 'hidden', textOverflow: 'ellipsis' },
  small: { color: 'var(--muted)', fontWeight: 450 },
  '.keys': {
    marginLeft: 'auto',
    display: 'flex',
    gap: 6,
    alignItems: 'center',
    fontSize: 12.5,
    color: 'var(--muted)',
    whiteSpace: 'nowrap',
  },
  '.keys kbd:not(:first-of-type)': { marginLeft: 8 },
});
