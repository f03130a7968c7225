import { HandHelping } from 'lucide-react';
import { useState } from 'react';
import type { Order } from '../../domain/order/order.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { useShopById } from '../workstation-state.ts';
import { CounterDialog } from './CounterDialog.tsx';
import { handOverWords } from './words.ts';

/** A prepared pick-up order lies on the bench and its customer is there already (LIV-5). */
export function CounterStep({ order, onDone }: { order: Order; onDone: (told: string) => void }) {
  const t = useT(handOverWords);
  const shop = useShopById(order.shop);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="warehouse" icon={<HandHelping aria-hidden />} shortcut="F2" onClick={() => setOpen(true)}>
        {t.toCustomer}
      </Button>
      {open && shop && (
        <CounterDialog
          orderId={order.id}
          shop={shop}
          onClose={() => setOpen(false)}
          onDone={(code) => {
            setOpen(false);
            onDone(t.handed(code));
          }}
        />
      )}
    </>
  );
}
