import { styled } from '@mui/material/styles';
import { ChevronDown } from 'lucide-react';
import type { Voucher } from '../../domain/voucher/voucher.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { useLive } from '../use-live.ts';
import { useCall } from './call-context.ts';
import { saleWords } from './sale-words.ts';

/** The codes of today to read to a caller, and the caller's own vouchers first (ORD-8). */
export function CodesOnOffer({
  shop,
  taken,
  onTake,
}: {
  shop: string;
  taken: readonly string[];
  onTake: (voucher: Voucher) => void;
}) {
  const t = useT(saleWords).code;
  const { draft, customer } = useCall();
  const customerId = draft.buyer === 'known' ? draft.customerId : null;
  const offer = useLive('vouchersOnOffer', { shop, customerId }, ['vouchers']).data;
  const caller = customer?.customer.details;
  const name = `${caller?.firstName ?? ''} ${caller?.lastName ?? ''}`.trim();
  const entry = (voucher: Voucher, whose: string | null): MenuEntry => ({
    id: voucher.code,
    label: <Told voucher={voucher} whose={whose} />,
    checked: taken.includes(voucher.code),
    onSelect: () => onTake(voucher),
  });
  const entries = [
    ...(offer?.own ?? []).map((voucher) => entry(voucher, t.own(name))),
    ...(offer?.everyone ?? []).map((voucher) => entry(voucher, null)),
  ];
  const own = offer?.own.length ?? 0;
  if (entries.length === 0) return <None>{t.noneToday}</None>;
  return (
    <Menu
      entries={entries}
      button={(props) => (
        <Button look={own > 0 ? 'plain' : 'quiet'} ref={props.ref} aria={props.aria} onClick={props.onClick}>
          {own > 0 ? t.own(caller?.firstName ?? '') : t.today(entries.length)}
          <ChevronDown aria-hidden />
        </Button>
      )}
    />
  );
}

/** `NOEL5 −5,00 € dès 40,00 €, jusqu'au 25 déc.` */
function Told({ voucher, whose }: { voucher: Voucher; whose: string | null }) {
  const t = useT(saleWords).code;
  const format = useFormat();
  const { value, minimumCents, to, oncePerCustomer, combinable, categories } = voucher;
  const worth =
    value.kind === 'percent'
      ? t.percent(format.rate(value.percentBp))
      : value.kind === 'amount'
        ? t.amount(format.money(value.amountCents))
        : t.freeDelivery;
  const conditions = [
    ...(whose === null ? [] : [whose]),
    ...categories,
    ...(minimumCents > 0 ? [t.from(format.money(minimumCents))] : []),
    ...(to === null ? [] : [t.until(format.day(to))]),
    ...(oncePerCustomer ? [t.once] : []),
    ...(combinable ? [] : [t.alone]),
  ];
  return (
    <Row>
      <b>{voucher.code}</b> <i>{worth}</i>
      <small>{conditions.join(' · ')}</small>
    </Row>
  );
}

const None = styled('span')({ color: 'var(--muted)', fontSize: 12.5, lineHeight: '38px', whiteSpace: 'nowrap' });
const Row = styled('span')({
  display: 'block',
  fontSize: 13.5,
  b: { fontWeight: 650, letterSpacing: '0.02em', marginRight: 8 },
  i: { fontStyle: 'normal', color: 'var(--ok)', fontWeight: 550 },
  small: { display: 'block', fontSize: 12.5, lineHeight: '17px', color: 'var(--muted)' },
});
