import { FilePlus2, PencilLine } from 'lucide-react';
import { useState } from 'react';
import type { Invoice } from '../../domain/invoice/invoice.ts';
import { standing } from '../../domain/invoice/papers.ts';
import type { Order } from '../../domain/order/order.ts';
import { useT } from '../i18n/words.ts';
import { GatedButton } from '../ui/GatedButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { useMay } from '../workstation-state.ts';
import { InvoiceRow } from './InvoiceRow.tsx';
import { CorrectInvoiceDialog } from './dialogs/CorrectInvoiceDialog.tsx';
import { documentWords } from './document-words.ts';
import { Muted, Wrapped } from './order-style.ts';
import { useCommand } from './use-command.ts';

/** Invoices and credit notes of the order; a wrong one is put right by both, never edited (DOC-4). */
export function OrderInvoices({ order }: { order: Order }) {
  const t = useT(documentWords);
  const command = useCommand();
  const mayIssue = useMay('invoice.issue');
  const mayCorrect = useMay('invoice.correct');
  const [correcting, setCorrecting] = useState<Invoice | null>(null);
  const view = useLive('invoices', { orderId: order.id }, ['invoices', 'orders']).data;
  if (view === null) return null;
  const { papers, issue, correct } = view;
  const stands = standing(papers);
  const makeOne = async () => {
    if (await command.run('issueInvoice', { orderId: order.id })) toast('ok', t.issued);
  };
  return (
    <>
      {papers.map((paper) => (
        <InvoiceRow key={paper.id} paper={paper} {...(paper.id === stands?.id ? { shortcut: 'F' } : {})} />
      ))}
      {papers.length === 0 && order.status !== 'cancelled' && (
        <Muted>{order.totals.totalCents === 0 ? t.neverInvoice : t.noInvoice}</Muted>
      )}
      <Wrapped>
        {!stands && mayIssue && order.status !== 'cancelled' && (
          <GatedButton
            gate={issue}
            shop={order.shop}
            size="small"
            icon={<FilePlus2 aria-hidden />}
            busy={command.busy}
            onClick={() => void makeOne()}
            shortcut="I"
          >
            {t.issue}
          </GatedButton>
        )}
        {stands && mayCorrect && (
          <GatedButton
            gate={correct}
            shop={order.shop}
            size="small"
            icon={<PencilLine aria-hidden />}
            onClick={() => setCorrecting(stands)}
            shortcut="I"
          >
            {t.correct}
          </GatedButton>
        )}
      </Wrapped>
      <RefusalNote what={command.error} shop={order.shop} alert />
      {correcting && <CorrectInvoiceDialog invoice={correcting} onClose={() => setCorrecting(null)} />}
    </>
  );
}
