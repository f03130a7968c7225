import { TriangleAlert } from 'lucide-react';
import type { Order } from '../../domain/order/order.ts';
import { useT } from '../i18n/words.ts';
import { When } from '../ui/When.tsx';
import { Hint } from './dialogs/dialog-style.ts';
import { orderWords } from './words.ts';

/** VIE-3, VIE-4: what changed after the slip or the label was printed. */
export function OrderAlerts({ order }: { order: Order }) {
  const t = useT(orderWords);
  return order.alerts.map((alert) => (
    <Hint key={`${alert.at}-${alert.kind}`}>
      <TriangleAlert size={16} aria-hidden />
      <span>
        <strong>{t.alerts[alert.kind]}</strong> · {alert.text} · <When at={alert.at} shape="dayTime" />
      </span>
    </Hint>
  ));
}
