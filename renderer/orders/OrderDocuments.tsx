import { useState } from 'react';
import type { OrderView } from '../../domain/views.ts';
import { useT } from '../i18n/words.ts';
import { PrintLogList } from '../printing/PrintLogList.tsx';
import { Choice } from '../ui/Choice.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { OrderInvoices } from './OrderInvoices.tsx';
import { PaperRow } from './PaperRow.tsx';
import { chosenLayout, keepLayout } from './chosen-layout.ts';
import { documentWords } from './document-words.ts';
import { Muted, Rows } from './order-style.ts';
import { type DocumentKind, type DocumentLayout, usePrinting } from './use-printing.ts';

/** DOC-1…5, DOC-7: what may be printed of this order. A surprise or cancelled order has no delivery note, and says so. */
export function OrderDocuments({ view }: { view: OrderView }) {
  const t = useT(documentWords);
  const printing = usePrinting();
  const [layout, setLayout] = useState<DocumentLayout>(chosenLayout);
  const { order, priced } = view;
  const row = (kind: DocumentKind, shortcut: string) => (
    <PaperRow
      label={t.kinds[kind]}
      {...(order.language === 'en' && kind !== 'message-cards' && kind !== 'address-labels'
        ? { detail: t.english }
        : {})}
      shortcut={shortcut}
      busy={printing.busy}
      onAsk={(how) => void printing.run(kind, [order.id], how, layout)}
    />
  );
  const choose = (chosen: DocumentLayout) => {
    setLayout(chosen);
    keepLayout(chosen);
  };
  const none = noNote(view);
  const parcel = order.lines.length > 0;
  return (
    <Rows>
      {parcel && row('preparation-slip', 'B')}
      {none === null ? row('delivery-note', 'L') : <Muted>{t[none]}</Muted>}
      {order.lines.some(({ wrap }) => wrap?.card) && row('message-cards', 'H')}
      {parcel && row('address-labels', 'Q')}
      {parcel && (
        <Choice
          label={t.layout}
          value={layout}
          options={(['sheet', 'single'] as const).map((value) => ({ value, label: t.layouts[value] }))}
          onChange={choose}
        />
      )}
      {priced && order.giftCards.length > 0 && row('gift-cards', 'Z')}
      <PrintLogList orderId={order.id} />
      <RefusalNote what={printing.error} alert />
      {priced && <OrderInvoices order={order} />}
    </Rows>
  );
}

/** Which words say why there is no delivery note; null: there is one. */
function noNote({ order }: OrderView): 'noneCancelled' | 'noneMail' | 'noneSurprise' | null {
  if (order.status === 'cancelled') return 'noneCancelled';
  if (order.lines.length === 0) return 'noneMail';
  return order.surprise ? 'noneSurprise' : null;
}
