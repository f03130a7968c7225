import { useRef, useState } from 'react';
import { type ShopProfile, carrierOf } from '../../domain/shop/profile.ts';
import { type WaitingParcel, gramsOf } from '../../domain/warehouse/hand-over-views.ts';
import { newId } from '../api.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Hint } from '../orders/dialogs/dialog-style.ts';
import { useCommand } from '../orders/use-command.ts';
import type { TakesScan } from '../scanner/use-scan.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { play } from '../warehouse/sound.ts';
import { SignatureField } from './SignatureField.tsx';
import { Large } from './style.ts';
import { handedOver, weightText } from './loading.ts';
import { tick } from './ticks.ts';
import { handOverWords } from './words.ts';

/** The last look before the driver leaves: how many, how heavy, what stays. A second key is the same hand-over. */
export function HandOverDialog({
  shop,
  carrier,
  waiting,
  ticked,
  onClose,
  onDone,
}: {
  shop: ShopProfile;
  carrier: string;
  waiting: readonly WaitingParcel[];
  ticked: ReadonlySet<string>;
  onClose: () => void;
  onDone: (handOverId: string) => void;
}) {
  const t = useT(handOverWords);
  const locale = useLocale();
  const command = useCommand();
  const handOverId = useRef(newId());
  const [signature, setSignature] = useState<string | null>(null);
  const { leaving, orderIds, staying, left } = handedOver(waiting, carrier, ticked);
  const unweighed = leaving.filter(({ grams }) => grams === null).length;
  const confirm = async () => {
    if (leaving.length === 0) return;
    const args = { handOverId: handOverId.current, shop: shop.id, carrier, orderIds, staying, signature };
    if (!(await command.run('handOverParcels', args))) return play('wrong');
    play('done');
    tick(
      leaving.map(({ parcelId }) => parcelId),
      false,
    );
    onDone(handOverId.current);
  };
  const onScan: TakesScan = ({ scan }) => {
    if (scan.kind !== 'command') return false;
    if (scan.command === 'confirm') void confirm();
    else if (scan.command === 'cancel') onClose();
    else return false;
    return true;
  };
  return (
    <Dialog
      onScan={onScan}
      title={t.confirmTitle(carrierOf(shop, carrier)?.name ?? carrier)}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.confirm}
      confirmDisabled={leaving.length === 0}
      busy={command.busy}
      width={720}
    >
      <Large data-large>
        <p className="strong">
          {t.confirmCount(
            leaving.length,
            t.totalWeight(weightText(gramsOf(leaving), locale), unweighed, leaving.length),
          )}
        </p>
        {left > 0 && <Hint>{t.staying(left)}</Hint>}
        <SignatureField onChange={setSignature} />
        <RefusalNote what={command.error} shop={shop.id} alert />
      </Large>
    </Dialog>
  );
}
