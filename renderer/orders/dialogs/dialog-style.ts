import { styled } from '@mui/material/styles';

export const Hint = styled('p')({
  display: 'flex',
  gap: 8,
  alignItems: 'flex-start',
  background: 'var(--accent-soft)',
  color: 'var(--accent-text)',
  borderRadius: 8,
  padding: '8px 12px',
  svg: { flexShrink: 0, marginTop: 2 },
});
export const Pair = styled('div')({ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12, alignItems: 'start' });
export const LineRow = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 92px auto',
  gap: 12,
  alignItems: 'start',
  paddingBottom: 10,
  borderBottom: '1px solid var(--line)',
  '.name': { paddingTop: 6 },
  '.text': { gridColumn: '1 / -1' },
  '.wrap': { display: 'flex', alignItems: 'center', gap: 10 },
  '.wrap > div:first-of-type': { flex: '0 1 280px' },
  // wider than the field it is about
  '& > div > span[data-error]': { alignSelf: 'flex-end', width: 320, textAlign: 'right' },
  '.name small': { color: 'var(--muted)', display: 'block' },
});
