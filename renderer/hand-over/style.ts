import { styled } from '@mui/material/styles';

/** Read standing, at arm's length. */
export const Large = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  fontSize: 24,
  lineHeight: '32px',
  p: { margin: 0 },
  kbd: { fontSize: 15, lineHeight: '22px', padding: '0 7px' },
  '.strong': { fontSize: 30, lineHeight: '38px', fontWeight: 700 },
  '.quiet': { color: 'var(--muted)' },
  '&& small': { fontSize: 24, lineHeight: '30px' },
  'label:has(input[type=checkbox])': {
    minHeight: 56,
    padding: '12px 16px',
    border: '1px solid var(--control)',
    borderRadius: 10,
    gap: 16,
  },
  'label:has(input[type=checkbox]:checked)': { borderColor: 'var(--ok)', background: 'var(--ok-soft)' },
  'label input[type=checkbox]': { width: 28, height: 28, margin: 0 },
});

/** Rows of one list of the warehouse: 64 px high, for gloves. */
export const BigRows = styled('ul')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  listStyle: 'none',
  margin: 0,
  padding: 0,
  borderTop: '1px solid var(--line2)',
  li: { borderBottom: '1px solid var(--line)' },
  'li > button, li > div': {
    all: 'unset',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: 64,
    padding: '8px 20px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 24px',
  },
  'li > button': { cursor: 'pointer' },
  'li > button:hover': { background: 'var(--primary-soft)' },
  'li > button:focus-visible': { boxShadow: 'inset 0 0 0 3px var(--primary)', outline: 'none !important' },
  b: { fontWeight: 650, minWidth: 150 },
  '.grow': { flex: 1, minWidth: 160, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // below the rest, over the whole width
  '.details': { order: 1, flexBasis: '100%' },
  'div > button': { marginLeft: 'auto' },
  '.quiet': { color: 'var(--muted)' },
  '[data-tone]': { fontSize: 24, lineHeight: '32px', padding: '1px 12px' },
});
