import { useRef, useState } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { CounterRow } from '../../domain/warehouse/hand-over-views.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Hint } from '../orders/dialogs/dialog-style.ts';
import { useCommand } from '../orders/use-command.ts';
import type { TakesScan } from '../scanner/use-scan.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useLive } from '../use-live.ts';
import { useNow } from '../use-now.ts';
import { play } from '../warehouse/sound.ts';
import { OpeningHours } from './OpeningHours.tsx';
import { SignatureField } from './SignatureField.tsx';
import { Large } from './style.ts';
import { handOverWords } from './words.ts';

/** The customer stands there: an identity document was looked at, then the order is theirs (LIV-5). */
export function CounterDialog({
  orderId,
  shop,
  onClose,
  onDone,
}: {
  orderId: string;
  shop: ShopProfile;
  onClose: () => void;
  onDone: (code: string) => void;
}) {
  const row = useLive('counterOrder', { orderId }, ['orders', 'mails', 'outbox']).data;
  if (row === null) return null;
  return row.status === 'prepared' ? (
    <Ready row={row} shop={shop} onClose={onClose} onDone={onDone} />
  ) : (
    <NotReady row={row} shop={shop} onClose={onClose} />
  );
}

function Ready({
  row,
  shop,
  onClose,
  onDone,
}: {
  row: CounterRow;
  shop: ShopProfile;
  onClose: () => void;
  onDone: (code: string) => void;
}) {
  const t = useT(handOverWords);
  const { time } = useFormat();
  const command = useCommand();
  const handOverId = useRef(newId());
  const [seen, setSeen] = useState(false);
  const [asked, setAsked] = useState(false);
  const [signature, setSignature] = useState<string | null>(null);
  const now = useNow();
  const early = row.readyAt !== null && now < Date.parse(row.readyAt);
  const confirm = async () => {
    if (!seen) {
      play('wrong');
      return setAsked(true);
    }
    const args = { handOverId: handOverId.current, orderId: row.orderId, identityChecked: seen, signature };
    if (!(await command.run('handOverAtCounter', args))) return play('wrong');
    play('done');
    onDone(row.code);
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
      title={t.handTitle(row.code)}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.handConfirm}
      busy={command.busy}
      width={720}
    >
      <Large data-large>
        <Who row={row} />
        {early && row.readyAt !== null && <Hint>{t.early(time(row.readyAt))}</Hint>}
        <Identity seen={seen} onSeen={setSeen} />
        {asked && !seen && (
          <p role="alert" style={{ color: 'var(--error)' }}>
            {t.identityFirst}
          </p>
        )}
        <SignatureField onChange={setSignature} />
        <RefusalNote what={command.error} shop={shop.id} alert />
      </Large>
    </Dialog>
  );
}

/** Its key is heard in the dialog's own layer. */
function Identity({ seen, onSeen }: { seen: boolean; onSeen: (seen: boolean) => void }) {
  const t = useT(handOverWords);
  useShortcut('F4', () => onSeen(!seen), t.identity);
  const label = (
    <>
      {t.identity} <Kbd keys="F4" />
    </>
  );
  return <Checkbox label={label} hint={t.identityHint} checked={seen} onChange={onSeen} />;
}

function NotReady({ row, shop, onClose }: { row: CounterRow; shop: ShopProfile; onClose: () => void }) {
  const t = useT(handOverWords);
  return (
    <Dialog title={t.handTitle(row.code)} onClose={onClose} width={720}>
      <Large data-large>
        <Who row={row} />
        <Hint>{t.notYet}</Hint>
        {shop.pickUp && shop.pickUp.giftMinutes > 0 && (
          <p className="quiet">{t.afterPrepared(shop.pickUp.giftMinutes)}</p>
        )}
        <OpeningHours shop={shop} />
      </Large>
    </Dialog>
  );
}

function Who({ row }: { row: CounterRow }) {
  const t = useT(handOverWords);
  return (
    <div>
      <p className="strong">{row.customerName}</p>
      <p>{t.pieces(row.pieces)}</p>
      {row.status === 'prepared' && <Letter row={row} />}
    </div>
  );
}

function Letter({ row: { letter } }: { row: CounterRow }) {
  const t = useT(handOverWords);
  const { dayTime } = useFormat();
  if (!letter) return <p className="quiet">{t.letterNone}</p>;
  if (letter.state === 'sent') return <p className="quiet">{t.letterSent(dayTime(letter.at))}</p>;
  const waits = letter.state === 'queued' || letter.state === 'sending';
  return <p className="quiet">{waits ? t.letterWaits : t.letterLost}</p>;
}
