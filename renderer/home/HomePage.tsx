import { styled } from '@mui/material/styles';
import { frameWords } from '../frame/words.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { WaitingLinks } from '../payments/WaitingLinks.tsx';
import { Page } from '../ui/Page.tsx';
import { useLive } from '../use-live.ts';
import { useNow } from '../use-now.ts';
import { useMay, useShop, useStaff, useWorkstation } from '../workstation-state.ts';
import { Drafts } from './Drafts.tsx';
import { FirstThings } from './FirstThings.tsx';
import { OldestOrders } from './OldestOrders.tsx';
import { type Figure, figuresFor } from './figures.ts';
import { homeWords } from './words.ts';

/** What needs doing now, for this role; every figure opens its orders. */
export function HomePage() {
  const t = useT(homeWords);
  const frame = useT(frameWords);
  const format = useFormat();
  const now = new Date(useNow()).toISOString();
  const staff = useStaff();
  const shop = useShop();
  const places = useMay('order.place');
  const prepares = useMay('order.prepare');
  const collects = useMay('payment.record');
  const validates = useMay('order.validate');
  const seesDay = useMay('day.see');
  const refused = useWorkstation((state) => state.sync.refused);
  const home = useLive('home', shop === null ? null : { shop: shop.id }, ['orders', 'stock']).data;
  if (staff === null || shop === null) return null;
  const figures = home === null ? [] : figuresFor(staff.role, home, refused);
  return (
    <Page
      width={1680}
      title={t.hello(staff.name.split(' ')[0] ?? staff.name)}
      lead={`${format.day(now)} · ${frame.staff.roles[staff.role]}`}
    >
      <Layout>
        <Tiles aria-label={t.now}>
          {figures.map((figure) => (
            <Tile key={figure.name} figure={figure} />
          ))}
        </Tiles>
        <div className="columns">
          <div className="main">
            <FirstThings shop={shop.id} />
            {validates && <OldestOrders shop={shop.id} which="recorded" />}
            {collects && <OldestOrders shop={shop.id} which="due" />}
            {prepares && <OldestOrders shop={shop.id} which="validated" />}
          </div>
          <div className="side">
            {places && <Drafts shop={shop.id} />}
            {places && <WaitingLinks shop={shop.id} />}
            {home !== null && (
              <Day>
                <h2>{t.day}</h2>
                <p>
                  <span>{t.figures.shippedToday}</span> <b>{format.count(home.shippedToday)}</b>
                </p>
                <p>
                  <span>{t.figures.outOfStock}</span> <b>{format.count(home.outOfStock)}</b>
                </p>
                {seesDay && (
                  <p>
                    <a href={hrefOf({ page: 'warehouseDay', day: null })}>{t.warehouseDay}</a>
                  </p>
                )}
              </Day>
            )}
          </div>
        </div>
      </Layout>
    </Page>
  );
}

function Tile({ figure }: { figure: Figure }) {
  const t = useT(homeWords);
  const format = useFormat();
  const several = t.figures[figure.name];
  return (
    <li data-big={figure.big || undefined} data-tone={toneOf(figure)}>
      <a href={hrefOf(figure.route)}>
        <b>{format.count(figure.value)}</b>
        <span>{figure.value === 1 ? t.oneOf(figure.name, several) : several}</span>
      </a>
    </li>
  );
}

function toneOf({ name, value, big }: Figure): string {
  if (value === 0) return 'done';
  if (name === 'refused' || name === 'lateRequests') return 'error';
  if (name === 'alerts') return 'accent';
  return big ? 'first' : 'plain';
}

const Layout = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  '.columns': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 360px)',
    gap: 16,
    alignItems: 'start',
  },
  '.main, .side': { display: 'flex', flexDirection: 'column', gap: 16, minWidth: 0 },
  '@media (max-width: 1000px)': { '.columns': { gridTemplateColumns: 'minmax(0, 1fr)' } },
});

const Tiles = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 12,
  gridTemplateColumns: 'repeat(auto-fit, minmax(116px, 1fr))',
  a: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    height: 104,
    padding: '12px 14px',
    borderRadius: 8,
    border: '1px solid var(--line)',
    background: 'var(--surface)',
    boxShadow: 'var(--shadow)',
    color: 'var(--ink)',
    textDecoration: 'none',
    transition: 'border-color 80ms',
  },
  'a:hover': { borderColor: 'var(--primary)' },
  b: { fontSize: 30, lineHeight: '36px', fontWeight: 650, letterSpacing: '-0.02em' },
  span: { color: 'var(--muted)', lineHeight: '18px' },
  '[data-big] b': { fontSize: 40, lineHeight: '46px' },
  '[data-tone=first] a': { background: 'var(--primary)', borderColor: 'var(--primary)', color: 'var(--primary-ink)' },
  '[data-tone=first] span': { color: 'inherit' },
  '[data-tone=error] b': { color: 'var(--error)' },
  '[data-tone=accent] b': { color: 'var(--accent-text)' },
  '[data-tone=done] b': { color: 'var(--faint)', fontWeight: 500 },
});

const Day = styled('section')({
  padding: '0 4px',
  h2: { marginBottom: 4 },
  p: { display: 'flex', justifyContent: 'space-between', padding: '6px 0', borderBottom: '1px solid var(--line)' },
  b: { fontWeight: 600 },
});
