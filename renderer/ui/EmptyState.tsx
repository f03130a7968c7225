import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

/** Says what will be here and offers the first act. */
export function EmptyState({
  icon,
  title,
  text,
  action,
}: {
  icon?: ReactNode;
  title: string;
  text?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Root>
      {icon}
      <p className="title">{title}</p>
      {text !== undefined && <p className="text">{text}</p>}
      {action}
    </Root>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  textAlign: 'center',
  gap: 8,
  padding: '48px 24px',
  color: 'var(--muted)',
  '> svg': { width: 32, height: 32, strokeWidth: 1.4, color: 'var(--faint)' },
  '.title': { fontSize: 15, fontWeight: 600, color: 'var(--ink)' },
  '.text': { maxWidth: 460, marginBottom: 6 },
});
