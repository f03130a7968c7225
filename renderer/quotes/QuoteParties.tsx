import { type Address, addressLines, personName } from '../../domain/customer/address.ts';
import type { QuoteDocument } from '../../domain/quote/quote-document.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { Columns, Label, Lines, Small } from '../orders/order-style.ts';
import { hrefOf } from '../routing.ts';
import { quoteWords } from './words.ts';

/** Whose quote it is, where it is billed and delivered. */
export function QuoteParties({ quote, profile }: { quote: QuoteDocument; profile: ShopProfile }) {
  const t = useT(quoteWords);
  const { customer, billing, delivery } = quote;
  const home = profile.identity.country;
  const name = personName(customer);
  return (
    <Columns>
      <div>
        <Label>{t.customer}</Label>
        {customer.id === null ? name : <a href={hrefOf({ page: 'customer', customerId: customer.id })}>{name}</a>}
        <Small>{customer.phone}</Small>
        <Small style={{ overflowWrap: 'anywhere' }}>{customer.email}</Small>
      </div>
      <Place label={t.billing} address={billing} home={home} />
      <Place label={t.deliveredTo} address={delivery} home={home} />
    </Columns>
  );
}

function Place({ label, address, home }: { label: string; address: Address; home: string }) {
  return (
    <div>
      <Label>{label}</Label>
      <Lines>{addressLines(address, home).join('\n')}</Lines>
    </div>
  );
}
