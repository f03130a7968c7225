import { HandCoins } from 'lucide-react';
import { useState } from 'react';
import type { Order } from '../../domain/order/order.ts';
import type { RefundOffer } from '../../domain/refund/views.ts';
import { query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toast.ts';
import { useSay } from '../refusals.ts';
import { NewRefundDialog } from './NewRefundDialog.tsx';
import { refundWords } from './words.ts';

/** Asks for a refund of this order; what is left to give back is looked up when it is pressed. */
export function RefundButton({ orderId, shortcut }: { orderId: string; shortcut?: string }) {
  const t = useT(refundWords);
  const say = useSay();
  const [opened, setOpened] = useState<{ order: Order; offer: RefundOffer } | null>(null);
  const open = async () => {
    try {
      const view = await query('orderById', { orderId });
      const offer = await query('refundOffer', { orderId, wish: {} });
      if (view && offer) setOpened({ order: view.order, offer });
    } catch (error) {
      toast('error', say(error).sentence);
    }
  };
  return (
    <>
      <Button
        size="small"
        icon={<HandCoins aria-hidden />}
        {...(shortcut === undefined ? {} : { shortcut })}
        onClick={() => void open()}
      >
        {t.open}
      </Button>
      {opened && <NewRefundDialog {...opened} onClose={() => setOpened(null)} />}
    </>
  );
}
