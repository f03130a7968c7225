import { styled } from '@mui/material/styles';
import { ChevronDown } from 'lucide-react';
import type { QueryResult } from '../../domain/api.ts';
import type { CardOffer } from '../../domain/refund/views.ts';
import { cardState } from '../../domain/voucher/state.ts';
import type { Voucher } from '../../domain/voucher/voucher.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { useLive } from '../use-live.ts';
import { useTerms } from '../vouchers/use-terms.ts';
import { voucherWords } from '../vouchers/words.ts';
import { useCall } from './call-context.ts';
import { saleWords } from './sale-words.ts';

type Credit = NonNullable<QueryResult<'customerMoney'>>['credits'][number];

/** The codes of today to read to a caller, and first what is the caller's own: vouchers, and refunds kept as vouchers (ORD-8, AVO-2, AVO-3). */
export function CodesOnOffer({
  shop,
  onTake,
  onTakeCard,
}: {
  shop: string;
  onTake: (voucher: Voucher) => void;
  onTakeCard: (code: string, card: CardOffer) => void;
}) {
  const t = useT(saleWords).code;
  const { draft, customer, form } = useCall();
  const customerId = draft.buyer === 'known' ? draft.customerId : null;
  const offer = useLive('vouchersOnOffer', { shop, customerId }, ['vouchers']).data;
  const money = useLive('customerMoney', customerId === null ? null : { customerId }, ['giftCards']).data;
  const caller = customer?.customer.details;
  const name = `${caller?.firstName ?? ''} ${caller?.lastName ?? ''}`.trim();
  const entry = (voucher: Voucher, whose: string | null): MenuEntry => ({
    id: voucher.code,
    label: <Told voucher={voucher} whose={whose} />,
    checked: draft.codes.includes(voucher.code),
    onSelect: () => onTake(voucher),
  });
  const credits = customerId === null ? [] : (money?.credits ?? []);
  const own = [
    ...credits
      .filter((credit) => cardState(credit, form.day) === 'usable')
      .map(
        (credit): MenuEntry => ({
          id: credit.id,
          label: <ToldCredit credit={credit} whose={t.own(name)} />,
          checked: draft.cards.some(({ giftCardId }) => giftCardId === credit.id),
          onSelect: () => onTakeCard(credit.code, offerOf(credit)),
        }),
      ),
    ...(customerId === null ? [] : (offer?.own ?? [])).map((voucher) => entry(voucher, t.own(name))),
  ];
  const entries = [...own, ...(offer?.everyone ?? []).map((voucher) => entry(voucher, null))];
  if (entries.length === 0) return <None>{t.noneToday}</None>;
  return (
    <Menu
      entries={entries}
      button={(props) => (
        <Button look={own.length > 0 ? 'plain' : 'quiet'} ref={props.ref} aria={props.aria} onClick={props.onClick}>
          {own.length > 0 ? t.own(caller?.firstName ?? '') : t.today(entries.length)}
          <ChevronDown aria-hidden />
        </Button>
      )}
    />
  );
}

function offerOf({ id, code, balanceCents, expiresOn }: Credit): CardOffer {
  return { giftCardId: id, codeEnd: code.slice(-4), kind: 'voucher', balanceCents, expiresOn, no: null };
}

/** `NOEL5 −5,00 € dès 40,00 €, jusqu'au 25 déc.` */
function Told({ voucher, whose }: { voucher: Voucher; whose: string | null }) {
  const { worth, conditions, dates } = useTerms()(voucher);
  const told = [...(whose === null ? [] : [whose]), ...conditions, ...(voucher.to === null ? [] : [dates])];
  return (
    <Row>
      <b>{voucher.code}</b> <i>{worth}</i>
      <small>{told.join(' · ')}</small>
    </Row>
  );
}

function ToldCredit({ credit, whose }: { credit: Credit; whose: string }) {
  const t = useT(voucherWords);
  const { money, day } = useFormat();
  return (
    <Row>
      <b>{t.codeEnd(credit.code.slice(-4))}</b> <i>{money(credit.balanceCents)}</i>
      <small>{[whose, t.kinds.credit, t.validTo(day(credit.expiresOn))].join(' · ')}</small>
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
