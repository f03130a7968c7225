import { styled } from '@mui/material/styles';

/** True progress with what is left in words. */
export function Progress({ done, total, label }: { done: number; total: number; label: string }) {
  return (
    <Root>
      <span>{label}</span>
      <div role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
        <i style={{ width: `${total === 0 ? 0 : Math.round((done / total) * 1000) / 10}%` }} />
      </div>
    </Root>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  color: 'var(--muted)',
  fontSize: 13,
  '> div': { height: 8, borderRadius: 4, background: 'var(--line)', overflow: 'hidden' },
  i: { display: 'block', height: '100%', background: 'var(--primary)', transition: 'width 120ms linear' },
});
