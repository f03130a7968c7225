import { styled } from '@mui/material/styles';
import { Surface } from './Card.tsx';

/** Around an `Outcome`: in the middle of what is left of the page. */
export const OutcomeScroll = styled('div')({
  flex: 1,
  overflow: 'auto',
  display: 'grid',
  placeItems: 'center',
  padding: 24,
});

/** How a call ended: an icon, a heading, one large figure to read out (`output`), and what can be done next (`.acts`). */
export const Outcome = styled(Surface)({
  width: 'min(720px, 100%)',
  padding: '36px 40px 32px',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  textAlign: 'center',
  gap: 6,
  '.icon': { width: 40, height: 40, strokeWidth: 1.5 },
  h2: { fontSize: 18, lineHeight: '26px', fontWeight: 600, color: 'var(--ink)', outline: 'none !important' },
  '.label': { color: 'var(--muted)', marginTop: 10 },
  output: { fontSize: 44, lineHeight: '54px', fontWeight: 700, letterSpacing: '-0.01em', userSelect: 'all' },
  '.about': { color: 'var(--muted)' },
  '.acts': { display: 'flex', gap: 10, flexWrap: 'wrap', justifyContent: 'center', marginTop: 20 },
});
