import { styled } from '@mui/material/styles';

export const PendingDot = styled('span')({
  width: 7,
  height: 7,
  borderRadius: '50%',
  background: 'var(--accent)',
  marginLeft: 6,
  flexShrink: 0,
});
export const Marks = styled('span')({
  display: 'inline-flex',
  gap: 6,
  color: 'var(--muted)',
  svg: { width: 15, height: 15, strokeWidth: 1.75 },
});
export const Rows = styled('div')({ display: 'flex', flexDirection: 'column', gap: 8 });
export const Row = styled('div')({ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: 12 });
export const Muted = styled('span')({ color: 'var(--muted)', fontSize: 13 });
export const Small = styled('div')({ color: 'var(--muted)', fontSize: 12.5, lineHeight: '18px' });
export const Wrapped = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' });
export const Lines = styled('address')({ fontStyle: 'normal', lineHeight: '20px', whiteSpace: 'pre-line' });
export const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
  gap: 20,
});
export const Label = styled('div')({ color: 'var(--muted)', fontSize: 12.5, lineHeight: '18px', marginBottom: 2 });
export const TextLink = styled('a')({
  color: 'var(--primary)',
  fontWeight: 500,
  textUnderlineOffset: 3,
  textDecorationColor: 'color-mix(in srgb, var(--primary) 40%, transparent)',
});
export const OtherShop = styled('p')({
  display: 'flex',
  gap: 8,
  padding: '8px 12px',
  borderRadius: 8,
  background: 'var(--info-soft)',
  color: 'var(--info)',
  fontWeight: 500,
});
