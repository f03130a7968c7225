import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';

/** A surface with a quiet heading; `shortcut` is shown, the page registers it. `aside` stands at the heading's right. */
export function Card({
  title,
  shortcut,
  aside,
  flush = false,
  className,
  children,
}: {
  title?: ReactNode;
  shortcut?: string;
  aside?: ReactNode;
  /** Without inner padding, for rows that reach the edges. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Surface className={className}>
      {title !== undefined && (
        <Heading>
          <h2>{title}</h2>
          {shortcut !== undefined && <Kbd keys={shortcut} />}
          {aside !== undefined && <span className="aside">{aside}</span>}
        </Heading>
      )}
      {flush ? children : <Body data-titled={title !== undefined || undefined}>{children}</Body>}
    </Surface>
  );
}

export const Surface = styled('section')({
  background: 'var(--surface)',
  border: '1px solid var(--line)',
  borderRadius: 8,
  boxShadow: 'var(--shadow)',
  minWidth: 0,
});

const Heading = styled('header')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '12px 16px 8px',
  minHeight: 42,
  '.aside': { marginLeft: 'auto', display: 'inline-flex', gap: 8, alignItems: 'center' },
});

const Body = styled('div')({ padding: 16, '&[data-titled]': { paddingTop: 2 } });
