import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Order } from '../../domain/order/order.ts';
import { useT } from '../i18n/words.ts';
import { Muted, Rows, Wrapped } from '../orders/order-style.ts';
import { hrefOf } from '../routing.ts';
import { Card } from '../ui/Card.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { useLive } from '../use-live.ts';
import { useMay } from '../workstation-state.ts';
import { NewReturnDialog } from './NewReturnDialog.tsx';
import { StateChip } from './ReturnChips.tsx';
import { returnWords } from './words.ts';

/** Returns of an order, and the gate « open a return » with its reason (RET-1). Nothing before it was shipped. */
export function OrderReturns({ order }: { order: Order }) {
  const t = useT(returnWords);
  const handles = useMay('return.handle');
  const left = order.status === 'shipped' || order.status === 'delivered';
  const asked = left || order.afterSale.returns.length > 0;
  const returns = useLive('returns', asked ? { orderId: order.id } : null, ['returns', 'outbox']).data;
  const offer = useLive('returnOffer', left && handles ? { orderId: order.id } : null, [
    'returns',
    'claims',
    'refunds',
    'orders',
  ]).data;
  const [opening, setOpening] = useState(false);
  if (!asked) return null;
  return (
    <Card title={t.title}>
      <Rows>
        {returns?.map(({ doc, lines }) => (
          <Wrapped key={doc.id}>
            <a href={hrefOf({ page: 'return', returnId: doc.id })}>{doc.code}</a>
            <StateChip state={doc.state} />
            <Muted>{t.pieces(lines.reduce((sum, { quantity }) => sum + quantity, 0))}</Muted>
          </Wrapped>
        ))}
        {returns?.length === 0 && <Muted>{t.none}</Muted>}
        {offer !== null && (
          <Wrapped>
            <GatedButton
              gate={offer.no}
              shop={order.shop}
              size="small"
              icon={<Undo2 aria-hidden />}
              onClick={() => setOpening(true)}
              shortcut="B"
            >
              {t.open}
            </GatedButton>
          </Wrapped>
        )}
      </Rows>
      {opening && offer !== null && <NewReturnDialog order={order} offer={offer} onClose={() => setOpening(false)} />}
    </Card>
  );
}
