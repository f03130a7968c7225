import { useOrder } from '../orders/use-order.ts';
import { useShopById } from '../workstation-state.ts';
import { NewInvestigationDialog } from './NewInvestigationDialog.tsx';

/** The same form where only the parcel is known; nothing until its order is here. */
export function NewForParcel({
  orderId,
  parcelId,
  onClose,
}: {
  orderId: string;
  parcelId: string;
  onClose: () => void;
}) {
  const { view } = useOrder(orderId);
  const profile = useShopById(view?.order.shop ?? '');
  if (!view || !profile) return null;
  return <NewInvestigationDialog order={view.order} profile={profile} parcelId={parcelId} onClose={onClose} />;
}
