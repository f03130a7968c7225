import { useState } from 'react';
import type { CommandInput } from '../../domain/commands.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { InvestigationView } from '../../domain/views-care.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { SendTo } from '../orders/dialogs/SendTo.tsx';
import { useSendTo } from '../orders/dialogs/use-send-to.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { investigationWords } from './words.ts';

/** A real order without a price, to the same address or another: the parcel itself, or its articles from the shelf (TRP-3). */
export function ShipAgainDialog({
  view: { investigation, order, pieces },
  profile,
  onClose,
}: {
  view: InvestigationView;
  profile: ShopProfile;
  onClose: () => void;
}) {
  const t = useT(investigationWords);
  const command = useCommand();
  const [newOrderId] = useState(newId);
  const from = investigation.back?.intact ? 'parcel' : 'shelf';
  const ids = pieces.map(({ lineId }) => lineId);
  // what came back did so most often for its address
  const sending = useSendTo(order, profile, ids, from === 'parcel' ? 'other' : 'same');
  const confirm = async () => {
    sending.send();
    if (!sending.complete) return;
    // its code is drawn by the workstation
    const asked = { investigationId: investigation.id, newOrderId, to: sending.to, from } as CommandInput<'shipAgain'>;
    if (!(await command.run('shipAgain', asked))) return;
    toast('ok', t.shipped);
    onClose();
  };
  return (
    <Dialog
      title={t.shipAgainTitle(investigation.trackingNumber)}
      width={sending.where === 'other' ? 1060 : 560}
      confirmLabel={t.shipAgain}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{from === 'parcel' ? t.fromParcel : t.fromShelf}</p>
      <SendTo order={order} profile={profile} sending={sending} />
      <RefusalNote what={command.error} shop={investigation.shop} alert />
    </Dialog>
  );
}
