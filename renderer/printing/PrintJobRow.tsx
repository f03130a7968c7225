import { styled } from '@mui/material/styles';
import type { PrintFault, PrintJob, PrintState } from '../../domain/printing/job.ts';
import type { PrintRoute } from '../../domain/printing/routes.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { When } from '../ui/When.tsx';
import { printingWords } from './words.ts';

export type Ask = 'retry' | 'confirm' | 'cancel';

const CODES = 4;
const tones: Record<PrintState, 'neutral' | 'ok' | 'error' | 'info' | 'accent'> = {
  waiting: 'info',
  printing: 'info',
  done: 'ok',
  failed: 'error',
  unsure: 'accent',
  cancelled: 'neutral',
};

/** One job: what, of which orders, where to, what became of it, and what may be done. */
export function PrintJobRow({ job, onAsk }: { job: PrintJob; onAsk: (what: Ask) => void }) {
  const t = useT(printingWords);
  const { state, codes, fault, route } = job;
  const open = state === 'failed' || state === 'unsure';
  const rest = codes.length - CODES;
  return (
    <Root data-state={state}>
      <div className="what">
        <b>{t.kinds[job.document]}</b> {codes.slice(0, CODES).join(', ')} {rest > 0 && t.more(rest)}
        <p>
          {[t.printers.routes[route.kind], whereOf(route)].filter((part) => part !== '').join(' · ')} ·{' '}
          {t.by(job.byName)} · <When at={job.at} shape="dayTime" />
        </p>
        {fault && state !== 'done' && state !== 'cancelled' && (
          <p className="fault">
            {sentenceOf(t, fault)} {state === 'unsure' && t.unsureText}
          </p>
        )}
      </div>
      <span className="chips">
        {job.duplicates.length > 0 && <Chip tone="neutral">{t.duplicate}</Chip>}
        <Chip tone={tones[state]}>{t.states[state]}</Chip>
      </span>
      {(open || state === 'waiting') && (
        <div className="acts">
          {state === 'unsure' && (
            <Button size="small" onClick={() => onAsk('confirm')}>
              {t.confirm}
            </Button>
          )}
          {open && (
            <Button size="small" look="primary" onClick={() => onAsk('retry')}>
              {state === 'unsure' ? t.again : t.retry}
            </Button>
          )}
          <Button size="small" look={open ? 'quiet' : 'plain'} onClick={() => onAsk('cancel')}>
            {t.cancel}
          </Button>
        </div>
      )}
    </Root>
  );
}

function sentenceOf(t: typeof printingWords.fr, { code, detail }: PrintFault): string {
  return code === 'noPrinter' || code === 'other' ? t.toldFaults[code](detail) : t.faults[code];
}

function whereOf(route: PrintRoute): string {
  switch (route.kind) {
    case 'system':
      return route.printer;
    case 'zpl':
      return `${route.host}:${route.port}`;
    case 'folder':
      return route.path;
    case 'dialog':
      return '';
  }
}

const Root = styled('li')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '4px 12px',
  padding: '10px 0',
  borderTop: '1px solid var(--line)',
  '.what': { minWidth: 0, overflowWrap: 'anywhere' },
  p: { margin: '2px 0 0', color: 'var(--muted)', fontSize: 13 },
  '.fault': { color: 'var(--ink)' },
  '.chips': { display: 'flex', gap: 6, alignItems: 'flex-start' },
  '.acts': { gridColumn: '1 / -1', display: 'flex', gap: 8 },
});
