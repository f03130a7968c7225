import { Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { act } from '../api.ts';
import { closeOverlay } from '../frame/overlays.ts';
import { useT } from '../i18n/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useLive } from '../use-live.ts';
import { type Ask, PrintJobRow } from './PrintJobRow.tsx';
import { shown } from './ask.ts';
import { printingWords } from './words.ts';

const SHOWN = 50;

/** What waits at the printers of this workstation, what failed, and what may have come out. */
export function PrintPanel() {
  const t = useT(printingWords);
  const { data, error } = useLive('printJobs', { limit: SHOWN }, ['printJobs']);
  const running = useRef(false);
  const list = useRef<HTMLUListElement>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const ask = async (what: Ask, jobId: string) => {
    if (running.current) return;
    running.current = true;
    setFailure(null);
    try {
      if (what === 'retry') await shown(await act('retryPrint', { jobId }));
      else await act(what === 'confirm' ? 'confirmPrint' : 'cancelPrint', { jobId });
    } catch (caught) {
      setFailure(caught);
    } finally {
      running.current = false;
      // the button is gone with what it did: the keyboard stays in the dialog
      list.current?.focus();
    }
  };
  return (
    <Dialog title={t.title} width={760} onClose={closeOverlay}>
      <p style={{ margin: '0 0 12px', color: 'var(--muted)' }}>{t.lead}</p>
      <RefusalNote what={failure ?? error} alert />
      {data?.jobs.length === 0 && <EmptyState icon={<Printer aria-hidden />} title={t.empty} />}
      <ul ref={list} tabIndex={-1} style={{ listStyle: 'none', margin: 0, padding: 0, outline: 'none' }}>
        {data?.jobs.map((job) => (
          <PrintJobRow key={job.id} job={job} onAsk={(what) => void ask(what, job.id)} />
        ))}
      </ul>
    </Dialog>
  );
}
