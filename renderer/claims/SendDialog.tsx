import { useState } from 'react';
import { addressLines } from '../../domain/customer/address.ts';
import type { ClaimView } from '../../domain/claim/views.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { CommandInput } from '../../domain/commands.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { claimWords } from './words.ts';

export type Sends = CommandInput<'settleClaim'>['sends'];

/** A real order without a price, to where the first one went; its delivery can be changed on it like on any other (SAV-7). */
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
  const confirm = async () => {
    // its code is drawn by the workstation
    const args = { claimId: claim.id, sends, newOrderId } as CommandInput<'settleClaim'>;
    if (!(await command.run('settleClaim', args))) return;
    toast('ok', t.sent);
    onClose();
  };
  const where = addressLines(order.delivery, profile.identity.country).join(', ');
  return (
    <Dialog
      title={t.sends[sends]}
      confirmLabel={t.sends[sends]}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{t.sendText}</p>
      <p>{t.sendTo(where)}</p>
      <RefusalNote what={command.error} shop={claim.shop} alert />
    </Dialog>
  );
}
