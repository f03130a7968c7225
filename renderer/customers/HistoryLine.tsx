import { styled } from '@mui/material/styles';
import {
  BellRing,
  CircleHelp,
  Eye,
  FileText,
  HandCoins,
  Heart,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessageSquareWarning,
  PackageSearch,
  Quote,
  ShoppingBag,
  Ticket,
  Undo2,
} from 'lucide-react';
import type { HistoryKind, HistoryRow } from '../../domain/views-customer.ts';
import { orderStatuses } from '../../domain/order/status.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { Money } from '../ui/Money.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { When } from '../ui/When.tsx';
import { historyRoute } from './history-route.ts';
import { historyWords } from './history-words.ts';
import { useHistoryTitle } from './use-history-title.ts';

const icons: Record<HistoryKind, LucideIcon> = {
  orders: ShoppingBag,
  returns: Undo2,
  claims: MessageSquareWarning,
  investigations: PackageSearch,
  refunds: HandCoins,
  invoices: FileText,
  vouchers: Ticket,
  giftCards: Ticket,
  requests: MessageCircle,
  quotes: Quote,
  mails: Mail,
  stockAlerts: BellRing,
  articleQuestions: CircleHelp,
  wishLists: Heart,
  audits: Eye,
};

/** What waits for somebody stands out; what is over is quiet. */
const waiting = new Set(['open', 'ready', 'requested', 'received', 'asked', 'awaitingSecond', 'failed', 'parcelBack']);

/** One thing of a customer's history; a link where there is a page for it (CLI-5). */
export function HistoryLine({ row, shop }: { row: HistoryRow; shop: string }) {
  const t = useT(historyWords);
  const title = useHistoryTitle(row, shop);
  const { kind, at, orderCode, text, cents, byName } = row;
  const route = historyRoute(row);
  const Icon = icons[kind];
  const content = (
    <>
      <Icon aria-hidden />
      <When at={at} />
      <span className="what">
        <b>{title}</b>
        {orderCode !== null && kind !== 'orders' && <span className="quiet">{t.ofOrder(orderCode)}</span>}
        {text !== '' && <span className="quiet">{kind === 'giftCards' ? t.ending(text) : text}</span>}
        {byName !== '' && <span className="quiet">{t.by(byName)}</span>}
        {kind === 'audits' && row.state !== '' && <span className="quiet">{t.on(row.state)}</span>}
      </span>
      <span className="state">
        <State row={row} shop={shop} />
      </span>
      <span className="money">{cents !== null && <Money cents={cents} strong={kind === 'orders'} />}</span>
    </>
  );
  return <Root data-kind={kind}>{route === null ? <div>{content}</div> : <a href={hrefOf(route)}>{content}</a>}</Root>;
}

function State({ row: { kind, state }, shop }: { row: HistoryRow; shop: string }) {
  const t = useT(historyWords);
  const status = kind === 'orders' ? orderStatuses.find((each) => each === state) : undefined;
  if (status) return <StatusChip shop={shop} status={status} />;
  const word = t.states[kind]?.[state];
  const tone: Tone = waiting.has(state) ? 'accent' : 'neutral';
  return word === undefined ? null : <Chip tone={tone}>{word}</Chip>;
}

const Root = styled('li')({
  borderTop: '1px solid var(--line)',
  '> a, > div': {
    display: 'grid',
    gridTemplateColumns: '18px 92px minmax(0, 1fr) auto 88px',
    gap: 10,
    alignItems: 'center',
    minHeight: 40,
    padding: '4px 16px',
    color: 'var(--ink)',
    textDecoration: 'none',
    outlineOffset: '-2px !important',
  },
  '> a:hover': { background: 'color-mix(in srgb, var(--ink) 3%, transparent)' },
  'svg:first-of-type': { width: 16, height: 16, strokeWidth: 1.75, color: 'var(--muted)' },
  b: { fontWeight: 600 },
  time: { color: 'var(--muted)' },
  '.what': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '.quiet': { color: 'var(--muted)' },
  '.quiet::before': { content: '" · "' },
  '.money': { textAlign: 'right' },
});
