import { Printer, Sparkles } from 'lucide-react';
import type { OrderView } from '../../domain/views.ts';
import { useT } from '../i18n/words.ts';
import { chosenLayout } from '../orders/chosen-layout.ts';
import { type DocumentKind, type Printing } from '../orders/use-printing.ts';
import { Button } from '../ui/Button.tsx';
import { warehouseWords } from './words.ts';

/** What goes with one order: slip, note, one card per gift, one label per parcel. None of it shows a price (ROLE-2). */
export function BenchPrints({ order, printing }: { order: OrderView['order']; printing: Printing }) {
  const t = useT(warehouseWords);
  const button = (kind: DocumentKind, label: string, shortcut: string) => (
    <Button
      size="warehouse"
      icon={<Printer aria-hidden />}
      busy={printing.busy}
      onClick={() => void printing.run(kind, [order.id], 'print', chosenLayout())}
      shortcut={shortcut}
    >
      {label}
    </Button>
  );
  const cancelled = order.status === 'cancelled';
  const cards = order.lines.some(({ wrap }) => wrap?.card);
  return (
    <div>
      {!cancelled && order.surprise && (
        <span className="none">
          <Sparkles aria-hidden /> {t.noNote}
        </span>
      )}
      {!cancelled && !order.surprise && button('delivery-note', t.note, 'F4')}
      {!cancelled && cards && button('message-cards', t.cards, 'F6')}
      {!cancelled && button('address-labels', t.labels, 'F10')}
      {button('preparation-slip', t.slip, 'F8')}
    </div>
  );
}
