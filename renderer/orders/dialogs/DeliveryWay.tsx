import { styled } from '@mui/material/styles';
import { MapPin } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { AddressForm } from '../../../domain/order/draft.ts';
import type { Offer } from '../../../domain/order/offers.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { RelayPoint } from '../../../domain/relay/relay-point.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import { useFormat } from '../../format.ts';
import { useLocale } from '../../i18n/locale.ts';
import { useT } from '../../i18n/words.ts';
import { PointPicker } from '../../phone-order/PointPicker.tsx';
import { deliveryWords } from '../../phone-order/delivery-words.ts';
import { promiseText, whyText } from '../../phone-order/mode-text.ts';
import { Choices } from '../../phone-order/parts.ts';
import { Button } from '../../ui/Button.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { changeWords } from './change-words.ts';
import type { Way } from './use-way.ts';

/** The modes that reach the typed address, with price and day; the order's own is kept for as long as it can be (ORD-7). */
export function DeliveryWay({
  order,
  shop,
  way,
  to,
  free = false,
  onMode,
  onPoint,
}: {
  order: Order;
  shop: ShopProfile;
  way: Way;
  to: AddressForm;
  /** The carriage is ours, whatever the way. */
  free?: boolean;
  onMode: (modeId: string) => void;
  onPoint: (point: RelayPoint) => void;
}) {
  const t = useT(changeWords);
  const [picking, setPicking] = useState(false);
  const pick = useRef<HTMLButtonElement>(null);
  // who opens this for an order at a point most often changes the point
  useEffect(() => pick.current?.focus(), []);
  const { chosen, offers } = way;
  if (offers.length === 0) return null;
  // those that cannot be are told only where one of them is the order's own
  const shown = offers.filter(({ mode, no }) => no === null || mode.id === order.mode.id || mode === chosen?.mode);
  const pickup = chosen !== null && chosen.mode.network !== null ? chosen : null;
  return (
    <Root>
      <h3>{t.way}</h3>
      <Choices role="radiogroup" aria-label={t.way}>
        {shown.map((offer) => (
          <WayOption
            key={offer.mode.id}
            offer={offer}
            checked={offer === chosen}
            own={offer.mode.id === order.mode.id}
            free={free}
            onChoose={() => onMode(offer.mode.id)}
          />
        ))}
      </Choices>
      <RefusalNote what={chosen && wire(chosen.no)} shop={shop.id} alert />
      {pickup && chosen?.no === null && (
        <div className="point">
          <MapPin size={16} aria-hidden />
          <span>
            {way.point === null ? (
              t.noPoint
            ) : (
              <>
                <b>{way.point.name}</b>
                <small>{`${way.point.street}, ${way.point.postalCode} ${way.point.city}`}</small>
              </>
            )}
          </span>
          <Button
            {...(order.relay === null ? {} : { ref: pick })}
            size="small"
            shortcut="Alt+P"
            onClick={() => setPicking(true)}
          >
            {way.point === null ? t.choosePoint : t.changePoint}
          </Button>
        </div>
      )}
      <RefusalNote what={wire(way.pointNo)} shop={shop.id} alert />
      {picking && pickup && (
        <PointPicker
          wanted={{
            shop: shop.id,
            mode: pickup.mode,
            near: to,
            grams: way.grams,
            day: pickup.promise?.deliveryDay ?? null,
            chosenId: way.relayId,
          }}
          onChoose={onPoint}
          onClose={() => setPicking(false)}
        />
      )}
    </Root>
  );
}

/** As the screens say refusals that come from the store. */
function wire(no: Refusal | null) {
  return no && { code: no.code, detail: no.detail };
}

function WayOption({
  offer,
  checked,
  own,
  free,
  onChoose,
}: {
  offer: Offer;
  checked: boolean;
  own: boolean;
  free: boolean;
  onChoose: () => void;
}) {
  const t = useT(deliveryWords);
  const words = useT(changeWords);
  const locale = useLocale();
  const { money, day } = useFormat();
  const { mode, no, priceCents } = offer;
  return (
    <label>
      <input
        type="radio"
        name="way"
        checked={checked}
        disabled={no !== null && !checked}
        aria-invalid={(no !== null && checked) || undefined}
        onChange={onChoose}
      />
      <span>
        {mode.label[locale]} {own && <em>{words.own}</em>}
        <small>
          {no === null ? promiseText(offer, null, t, day, locale) : whyText(no, mode.phone === 'mobile', t)}
        </small>
      </span>
      <span>{no !== null ? '' : free || priceCents === 0 ? words.free : money(priceCents)}</span>
    </label>
  );
}

const Root = styled('section')({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  em: { fontStyle: 'normal', color: 'var(--muted)', fontSize: 12.5 },
  'label small': { display: 'block', color: 'var(--muted)', fontSize: 12.5, lineHeight: '17px' },
  '.point': {
    display: 'flex',
    gap: 10,
    alignItems: 'center',
    padding: '8px 12px',
    border: '1px solid var(--line)',
    borderRadius: 8,
    background: 'var(--raised)',
  },
  '.point > span': { flex: 1, minWidth: 0 },
  '.point > svg': { flexShrink: 0, color: 'var(--muted)' },
  '.point b': { display: 'block', fontWeight: 600 },
  '.point small': { color: 'var(--muted)', fontSize: 12.5 },
});
