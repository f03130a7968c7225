import { CircleHelp } from 'lucide-react';
import { useRef } from 'react';
import { type ShopProfile, carrierOf } from '../../domain/shop/profile.ts';
import type { WaitingParcel } from '../../domain/warehouse/hand-over-views.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { Band } from '../warehouse/style.ts';
import { BigRows } from './style.ts';
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
  const told = (number: string) => {
    // its button goes with the row: the keyboard stays in the list
    list.current?.focus();
    onTold(number);
  };
  return (
    <>
      <Band data-tone="accent" style={{ borderRadius: 0 }}>
        <CircleHelp aria-hidden />
        <div>{t.lateText}</div>
      </Band>
      <BigRows ref={list} tabIndex={-1} aria-label={t.late}>
        {parcels.map((parcel) => (
          <LateRow key={parcel.parcelId} shop={shop} parcel={parcel} onTold={told} />
        ))}
      </BigRows>
    </>
  );
}

function LateRow({
  shop,
  parcel,
  onTold,
}: {
  shop: ShopProfile;
  parcel: WaitingParcel;
  onTold: (number: string) => void;
}) {
  const t = useT(handOverWords);
  const command = useCommand();
  const { orderId, parcelId, orderCode, trackingNumber, carrier, postalCode, country, shippedAt } = parcel;
  const tell = async () => {
    if (await command.run('tellGone', { orderId, parcelIds: [parcelId] })) onTold(trackingNumber);
  };
  return (
    <li>
      <div>
        <b>{trackingNumber}</b>
        <a href={hrefOf({ page: 'order', orderId, intent: null })}>{orderCode}</a>
        <span>{carrierOf(shop, carrier)?.name ?? carrier}</span>
        <span className="grow quiet">
          {`${postalCode} ${country}`} · {t.shippedOn} <When at={shippedAt} shape="day" />
        </span>
        <Button
          size="warehouse"
          busy={command.busy}
          onClick={() => void tell()}
          aria={{ 'aria-label': t.goneWithout(trackingNumber) }}
        >
          {t.goneAlready}
        </Button>
        <RefusalNote what={command.error} shop={shop.id} alert />
      </div>
    </li>
  );
}
