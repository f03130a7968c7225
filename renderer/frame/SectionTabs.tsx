import { styled } from '@mui/material/styles';
import { type Permission, may } from '../../domain/staff/roles.ts';
import { useT } from '../i18n/words.ts';
import { type Route, hrefOf, useRoute } from '../routing.ts';
import { useStaff } from '../workstation-state.ts';
import { frameWords } from './words.ts';

interface Part {
  route: Route;
  name: SectionPage;
  needs: Permission | null;
}
export type SectionPage =
  | 'preparation'
  | 'handOver'
  | 'counter'
  | 'warehouseDay'
  | 'catalogue'
  | 'stockAlerts'
  | 'requests'
  | 'quotes'
  | 'questions'
  | 'claims'
  | 'investigations'
  | 'payments'
  | 'refunds'
  | 'vouchers';

/** Lists that share one entry of the rail. */
const sections = {
  warehouse: [
    { name: 'preparation', route: { page: 'preparation', orderId: null }, needs: 'order.prepare' },
    { name: 'handOver', route: { page: 'handOver' }, needs: 'order.ship' },
    { name: 'counter', route: { page: 'counter' }, needs: 'order.deliver' },
    { name: 'warehouseDay', route: { page: 'warehouseDay', day: null }, needs: 'day.see' },
  ],
  catalogue: [
    { name: 'catalogue', route: { page: 'catalogue', articleId: null }, needs: null },
    { name: 'stockAlerts', route: { page: 'stockAlerts' }, needs: 'request.handle' },
  ],
  messages: [
    { name: 'requests', route: { page: 'requests' }, needs: 'request.handle' },
    { name: 'quotes', route: { page: 'quotes' }, needs: 'quote.make' },
    { name: 'questions', route: { page: 'questions' }, needs: 'request.handle' },
  ],
  care: [
    { name: 'claims', route: { page: 'claims' }, needs: 'claim.handle' },
    { name: 'investigations', route: { page: 'investigations' }, needs: 'investigation.handle' },
  ],
  payments: [
    { name: 'payments', route: { page: 'payments' }, needs: 'payment.record' },
    { name: 'refunds', route: { page: 'refunds' }, needs: 'refund.ask' },
    { name: 'vouchers', route: { page: 'vouchers' }, needs: 'prices.see' },
  ],
} satisfies Record<string, readonly Part[]>;

/** Links to the lists of a section, first thing on each of their pages; nothing for one who may see only one. */
export function SectionTabs({
  section,
  counts = {},
}: {
  section: keyof typeof sections;
  counts?: Partial<Record<SectionPage, number>>;
}) {
  const t = useT(frameWords);
  const staff = useStaff();
  const route = useRoute();
  const parts: readonly Part[] = sections[section];
  const shown = parts.filter(({ needs }) => needs === null || (staff !== null && may(staff.role, needs)));
  if (shown.length < 2) return null;
  return (
    <Root aria-label={t.sections[section]}>
      {shown.map(({ name, route: to }) => (
        <a key={name} href={hrefOf(to)} aria-current={route.page === to.page ? 'page' : undefined}>
          {t.parts[name]}
          {(counts[name] ?? 0) > 0 && <span>{counts[name]}</span>}
        </a>
      ))}
    </Root>
  );
}

const Root = styled('nav')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  borderBottom: '1px solid var(--line)',
  marginBottom: 14,
  a: {
    padding: '6px 10px 8px',
    marginBottom: -1,
    borderBottom: '2px solid transparent',
    color: 'var(--muted)',
    fontSize: 14,
    fontWeight: 550,
    textDecoration: 'none',
    display: 'inline-flex',
    gap: 6,
  },
  'a:hover': { color: 'var(--ink)' },
  'a[aria-current]': { color: 'var(--ink)', borderBottomColor: 'var(--primary)', fontWeight: 600 },
});
