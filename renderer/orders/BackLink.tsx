import { styled } from '@mui/material/styles';
import { ArrowLeft } from 'lucide-react';
import { type Route, hrefOf } from '../routing.ts';
import { Kbd } from '../ui/Kbd.tsx';

/** The way back to a list, with its key; the page registers Escape. */
export function BackLink({ to, children }: { to: Route; children: string }) {
  return (
    <Back href={hrefOf(to)}>
      <ArrowLeft aria-hidden />
      {children} <Kbd keys="Escape" />
    </Back>
  );
}

const Back = styled('a')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  color: 'var(--muted)',
  fontWeight: 550,
  textDecoration: 'none',
  borderRadius: 6,
  padding: '5px 8px',
  svg: { width: 17, height: 17, strokeWidth: 1.75 },
  '&:hover': { color: 'var(--ink)', background: 'var(--primary-soft)' },
});
