import { styled } from '@mui/material/styles';

/** Rows that are links, edge to edge in a card. */
export const LinkRows = styled('div')({
  borderTop: '1px solid var(--line)',
  fontSize: 13,
  lineHeight: '18px',
  a: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    minHeight: 40,
    padding: '4px 16px',
    color: 'var(--ink)',
    textDecoration: 'none',
    borderBottom: '1px solid var(--line)',
    outlineOffset: '-2px !important',
  },
  'a:last-child': { borderBottom: 0 },
  'a:hover': { background: 'color-mix(in srgb, var(--ink) 3%, transparent)' },
  b: { fontWeight: 600, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  svg: { width: 16, height: 16, color: 'var(--muted)', flexShrink: 0, strokeWidth: 1.75 },
  '.code': { width: 84, flexShrink: 0 },
  '.name': { width: 170, flexShrink: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '.quiet': { color: 'var(--muted)', whiteSpace: 'nowrap' },
  '.grow': { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  '.end': { marginLeft: 'auto', color: 'var(--muted)', whiteSpace: 'nowrap' },
  '.money': { width: 84, textAlign: 'right', flexShrink: 0 },
  p: { padding: '14px 16px', color: 'var(--muted)' },
});
