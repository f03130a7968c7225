import { styled } from '@mui/material/styles';
import type { z } from 'zod';
import { personName } from '../../domain/customer/address.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { dayShort } from '../../domain/format.ts';
import { fieldLabel } from '../../domain/messages/fields.ts';
import { fold } from '../../domain/text.ts';
import type { CustomerView } from '../../domain/views.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Card } from '../ui/Card.tsx';
import { careWords } from './care-words.ts';

/** One of two records; what differs from the other is in bold. */
export function MergeSide({
  title,
  view: { customer, orders },
  other,
  strong = false,
}: {
  title: string;
  view: z.output<typeof CustomerView>;
  other: Customer;
  strong?: boolean;
}) {
  const t = useT(careWords);
  const locale = useLocale();
  const { day } = useFormat();
  const { details, addresses } = customer;
  const place = ({ addresses: [first] }: Customer) =>
    first ? `${first.address.street}, ${first.address.postalCode} ${first.address.city}` : '';
  const rows: [string, string, string][] = [
    [fieldLabel(locale, 'email'), details.email, other.details.email],
    [fieldLabel(locale, 'phone'), details.phone, other.details.phone],
    [fieldLabel(locale, 'birthDate'), born(customer), born(other)],
    [t.addresses(addresses.length), place(customer), place(other)],
    [fieldLabel(locale, 'note'), details.note, other.details.note],
  ];
  return (
    <Root data-strong={strong || undefined}>
      <Card title={title}>
        <b className="name">{personName(details)}</b>
        <p className="sum">
          {t.orders(orders.length)} · {t.since(day(customer.createdAt))}
        </p>
        <dl>
          {rows.map(([label, own, theirs]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd data-differs={fold(own) !== fold(theirs) || undefined}>{own === '' ? t.unknown : own}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </Root>
  );
}

function born({ details: { birthDate } }: Customer): string {
  return birthDate === null ? '' : dayShort(birthDate);
}

const Root = styled('div')({
  '&[data-strong] > section': { borderColor: 'var(--primary)' },
  '.name': { fontSize: 15, fontWeight: 600 },
  '.sum': { margin: '0 0 8px', color: 'var(--muted)', fontSize: 13 },
  dl: { margin: 0, fontSize: 13 },
  'dl div': { padding: '2px 0' },
  dt: { color: 'var(--muted)', fontSize: 12 },
  dd: { margin: 0, overflowWrap: 'anywhere', minHeight: 20 },
  'dd[data-differs]': { fontWeight: 600 },
});
