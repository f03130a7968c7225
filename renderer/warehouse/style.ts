import { styled } from '@mui/material/styles';

/** Warehouse mode: text from 18 pt, targets from 48 px, read at arm's length. */
export const Bench = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  fontSize: 24,
  lineHeight: '32px',
  kbd: { fontSize: 15, lineHeight: '22px', padding: '0 7px' },
  'kbd svg': { width: 16, height: 16 },
  'button svg': { width: 24, height: 24 },
});

export const Band = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 18,
  padding: '14px 22px',
  borderRadius: 10,
  flexShrink: 0,
  '> svg': { width: 36, height: 36, flexShrink: 0 },
  '> div': { flex: 1, minWidth: 0 },
  b: { fontSize: 28, lineHeight: '36px', fontWeight: 700, display: 'block' },
  '&[data-tone=ok]': { background: 'var(--ok)', color: 'var(--ok-ink)' },
  '&[data-tone=error]': { background: 'var(--error)', color: 'var(--error-ink)' },
  '&[data-tone=accent]': { background: 'var(--accent-soft)', color: 'var(--accent-text)' },
  '&[data-tone=strong]': { background: 'var(--accent-text)', color: 'var(--accent-ink)' },
  '&[data-tone=info]': { background: 'var(--info-soft)', color: 'var(--info)' },
});

/** The kit's fields, grown for gloves. */
export const BigFields = styled('div')({
  'label, legend': { fontSize: 24, lineHeight: '32px' },
  'input, select': { fontSize: '24px !important', lineHeight: '32px' },
  select: { height: '54px !important', paddingLeft: 16 },
  'div:has(> input)': { minHeight: 56, padding: '0 16px', borderRadius: 10 },
  'div:has(> select)': { minHeight: 56, borderRadius: 10 },
  'span[id$="-note"]': { fontSize: 24, lineHeight: '30px' },
  svg: { width: '28px !important', height: '28px !important' },
});

export const Notes = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  '&:empty': { display: 'none' },
  '> div': { fontSize: 24, lineHeight: '32px', padding: '12px 18px' },
  svg: { width: '28px !important', height: '28px !important' },
});

export const Top = styled('div')({
  display: 'flex',
  gap: 12,
  alignItems: 'center',
  padding: '8px 16px 10px',
  '> button:not([data-size])': { width: 56, height: 56 },
  '.times': { fontSize: 34, color: 'var(--primary)' },
});

export const TabRow = styled('div')({
  padding: '0 16px 8px',
  '[role=tab]': { height: 52, fontSize: 24, padding: '0 20px', borderRadius: 10, gap: 12 },
  '[role=tab] span': { fontWeight: 700 },
});

/** Around the kit's empty state. */
export const BigEmpty = styled('div')({
  '.title': { fontSize: '28px !important', lineHeight: '36px' },
  '.text': { maxWidth: '760px !important' },
  svg: { width: '56px !important', height: '56px !important' },
});
