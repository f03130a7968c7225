import { styled } from '@mui/material/styles';
import { CircleCheck, CircleX, Info } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { benchWords } from './bench-words.ts';
import { Band } from './style.ts';

/** What the last scan or act came to: green or red over the whole width, with the word. */
export interface Told {
  tone: 'ok' | 'error' | 'info';
  title: string;
  text: string;
  /** What should have been there. */
  expected?: string;
  /** A scan that was not taken: red over the whole bench until the next one. */
  alarm?: boolean;
  /** A parcel left: still told when the next order is prepared by itself. */
  left?: boolean;
}

/** `onSeen`: takes it away again, where it stands over everything. */
export function Feedback({ told, onSeen }: { told: Told | null; onSeen?: () => void }) {
  const t = useT(benchWords);
  const Shape = told?.alarm ? Alarm : Band;
  // the region stays, so that what appears in it is read aloud
  return (
    <div role={told?.tone === 'error' ? 'alert' : 'status'} data-feedback={told?.tone}>
      {told !== null && (
        <Shape data-tone={told.tone}>
          {told.tone === 'ok' ? (
            <CircleCheck aria-hidden />
          ) : told.tone === 'error' ? (
            <CircleX aria-hidden />
          ) : (
            <Info aria-hidden />
          )}
          <div>
            <b>{told.title}</b>
            {told.text}
            {told.expected !== undefined && <p>{told.expected}</p>}
          </div>
          {told.alarm && onSeen && (
            <Button size="warehouse" onClick={onSeen}>
              {t.goOn} <Kbd keys="Escape" />
            </Button>
          )}
        </Shape>
      )}
    </div>
  );
}

const Alarm = styled(Band)({
  position: 'absolute',
  inset: '0 0 0 0',
  zIndex: 3,
  borderRadius: 0,
  flexDirection: 'column',
  justifyContent: 'center',
  textAlign: 'center',
  gap: 24,
  fontSize: 34,
  lineHeight: '44px',
  '> svg': { width: 120, height: 120 },
  '> div': { flex: 'none', maxWidth: 1100 },
  b: { fontSize: 64, lineHeight: '72px', marginBottom: 16 },
  p: { fontSize: 44, lineHeight: '54px', fontWeight: 700, margin: '36px 0 0' },
});
