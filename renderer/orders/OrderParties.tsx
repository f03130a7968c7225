import { ExternalLink } from 'lucide-react';
import type { OrderView } from '../../domain/api.ts';
import { type Address, addressLines, personName } from '../../domain/customer/address.ts';
import { carrierOf } from '../../domain/shop/profile.ts';
import { openExternal } from '../api.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { When } from '../ui/When.tsx';
import { useShopById } from '../workstation-state.ts';
import { Columns, Label, Lines, Row, Rows, Small } from './order-style.ts';
import { orderWords } from './words.ts';

/** Who ordered, where it goes, where it is billed, and what the driver is told. */
export function OrderParties({ view }: { view: OrderView }) {
  const t = useT(orderWords);
  const { customer, delivery, billing, instructions, shop } = view.order;
  const home = useShopById(shop)?.identity.country ?? 'FR';
  const same = JSON.stringify(delivery) === JSON.stringify(billing);
  return (
    <Columns>
      <div>
        <Label>{t.customer}</Label>
        {customer.id === null ? (
          <>
            {personName(customer)} <Small>{t.guest}</Small>
          </>
        ) : (
          <a href={hrefOf({ page: 'customer', customerId: customer.id })}>{personName(customer)}</a>
        )}
        <Small>{customer.email}</Small>
        <Small>{customer.phone}</Small>
      </div>
      <Place label={t.deliveryAddress} address={delivery} home={home} />
      <div>
        <Label>{t.instructions}</Label>
        {instructions === '' ? <Small>{t.noInstructions}</Small> : <Lines>{instructions}</Lines>}
      </div>
      {same ? (
        <div>
          <Label>{t.billingAddress}</Label>
          <Small>{t.sameAddress}</Small>
        </div>
      ) : (
        <Place label={t.billingAddress} address={billing} home={home} />
      )}
    </Columns>
  );
}

function Place({ label, address, home }: { label: string; address: Address; home: string }) {
  return (
    <div>
      <Label>{label}</Label>
      <Lines>{addressLines(address, home).join('\n')}</Lines>
      {address.phone !== '' && <Small>{address.phone}</Small>}
    </div>
  );
}

/** LIV-9: carrier, number, link and the carrier's phone, for each parcel. */
export function OrderParcels({ view }: { view: OrderView }) {
  const t = useT(orderWords);
  const locale = useLocale();
  const { parcels, shop } = view.order;
  const profile = useShopById(shop);
  if (parcels.length === 0) return <Small>{t.noParcel}</Small>;
  return (
    <Rows>
      {parcels.map((parcel) => {
        const carrier = profile && carrierOf(profile, parcel.carrier);
        return (
          <div key={parcel.id}>
            <Row>
              <span>
                <strong>{parcel.trackingNumber}</strong> · <When at={parcel.shippedAt} shape="dayTime" />
              </span>
              {carrier && (
                <Button
                  size="small"
                  icon={<ExternalLink aria-hidden />}
                  onClick={() => void openExternal(carrier.trackingUrl.replace('{number}', encodeURIComponent(parcel.trackingNumber)))}
                >
                  {t.track}
                </Button>
              )}
            </Row>
            {carrier && <Small>{`${t.carrierPhone(carrier.name, carrier.phone)} (${carrier.phoneCost[locale]})`}</Small>}
          </div>
        );
      })}
    </Rows>
  );
}
