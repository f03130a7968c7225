import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A page: title row, then content that scrolls. `title` names the window and takes the focus when the page opens,
 * so that a screen reader says where one is; empty while it is not known yet. `bare` leaves layout and scrolling to the
 * page (lists, phone order).
 */
export function Page({
  title,
  hideTitle = false,
  lead,
  actions,
  bare = false,
  width,
  children,
}: {
  title: string;
  hideTitle?: boolean;
  lead?: ReactNode;
  actions?: ReactNode;
  bare?: boolean;
  /** Widest the content gets, in pixels, on a large screen. */
  width?: number;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (title !== '') document.title = `${title} · Comptoir`;
  }, [title]);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Root data-bare={bare || undefined}>
      <Head data-hidden={hideTitle || undefined} style={{ maxWidth: width }}>
        {title !== '' && (
          <h1
            ref={heading}
            tabIndex={-1}
            className={hideTitle ? 'visually-hidden' : undefined}
            // the code of an order is one word
            style={title.includes(' ') ? undefined : { whiteSpace: 'nowrap' }}
          >
            {title}
          </h1>
        )}
        {lead !== undefined && <span className="lead">{lead}</span>}
        {actions !== undefined && <span className="actions">{actions}</span>}
      </Head>
      {width === undefined ? children : <div style={{ maxWidth: width }}>{children}</div>}
    </Root>
  );
}

const Root = styled('main')({
  minHeight: 0,
  minWidth: 0,
  height: '100%',
  overflow: 'auto',
  padding: '16px 16px 32px',
  '&[data-bare]': { overflow: 'hidden', padding: 0, display: 'flex', flexDirection: 'column' },
});

const Head = styled('header')({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  minHeight: 36,
  marginBottom: 14,
  '[data-bare] > &': { margin: '14px 16px 8px' },
  '&[data-hidden]': { minHeight: 0, margin: '0 !important', position: 'absolute' },
  h1: { outline: 'none !important' },
  '.lead': { color: 'var(--muted)' },
  '.actions': { marginLeft: 'auto', display: 'flex', gap: 8, alignItems: 'center' },
});
