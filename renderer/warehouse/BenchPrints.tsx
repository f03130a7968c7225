import { styled } from '@mui/material/styles';
import { Printer, Sparkles } from 'lucide-react';
import type { OrderView } from '../../domain/views.ts';
import { useT } from '../i18n/words.ts';
import { chosenLayout } from '../orders/chosen-layout.ts';
import { type DocumentKind, type Printing } from '../orders/use-printing.ts';
import { PrintButton } from './PrintButton.tsx';
import { warehouseWords } from './words.ts';

/** What goes with one order: slip, note, one card per gift, one label per parcel. None of it shows a price (ROLE-2). */
export function BenchPrints({ order, printing }: { order: OrderView['order']; printing: Printing }) {
  const t = useT(warehouseWords);
  const button = (kind: DocumentKind, label: string, whole: string, shortcut: string) => (
    <PrintButton
      label={label}
      whole={whole}
      busy={printing.busy}
      shortcut={shortcut}
      onClick={() => void printing.run(kind, [order.id], 'print', chosenLayout())}
    />
  );
  const cancelled = order.status === 'cancelled';
  const cards = order.lines.some(({ wrap }) => wrap?.card);
  return (
    <Root role="group" aria-label={t.print}>
      {!cancelled && order.surprise && (
        <span className="none">
          <Sparkles aria-hidden /> {t.noNote}
        </span>
      )}
      <h3>
        <Printer aria-hidden /> {t.print}
      </h3>
      <div>
        {!cancelled && !order.surprise && button('delivery-note', t.noteShort, t.note, 'F4')}
        {!cancelled && button('address-labels', t.labels, t.labels, 'F10')}
        {!cancelled && cards && button('message-cards', t.cards, t.cards, 'F6')}
        {button('preparation-slip', t.slipShort, t.slip, 'F8')}
      </div>
    </Root>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  '&& h3': { display: 'flex', gap: 10, alignItems: 'center' },
  'h3 svg': { width: 26, height: 26, strokeWidth: 1.75 },
  '> div': { display: 'flex', flexWrap: 'wrap', gap: 8 },
  '&& > div > button': { flex: '1 0 auto', padding: '0 6px', gap: 6 },
  '.none': { display: 'flex', gap: 10, alignItems: 'center', color: 'var(--accent-text)', fontWeight: 600 },
  '.none svg': { width: 28, height: 28, flexShrink: 0 },
});
