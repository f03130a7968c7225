import { Download, FileText, Printer } from 'lucide-react';
import type { OrderView } from '../../domain/views.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Muted, Row, Rows } from './order-style.ts';
import { type DocumentKind, usePrinting } from './use-printing.ts';
import { orderWords } from './words.ts';

/** DOC-1, DOC-3, DOC-7: what may be printed of this order. A surprise or cancelled order has no delivery note, and says so. */
export function OrderDocuments({ view }: { view: OrderView }) {
  const t = useT(orderWords);
  const printing = usePrinting();
  const { id, surprise, status } = view.order;
  const none = status === 'cancelled' ? t.deliveryNoteCancelled : surprise ? t.deliveryNoteNone : null;
  const row = (kind: DocumentKind, label: string, shortcut: string) => (
    <Row style={{ alignItems: 'center' }}>
      <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center', whiteSpace: 'nowrap' }}>
        <FileText size={16} aria-hidden color="var(--muted)" /> {label}
      </span>
      <span style={{ display: 'inline-flex', gap: 4 }}>
        <Button
          size="small"
          icon={<Printer aria-hidden />}
          busy={printing.busy}
          onClick={() => void printing.run(kind, [id], 'print')}
          shortcut={shortcut}
          shortcutLabel={t.printOf(label)}
        >
          {t.print}
          <span className="visually-hidden">{label}</span>
        </Button>
        <IconButton
          label={t.saveOf(label)}
          icon={<Download aria-hidden />}
          onClick={() => void printing.run(kind, [id], 'save')}
        />
      </span>
    </Row>
  );
  return (
    <Rows>
      {row('preparation-slip', t.preparationSlip, 'B')}
      {none === null ? row('delivery-note', t.deliveryNote, 'L') : <Muted>{none}</Muted>}
      <RefusalNote what={printing.error} alert />
    </Rows>
  );
}
