import { styled } from '@mui/material/styles';
import { CalendarDays, HandCoins, Landmark, type LucideIcon, TicketPercent, TicketX, Truck } from 'lucide-react';
import type { Order } from '../../../domain/order/order.ts';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n/words.ts';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { type OrderDiff, orderDiff } from '../order-diff.ts';
import type { Change } from '../use-change.ts';
import { changeWords } from './change-words.ts';

/** That nothing changes yet is no reproach, and a closed gate is told at the top of the form. */
const untold = ['nothingChanges', 'gateClosed', 'managerOnly', 'forbidden'];

/** What the change comes to, before it is made: the total and all that moves with it (RULES.md, below the gate table). */
export function ChangePreview({ order, change }: { order: Order; change: Pick<Change, 'preview' | 'command'> }) {
  const { after, refusal, settled } = change.preview;
  const no = settled && refusal && !untold.includes(refusal.code) ? refusal : null;
  const { error } = change.command;
  return (
    <>
      {no === null && <Told diff={orderDiff(order, after ?? order)} faded={!settled} />}
      {error === null && <RefusalNote what={no} shop={order.shop} />}
      <RefusalNote what={error} shop={order.shop} alert />
    </>
  );
}

function Told({ diff, faded }: { diff: OrderDiff; faded: boolean }) {
  const t = useT(changeWords);
  const { money } = useFormat();
  const [before, after] = diff.totalCents;
  return (
    <Root data-preview aria-live="polite" data-faded={faded || undefined}>
      <Changes diff={diff} />
      <p className="total">
        <span>
          {t.newTotal} <small>{after === before ? t.sameTotal : t.insteadOf(money(before))}</small>
        </span>
        <b>{money(after)}</b>
      </p>
      {diff.balanceCents !== 0 && (
        <p className="balance" data-back={diff.balanceCents < 0 || undefined}>
          <HandCoins size={16} aria-hidden />
          <span>{diff.balanceCents < 0 ? t.giveBack : diff.paid ? t.supplement : t.toPay}</span>
          <b>{money(Math.abs(diff.balanceCents))}</b>
        </p>
      )}
    </Root>
  );
}

function Changes({ diff }: { diff: OrderDiff }) {
  const t = useT(changeWords);
  const { money, day } = useFormat();
  const price = (cents: number) => (cents === 0 ? t.free : money(cents));
  const rows: { Icon: LucideIcon; text: string }[] = [];
  const { deliveryCents, deliveryDay, discountCents } = diff;
  if (deliveryCents) rows.push({ Icon: Truck, text: t.delivery(money(deliveryCents[0]), price(deliveryCents[1])) });
  if (deliveryDay) {
    const [before, after] = deliveryDay;
    rows.push({ Icon: CalendarDays, text: t.day(day(after), before === null ? null : day(before)) });
  }
  for (const { code, cents } of diff.fallen) rows.push({ Icon: TicketX, text: t.codeFalls(code, money(cents)) });
  for (const { code, cents } of diff.back) rows.push({ Icon: TicketPercent, text: t.codeBack(code, money(cents)) });
  if (discountCents)
    rows.push({ Icon: TicketPercent, text: t.discount(money(discountCents[0]), money(discountCents[1])) });
  if (diff.vat) rows.push({ Icon: Landmark, text: t.vat[diff.vat] });
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.map(({ Icon, text }) => (
        <li key={text}>
          <Icon aria-hidden />
          {text}
        </li>
      ))}
    </ul>
  );
}

const Root = styled('div')({
  // in sight however long the form above is
  position: 'sticky',
  bottom: -16,
  margin: '0 -20px -16px',
  padding: '10px 20px 14px',
  background: 'var(--surface)',
  borderTop: '1px solid var(--line)',
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  '&[data-faded] > *': { opacity: 0.6 },
  ul: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 4 },
  li: { display: 'flex', gap: 8, alignItems: 'flex-start', fontSize: 13, lineHeight: '19px', color: 'var(--muted)' },
  'li svg': { width: 15, height: 15, marginTop: 2, flexShrink: 0, strokeWidth: 1.75 },
  p: { display: 'flex', gap: 8, alignItems: 'baseline', margin: 0 },
  '.total': { justifyContent: 'space-between', fontWeight: 600 },
  small: { fontWeight: 400, color: 'var(--muted)', fontSize: 13 },
  '.balance': {
    alignItems: 'center',
    padding: '6px 10px',
    borderRadius: 6,
    background: 'var(--accent-soft)',
    color: 'var(--accent-text)',
  },
  '.balance[data-back]': { background: 'var(--info-soft)', color: 'var(--info)' },
  '.balance span': { flex: 1 },
});
