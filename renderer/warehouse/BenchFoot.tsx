import { styled } from '@mui/material/styles';
import { Ban, PackageX, SkipForward, Undo2 } from 'lucide-react';
import { nextCheck } from '../../domain/warehouse/checklist.ts';
import type { Stage } from '../../domain/warehouse/stage.ts';
import { CounterStep } from '../hand-over/CounterStep.tsx';
import { useT } from '../i18n/words.ts';
import type { Printing } from '../orders/use-printing.ts';
import { Button } from '../ui/Button.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { benchWords } from './bench-words.ts';
import { Notes } from './style.ts';
import type { BenchHand } from './use-bench.ts';
import type { BenchScan } from './use-bench-scan.ts';

/** The foot of the bench, always in sight: the next step, strongest; what may be said of a piece. */
export function BenchFoot({
  hand,
  scan,
  printing,
  onStart,
}: {
  hand: BenchHand;
  scan: BenchScan;
  printing: Printing;
  onStart: () => void;
}) {
  const t = useT(benchWords);
  const { focus, bench } = hand;
  const gathering = focus === null || focus.stage === 'gather';
  const many = bench !== null && bench.batchId !== null;
  return (
    <Foot>
      <Notes>
        <RefusalNote what={printing.error} alert />
      </Notes>
      {focus && <NextStep hand={hand} scan={scan} onStart={onStart} />}
      <div className="acts">
        {gathering && (
          <>
            <Button
              size="warehouse"
              icon={<PackageX aria-hidden />}
              shortcut="Alt+M"
              onClick={() => scan.askNext('missing')}
            >
              {t.missing}
            </Button>
            <Button
              size="warehouse"
              icon={<Ban aria-hidden />}
              shortcut="Alt+U"
              onClick={() => scan.askNext('unscannable')}
            >
              {t.unscannable}
            </Button>
          </>
        )}
        {(focus === null || focus.one.inHand?.mine === true) && (
          <Button size="warehouse" icon={<Undo2 aria-hidden />} shortcut="Alt+R" onClick={() => void hand.release()}>
            {focus === null && many ? t.releaseAll : t.release}
          </Button>
        )}
        {focus && focus.stage !== 'weigh' && (many || isDoneWith(focus.stage)) && (
          <Button size="warehouse" icon={<SkipForward aria-hidden />} shortcut="F7" onClick={hand.goNext}>
            {t.next}
          </Button>
        )}
      </div>
    </Foot>
  );
}

/** F2, CMD-CONFIRM: whatever comes next; weight and numbers have forms of their own. */
function NextStep({ hand, scan, onStart }: { hand: BenchHand; scan: BenchScan; onStart: () => void }) {
  const t = useT(benchWords);
  const { focus } = hand;
  if (!focus) return null;
  const { one, stage, work } = focus;
  const { order } = one.view;
  const step = (label: string, run: () => void, look: 'primary' | 'plain' = 'primary') => (
    <Button look={look} size="warehouse" busy={hand.busy} shortcut="F2" onClick={run}>
      {label}
    </Button>
  );
  switch (stage) {
    case 'gather':
      return order.status === 'validated' && work.put.length === 0
        ? step(t.start, onStart)
        : step(t.prepare, scan.confirm, 'plain');
    case 'excess':
      return step(t.excessDone, scan.confirm);
    case 'check': {
      const check = nextCheck(order, work);
      return check === null ? null : step(t.tick(t.checks[check]), scan.confirm);
    }
    case 'prepare':
      return step(t.prepare, scan.confirm);
    case 'handOver':
      return (
        <CounterStep
          order={order}
          onDone={(title) => {
            hand.goNext();
            hand.tell({ tone: 'ok', title, text: '' });
          }}
        />
      );
    default:
      return null;
  }
}

/** Alone on the bench, it makes room only once nothing is left to do for it here. */
function isDoneWith(stage: Stage): boolean {
  return stage === 'over' || stage === 'ship' || stage === 'handOver';
}

const Foot = styled('footer')({
  position: 'sticky',
  bottom: 0,
  marginTop: 'auto',
  padding: '12px 0 16px',
  background: 'var(--paper)',
  borderTop: '1px solid var(--line)',
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  '> button': { width: '100%', height: 64 },
  '> div:not(:empty)': { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' },
  '&:not(:has(button, [role=alert]))': { display: 'none' },
  // all of them in one row, on the smallest screen, too
  '@container (max-width: 860px)': { '.acts > button > svg': { display: 'none' } },
  '.acts > button': { flex: '1 1 auto', maxWidth: '50%', padding: '0 10px', gap: 8 },
});
