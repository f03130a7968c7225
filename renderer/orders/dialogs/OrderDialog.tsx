import type { OrderView } from '../../../domain/views.ts';
import type { OrderAction } from '../../../domain/order/actions.ts';
import type { Undo } from '../../../domain/order/undo.ts';
import { AddressDialog } from './AddressDialog.tsx';
import { ArticlesDialog } from './ArticlesDialog.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { GiftDialog } from './GiftDialog.tsx';
import { InstructionsDialog } from './InstructionsDialog.tsx';
import { MethodDialog } from './MethodDialog.tsx';
import { PackDialog } from './PackDialog.tsx';
import { PaymentDialog } from './PaymentDialog.tsx';
import { PersonalisationDialog } from './PersonalisationDialog.tsx';
import { ShipDialog } from './ShipDialog.tsx';
import { TrackingDialog } from './TrackingDialog.tsx';

export interface OrderDialogProps {
  view: OrderView;
  /** What was typed when it was refused, to go on from; null for a new form. */
  args: unknown;
  onClose: () => void;
  /** How it is taken back, where it can be. */
  onDone: (undo: Undo | null) => void;
}

/** The form of one action. Reopened forms come filled; the reason stays visible until it is sent again. */
export function OrderDialog({ action, ...props }: OrderDialogProps & { action: OrderAction }) {
  switch (action) {
    case 'changeDeliveryAddress':
      return <AddressDialog {...props} />;
    case 'addDeliveryInstructions':
      return <InstructionsDialog {...props} />;
    case 'changePersonalisation':
      return <PersonalisationDialog {...props} />;
    case 'changeGifts':
      return <GiftDialog {...props} />;
    case 'changeArticles':
      return <ArticlesDialog {...props} />;
    case 'changePaymentMethod':
      return <MethodDialog {...props} />;
    case 'recordPayment':
      return <PaymentDialog {...props} />;
    case 'packParcels':
      return <PackDialog {...props} />;
    case 'markShipped':
      return <ShipDialog {...props} />;
    case 'correctTracking':
      return <TrackingDialog {...props} />;
    case 'cancel':
      return <CancelDialog {...props} />;
    default:
      return null;
  }
}
