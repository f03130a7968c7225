import { Check, CheckCheck, CircleX, Clock, type LucideIcon, Package, PackageCheck, Truck } from 'lucide-react';
import type { OrderStatus } from '../../domain/order/status.ts';
import { useLocale } from '../i18n/locale.ts';
import { useShopById } from '../workstation-state.ts';
import { Chip, type Tone } from './Chip.tsx';

const looks: Record<OrderStatus, { tone: Tone; Icon: LucideIcon }> = {
  recorded: { tone: 'neutral', Icon: Clock },
  validated: { tone: 'info', Icon: Check },
  inPreparation: { tone: 'accent', Icon: Package },
  prepared: { tone: 'primary', Icon: PackageCheck },
  shipped: { tone: 'primary', Icon: Truck },
  delivered: { tone: 'ok', Icon: CheckCheck },
  cancelled: { tone: 'error', Icon: CircleX },
};

/** The same status looks the same everywhere; its word is the shop's own. */
export function StatusChip({ shop, status }: { shop: string; status: OrderStatus }) {
  const profile = useShopById(shop);
  const locale = useLocale();
  const { tone, Icon } = looks[status];
  return (
    <Chip tone={tone} icon={<Icon aria-hidden />}>
      {profile?.statusLabels[status][locale] ?? status}
    </Chip>
  );
}
