import { useState } from 'react';
import type { ClaimView } from '../../domain/claim/views.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { CommandInput } from '../../domain/commands.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { SendTo } from '../orders/dialogs/SendTo.tsx';
import { useSendTo } from '../orders/dialogs/use-send-to.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { claimWords } from './words.ts';

export type Sends = CommandInput<'settleClaim'>['sends'];

/** A real order without a price, to where the first one went or to another address (SAV-7). */
export function SendDialog({
  view: { claim, order },
  profile,
  sends,
  onClose,
}: {
  view: ClaimView;
  profile: ShopProfile;
  sends: Sends;
  onClose: () => void;
}) {
  const t = useT(claimWords);
  const command = useCommand();
  const [newOrderId] = useState(newId);
  const lineIds = claim.lines.map(({ lineId }) => lineId);
  const sending = useSendTo(order, profile, lineIds, 'same');
  const confirm = async () => {
    sending.send();
    if (!sending.complete) return;
    // its code is drawn by the workstation
    const args = { claimId: claim.id, sends, newOrderId, to: sending.to } as CommandInput<'settleClaim'>;
    if (!(await command.run('settleClaim', args))) return;
    toast('ok', t.sent);
    onClose();
  };
  return (
    <Dialog
      title={t.sends[sends]}
      width={sending.where === 'other' ? 1060 : 560}
      confirmLabel={t.sends[sends]}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{t.sendText}</p>
      <SendTo order={order} profile={profile} sending={sending} />
      <RefusalNote what={command.error} shop={claim.shop} alert />
    </Dialog>
  );
}
