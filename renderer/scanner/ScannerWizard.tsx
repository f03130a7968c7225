import { styled } from '@mui/material/styles';
import { CircleCheck, Info, ScanBarcode, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '../i18n/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { play } from '../warehouse/sound.ts';
import { setPreferences } from '../workstation-state.ts';
import { TestBarcode } from './TestBarcode.tsx';
import type { Diagnosis } from './diagnose.ts';
import { useTestScan } from './use-test-scan.ts';
import { wizardWords } from './wizard-words.ts';

/** One test barcode tells how a scanner types here; when it is right, its rhythm is kept at once. */
export function ScannerWizard({ onClose }: { onClose: () => void }) {
  const t = useT(wizardWords);
  return (
    <Dialog title={t.title} onClose={onClose} width={640}>
      <Trial />
    </Dialog>
  );
}

/** Inside the dialog: what is scanned is its own. */
function Trial() {
  const t = useT(wizardWords);
  const place = useRef<HTMLDivElement>(null);
  const last = useTestScan(({ rhythm }) => {
    play(rhythm === null ? 'wrong' : 'right');
    if (rhythm !== null) void setPreferences({ scanner: rhythm });
  });
  // not on a button, which the scanner's Enter would press
  useEffect(() => place.current?.focus(), []);
  return (
    <Root ref={place} tabIndex={-1}>
      <p>{t.how}</p>
      <TestBarcode />
      <div role="status" className="said">
        {last === null ? (
          <Said data-tone="info">
            <ScanBarcode aria-hidden />
            <p>{t.waiting}</p>
          </Said>
        ) : (
          <Result diagnosis={last} />
        )}
      </div>
    </Root>
  );
}

function Result({ diagnosis }: { diagnosis: Diagnosis }) {
  const t = useT(wizardWords);
  const { verdict, typed, meanMs, translated, capsLock } = diagnosis;
  const right = verdict === 'right';
  const { title, next } = t.verdicts[verdict];
  return (
    <>
      <Said data-tone={right ? 'ok' : 'error'}>
        {right ? <CircleCheck aria-hidden /> : <TriangleAlert aria-hidden />}
        <p>
          <b>{title}</b> {next} {right && t.kept}
        </p>
      </Said>
      {right && translated && <Note text={t.translated} />}
      {capsLock && <Note text={t.capsLock} />}
      <p className="quiet">
        <code>{t.arrived(typed)}</code> · {t.pace(meanMs)}
      </p>
    </>
  );
}

function Note({ text }: { text: string }) {
  return (
    <Said data-tone="info">
      <Info aria-hidden />
      <p>{text}</p>
    </Said>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  // it takes the focus away from the buttons, and does nothing by itself
  '&:focus': { outline: 'none !important' },
  p: { margin: 0 },
  '> svg': { alignSelf: 'center', maxWidth: '100%' },
  '.said': { display: 'flex', flexDirection: 'column', gap: 10, minHeight: 108 },
  '.quiet': { color: 'var(--muted)', overflowWrap: 'anywhere' },
  code: { font: "500 13px/20px ui-monospace, 'DejaVu Sans Mono', monospace" },
});
const Said = styled('div')({
  display: 'flex',
  gap: 12,
  alignItems: 'flex-start',
  padding: '12px 14px',
  borderRadius: 8,
  b: { display: 'block', fontWeight: 600 },
  svg: { width: 22, height: 22, flexShrink: 0 },
  '&[data-tone=ok]': { background: 'var(--ok-soft)', svg: { color: 'var(--ok)' } },
  '&[data-tone=error]': { background: 'var(--error-soft)', svg: { color: 'var(--error)' } },
  '&[data-tone=info]': { background: 'var(--raised)', svg: { color: 'var(--muted)' } },
});
