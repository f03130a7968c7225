import { ExternalLink } from 'lucide-react';
import type { OrderView } from '../../domain/views.ts';
import { carrierOf } from '../../domain/shop/profile.ts';
import { openExternal } from '../api.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { When } from '../ui/When.tsx';
import { ParcelCase } from '../investigations/ParcelCase.tsx';
import { useMay, useShopById } from '../workstation-state.ts';
import { PackingList } from './PackingList.tsx';
import { Row, Rows, Small, Wrapped } from './order-style.ts';
import { orderWords } from './words.ts';

/** LIV-9: carrier, number, link and the carrier's phone, for each parcel. */
export function OrderParcels({ view }: { view: OrderView }) {
  const t = useT(orderWords);
  const locale = useLocale();
  const priced = useMay('prices.see');
  const { parcels, shop, mode, status } = view.order;
  const profile = useShopById(shop);
  if (parcels.length === 0)
    return (
      <Rows>
        <Small>{mode.carrier === null ? t.noParcelPickUp : t.noParcel(status)}</Small>
        <PackingList order={view.order} />
      </Rows>
    );
  return (
    <Rows style={{ gap: 12 }}>
      <PackingList order={view.order} />
      {parcels.map((parcel, index) => {
        const carrier = profile && carrierOf(profile, parcel.carrier);
        const url = carrier?.trackingUrl.replace('{number}', encodeURIComponent(parcel.trackingNumber));
        return (
          <div key={parcel.id}>
            <Row style={{ alignItems: 'center' }}>
              <span>
                {parcels.length > 1 && `${t.parcelNumber(index + 1)} · `}
                <strong>{parcel.trackingNumber}</strong> · <When at={parcel.shippedAt} shape="dayTime" />
              </span>
              <Wrapped>
                <ParcelCase order={view.order} parcelId={parcel.id} />
                {url !== undefined && (
                  <Button size="small" icon={<ExternalLink aria-hidden />} onClick={() => void openExternal(url)}>
                    {t.track}
                  </Button>
                )}
              </Wrapped>
            </Row>
            {carrier && (
              <Small>
                {t.carrierPhone(carrier.name, carrier.phone)}
                {/* no amount of any kind for who sees none (ROLE-2) */}
                {priced && ` (${carrier.phoneCost[locale]})`}
              </Small>
            )}
          </div>
        );
      })}
    </Rows>
  );
}
