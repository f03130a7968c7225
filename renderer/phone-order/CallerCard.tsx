import { styled } from '@mui/material/styles';
import { Mail, Phone, X } from 'lucide-react';
import { personName } from '../../domain/customer/address.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useFormat } from '../format.ts';
import { useLive } from '../use-live.ts';
import { voucherWords } from '../vouchers/words.ts';
import { type CustomerView, useCall } from './call-context.ts';
import { asNobody } from './caller.ts';
import { focusField } from './focus.ts';
import { callWords } from './words.ts';

/** The known caller at a glance. */
export function CallerCard({ view }: { view: CustomerView }) {
  const t = useT(callWords);
  const locale = useLocale();
  const money = useT(voucherWords);
  const { count } = useFormat();
  const { change } = useCall();
  const { id, details, createdAt } = view.customer;
  const points = useLive('customerMoney', { customerId: id }, ['loyalty', 'shops']).data?.points?.balance ?? 0;
  const letters = `${details.firstName.charAt(0)}${details.lastName.charAt(0)}`.toUpperCase();
  return (
    <Root>
      <span className="avatar" aria-hidden>
        {letters}
      </span>
      <div className="who">
        <a href={hrefOf({ page: 'customer', customerId: id })} title={t.client.open}>
          {personName(details)}
        </a>
        {details.phone !== '' && (
          <span>
            <Phone aria-hidden /> {details.phone}
          </span>
        )}
        {details.email !== '' && (
          <span>
            <Mail aria-hidden /> {details.email}
          </span>
        )}
        <div className="chips">
          <Chip tone="primary">{t.client.orders(view.orders.length)}</Chip>
          <Chip>{t.client.since(monthYear(createdAt, locale))}</Chip>
          {points > 0 && <Chip tone="ok">{money.customer.pointsLeft(points, count(points))}</Chip>}
        </div>
        {details.note !== '' && <p className="note">{details.note}</p>}
      </div>
      <IconButton
        label={t.client.change}
        icon={<X aria-hidden />}
        onClick={() => {
          change(asNobody);
          focusField('search');
        }}
      />
    </Root>
  );
}

function monthYear(at: string, locale: 'fr' | 'en'): string {
  return new Date(at).toLocaleDateString(locale, { month: 'short', year: 'numeric' });
}

const Root = styled('div')({
  display: 'flex',
  gap: 12,
  alignItems: 'flex-start',
  '.avatar': {
    width: 38,
    height: 38,
    borderRadius: '50%',
    background: 'var(--primary-soft)',
    color: 'var(--primary)',
    display: 'grid',
    placeItems: 'center',
    fontWeight: 700,
    flexShrink: 0,
  },
  '.who': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: 1 },
  a: { font: 'inherit', fontSize: 15, fontWeight: 600, color: 'var(--ink)', textDecoration: 'none' },
  'a:hover': { textDecoration: 'underline' },
  '.who > span': {
    fontSize: 13,
    lineHeight: '19px',
    color: 'var(--muted)',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '.who > span svg': { width: 13, height: 13, verticalAlign: -2, strokeWidth: 1.75 },
  '.chips': { display: 'flex', gap: 5, flexWrap: 'wrap', marginTop: 5 },
  '.note': {
    marginTop: 6,
    fontSize: 12.5,
    lineHeight: '17px',
    background: 'var(--accent-soft)',
    color: 'var(--accent-text)',
    borderRadius: 6,
    padding: '4px 8px',
  },
});
