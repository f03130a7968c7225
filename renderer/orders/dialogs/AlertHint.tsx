import { TriangleAlert } from 'lucide-react';
import type { OrderView } from '../../../domain/views.ts';
import type { GatedAction } from '../../../domain/order/actions.ts';
import { useT } from '../../i18n/words.ts';
import { useShopById } from '../../workstation-state.ts';
import { Hint } from './dialog-style.ts';
import { orderWords } from '../words.ts';

/** VIE-3, VIE-4: told before it is done, what a late change costs the warehouse. */
export function AlertHint({ view, action }: { view: OrderView; action: GatedAction }) {
  const t = useT(orderWords);
  const { shop, status } = view.order;
  const alert = useShopById(shop)?.gates[action].alerts[status];
  if (!alert) return null;
  return (
    <Hint>
      <TriangleAlert size={16} aria-hidden />
      {alert === 'workshop' ? t.alertsWorkshop : t.alertsLabel}
    </Hint>
  );
}
