import { FileText, Printer } from 'lucide-react';
import { useState } from 'react';
import type { OrderView } from '../../domain/api.ts';
import { printPdf, query, savePdf } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Row, Rows, Small, Wrapped } from './order-style.ts';
import { orderWords } from './words.ts';

type Kind = 'delivery-note' | 'preparation-slip';

/** Prints or saves one document of one or several orders; the PDF is made on this workstation, network or not. */
export function usePrinting() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (kind: Kind, orderIds: string[], how: 'print' | 'save') => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const pdf = await query('document', { kind, orderIds });
      if (pdf.pages > 0) await (how === 'print' ? printPdf(pdf) : savePdf(pdf));
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}

/** DOC-1, DOC-3, DOC-7: what may be printed of this order. A surprise order has no delivery note, and says so. */
export function OrderDocuments({ view }: { view: OrderView }) {
  const t = useT(orderWords);
  const printing = usePrinting();
  const { id, surprise } = view.order;
  const row = (kind: Kind, label: string, shortcut: string) => (
    <Row>
      <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
        <FileText size={16} aria-hidden /> {label}
      </span>
      <Wrapped>
        <Button
          size="small"
          icon={<Printer aria-hidden />}
          busy={printing.busy}
          onClick={() => void printing.run(kind, [id], 'print')}
          shortcut={shortcut}
          shortcutLabel={`${t.print} : ${label}`}
        >
          {t.print}
        </Button>
        <Button size="small" look="quiet" busy={printing.busy} onClick={() => void printing.run(kind, [id], 'save')}>
          {t.save}
        </Button>
      </Wrapped>
    </Row>
  );
  return (
    <Rows>
      {row('preparation-slip', t.preparationSlip, 'B')}
      {surprise ? <Small>{t.deliveryNoteNone}</Small> : row('delivery-note', t.deliveryNote, 'L')}
      <RefusalNote what={printing.error} alert />
    </Rows>
  );
}
