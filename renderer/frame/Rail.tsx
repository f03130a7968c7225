import { styled } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import { useT } from '../i18n/words.ts';
import { hrefOf, navigate, useRoute } from '../routing.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import type { SignedIn } from '../workstation-state.ts';
import { useCounts } from './counts.ts';
import { type Destination, destinationsFor, isInRail } from './destinations.ts';
import { frameWords } from './words.ts';

/** `large`: for gloves; only what the bench needs, the rest by the palette. */
export function Rail({ staff, large }: { staff: SignedIn; large: boolean }) {
  const t = useT(frameWords);
  const counts = useCounts();
  return (
    <Root aria-label={t.nav.label} data-large={large || undefined}>
      {destinationsFor(staff).map((destination) => (
        <Entry
          key={destination.name}
          destination={destination}
          count={counts[destination.name] ?? 0}
          shown={isInRail(destination, staff, large)}
        />
      ))}
    </Root>
  );
}

function Entry({ destination, count, shown }: { destination: Destination; count: number; shown: boolean }) {
  const t = useT(frameWords);
  const route = useRoute();
  const { name, Icon, shortcut } = destination;
  const label = t.nav[name];
  const current = destination.pages.includes(route.page);
  useShortcut(shortcut, () => navigate(destination.route), label);
  if (!shown) return null;
  return (
    <Tooltip placement="right" title={<Kbd keys={shortcut} />}>
      <a
        href={hrefOf(destination.route)}
        aria-current={current ? 'page' : undefined}
        data-name={name}
        draggable={false}
      >
        <Icon aria-hidden />
        <span>{label}</span>
        {count > 0 && (
          <i>
            <span aria-hidden>{count > 999 ? '999+' : count}</span>
            <span className="visually-hidden">{t.waiting(count)}</span>
          </i>
        )}
      </a>
    </Tooltip>
  );
}

const Root = styled('nav')({
  gridRow: '1 / -1',
  background: 'var(--surface)',
  borderRight: '1px solid var(--line)',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  padding: '10px 0',
  gap: 4,
  overflowY: 'auto',
  scrollbarWidth: 'none',
  a: {
    width: 60,
    padding: '6px 0 5px',
    borderRadius: 8,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: 2,
    color: 'var(--muted)',
    fontSize: 10,
    lineHeight: '14px',
    letterSpacing: '-0.02em',
    fontWeight: 450,
    textDecoration: 'none',
    position: 'relative',
    flexShrink: 0,
  },
  'a svg': { width: 20, height: 20, strokeWidth: 1.6 },
  'a:hover': { background: 'color-mix(in srgb, var(--ink) 5%, transparent)', color: 'var(--ink)' },
  'a[aria-current]': { background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600 },
  'a[data-name=phoneOrder]': {
    background: 'var(--primary)',
    color: 'var(--primary-ink)',
    fontWeight: 600,
    marginBottom: 6,
    padding: '8px 0 6px',
  },
  'a[data-name=phoneOrder]:hover': { background: 'var(--primary-hover)' },
  'a[data-name=settings]': { marginTop: 'auto' },
  '&[data-large]': {
    a: {
      width: 108,
      minHeight: 64,
      fontSize: 15,
      lineHeight: '18px',
      justifyContent: 'center',
      letterSpacing: '-0.01em',
    },
    'a svg': { width: 28, height: 28 },
    i: { minWidth: 24, fontSize: 15, lineHeight: '22px', borderRadius: 11 },
  },
  // a laptop's window under a browser's bars: all entries are still there without scrolling
  '@media (max-height: 700px)': {
    '&:not([data-large])': {
      padding: '6px 0',
      gap: 1,
      a: { padding: '3px 0 2px' },
      'a[data-name=phoneOrder]': { padding: '4px 0 3px', marginBottom: 2 },
    },
  },
  i: {
    fontStyle: 'normal',
    position: 'absolute',
    top: 1,
    right: 3,
    minWidth: 16,
    textAlign: 'center',
    background: 'var(--accent-text)',
    color: 'var(--accent-ink)',
    borderRadius: 8,
    fontSize: 10,
    lineHeight: '15px',
    padding: '0 4px',
    fontWeight: 700,
  },
});
