import type { OrderView } from '../../domain/views.ts';
import { balanceCents } from '../../domain/order/order.ts';
import { type Address, addressLines, personName } from '../../domain/customer/address.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { useMay, useShopById } from '../workstation-state.ts';
import { OrderPoint } from './OrderPoint.tsx';
import { Columns, Label, Lines, Rows, Small, TextLink } from './order-style.ts';
import { modeWord } from './own-words.ts';
import { orderWords } from './words.ts';

/** Who ordered, where it goes, where it is billed, and what the driver is told. */
export function OrderParties({ view }: { view: OrderView }) {
  const t = useT(orderWords);
  const locale = useLocale();
  const { delivery, billing, instructions, shop } = view.order;
  const profile = useShopById(shop);
  const home = profile?.identity.country ?? 'FR';
  const same = JSON.stringify(delivery) === JSON.stringify(billing);
  return (
    <Columns>
      <Rows style={{ gap: 12 }}>
        <Buyer view={view} />
        {same ? (
          <div>
            <Label>{t.billingAddress}</Label>
            <Small>{t.sameAddress}</Small>
          </div>
        ) : (
          <Place label={t.billingAddress} address={billing} home={home} />
        )}
      </Rows>
      <Place label={t.deliveryAddress} address={delivery} home={home} />
      <Rows style={{ gap: 12 }}>
        <div>
          <Label>{t.deliveryMode}</Label>
          {modeWord(locale, view.order, profile)}
          <PromiseTold view={view} />
        </div>
        <OrderPoint order={view.order} />
        <div>
          <Label>{t.instructions}</Label>
          {instructions === '' ? <Small>{t.noInstructions}</Small> : <Lines>{instructions}</Lines>}
        </div>
      </Rows>
    </Columns>
  );
}

/** What the customer was told (LIV-1). */
function PromiseTold({ view }: { view: OrderView }) {
  const t = useT(orderWords);
  const { day } = useFormat();
  const { promise } = view.order;
  if (!promise) return null;
  if (balanceCents(view.order) > 0 && view.order.status === 'recorded') return <Small>{t.leavesPaid}</Small>;
  const { dispatchDay, earliestDay, deliveryDay } = promise;
  return (
    <>
      <Small>{t.leaves(day(dispatchDay))}</Small>
      {deliveryDay !== null && <Small>{t.promised(day(deliveryDay))}</Small>}
      {deliveryDay !== null && earliestDay !== null && earliestDay < deliveryDay && (
        <Small>{t.earliest(day(earliestDay))}</Small>
      )}
    </>
  );
}

function Buyer({ view }: { view: OrderView }) {
  const t = useT(orderWords);
  const mayOpen = useMay('customer.change');
  const { customer } = view.order;
  const name = personName(customer);
  return (
    <div>
      <Label>{t.customer}</Label>
      {customer.id !== null && mayOpen ? (
        <TextLink href={hrefOf({ page: 'customer', customerId: customer.id })}>{name}</TextLink>
      ) : (
        name
      )}
      {customer.id === null && <Small>{t.guest}</Small>}
      <Small>{customer.email}</Small>
      <Small>{customer.phone}</Small>
    </div>
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
