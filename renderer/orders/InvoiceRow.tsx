import { Send } from 'lucide-react';
import type { Invoice } from '../../domain/invoice/invoice.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Money } from '../ui/Money.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { toast } from '../ui/toast.ts';
import { useMay } from '../workstation-state.ts';
import { PaperRow } from './PaperRow.tsx';
import { documentWords } from './document-words.ts';
import { useCommand } from './use-command.ts';
import { usePrinting } from './use-printing.ts';

/** One invoice or credit note: shown, printed, saved, sent to the customer once it has its number (DOC-4). */
export function InvoiceRow({ paper, shortcut }: { paper: Invoice; shortcut?: string }) {
  const t = useT(documentWords);
  const printing = usePrinting();
  const command = useCommand();
  const maySend = useMay('mail.send');
  const label = `${t.paper[paper.kind]} ${paper.number ?? t.waiting}`;
  const send = async () => {
    const what = { kind: 'invoice', invoiceId: paper.id } as const;
    if (await command.run('sendLetter', { mailId: newId(), what })) toast('ok', t.sent);
  };
  return (
    <>
      <PaperRow
        label={label}
        detail={
          <>
            <When at={paper.issuedAt} shape="day" /> · <Money cents={paper.totalCents} />
            {paper.correctedBy !== null && ` · ${t.corrected}`}
          </>
        }
        {...(shortcut === undefined ? {} : { shortcut })}
        busy={printing.busy}
        onAsk={(how) => void printing.runPaper(paper.id, how)}
      >
        {maySend && paper.number !== null && (
          <IconButton label={t.sendOf(label)} icon={<Send aria-hidden />} onClick={() => void send()} />
        )}
      </PaperRow>
      <RefusalNote what={printing.error ?? command.error} shop={paper.shop} alert />
    </>
  );
}
