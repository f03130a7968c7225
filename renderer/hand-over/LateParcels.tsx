import { CircleHelp } from 'lucide-react';
import { useRef, useState } from 'react';
import { type ShopProfile, carrierOf } from '../../domain/shop/profile.ts';
import type { WaitingParcel } from '../../domain/warehouse/hand-over-views.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { Band } from '../warehouse/style.ts';
import { BigRows, Large } from './style.ts';
import { handOverWords } from './words.ts';

/**
 * Shipped days ago, and no driver was ever given it: either it still lies here, and is scanned onto the next lorry, or it
 * left without a manifest, which somebody says (LIV-9).
 */
export function LateParcels({
  shop,
  parcels,
  onTold,
}: {
  shop: ShopProfile;
  parcels: readonly WaitingParcel[];
  onTold: (number: string) => void;
}) {
  const t = useT(handOverWords);
  const list = useRef<HTMLUListElement>(null);
  const [asked, setAsked] = useState<WaitingParcel | null>(null);
  const told = (number: string) => {
    setAsked(null);
    onTold(number);
    // its button goes with the row: the keyboard stays in the list
    list.current?.focus();
  };
  return (
    <>
      <Band data-tone="accent" style={{ borderRadius: 0 }}>
        <CircleHelp aria-hidden />
        <div>{t.lateText}</div>
      </Band>
      <BigRows ref={list} tabIndex={-1} aria-label={t.late}>
        {parcels.map((parcel) => (
          <LateRow key={parcel.parcelId} shop={shop} parcel={parcel} onGone={() => setAsked(parcel)} />
        ))}
      </BigRows>
      {asked !== null && <GoneDialog shop={shop} parcel={asked} onClose={() => setAsked(null)} onTold={told} />}
    </>
  );
}

function LateRow({ shop, parcel, onGone }: { shop: ShopProfile; parcel: WaitingParcel; onGone: () => void }) {
  const t = useT(handOverWords);
  const { orderId, orderCode, trackingNumber, carrier, postalCode, country, shippedAt } = parcel;
  return (
    <li>
      <div>
        <b>{trackingNumber}</b>
        <a href={hrefOf({ page: 'order', orderId, intent: null })}>{orderCode}</a>
        <span className="details quiet">
          {`${carrierOf(shop, carrier)?.name ?? carrier} · ${postalCode} ${country}`} · {t.shippedOn}{' '}
          <When at={shippedAt} shape="day" />
        </span>
        <Button size="warehouse" onClick={onGone} aria={{ 'aria-label': t.goneWithout(trackingNumber) }}>
          {t.goneAlready}
        </Button>
      </div>
    </li>
  );
}

/** Said once, it is no longer looked for: asked twice. */
function GoneDialog({
  shop,
  parcel: { orderId, parcelId, trackingNumber },
  onClose,
  onTold,
}: {
  shop: ShopProfile;
  parcel: WaitingParcel;
  onClose: () => void;
  onTold: (number: string) => void;
}) {
  const t = useT(handOverWords);
  const command = useCommand();
  const confirm = async () => {
    if (await command.run('tellGone', { orderId, parcelIds: [parcelId] })) onTold(trackingNumber);
  };
  return (
    <Dialog
      title={t.goneWithout(trackingNumber)}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.goneAlready}
      busy={command.busy}
      width={620}
    >
      <Large data-large>
        <p>{t.goneSure}</p>
        <RefusalNote what={command.error} shop={shop.id} alert />
      </Large>
    </Dialog>
  );
}
