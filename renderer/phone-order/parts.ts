/** Shapes that several parts of the call screen share. */
import { styled } from '@mui/material/styles';

/** A block of a card, parted from the one above by a line. */
export const Section = styled('div')({
  padding: '12px 16px 14px',
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  '& + &': { borderTop: '1px solid var(--line)' },
  '> header': { display: 'flex', alignItems: 'center', gap: 8, minHeight: 22 },
  h2: { fontSize: 12, lineHeight: '18px', fontWeight: 600, color: 'var(--muted)' },
  'h3, .label': { fontSize: 12.5, lineHeight: '18px', fontWeight: 500, color: 'var(--muted)' },
  'header h3': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '.aside': { marginLeft: 'auto', display: 'inline-flex', gap: 6, alignItems: 'center' },
});

/** Fields side by side; give each child its own part by `flex`. */
export const Row = styled('div')({
  display: 'flex',
  gap: 8,
  '> *': { flex: 1, minWidth: 0 },
  '> .narrow': { flex: '0 0 104px' },
});

/** The list under a search field. */
export const Options = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  border: '1px solid var(--line2)',
  borderRadius: 8,
  overflow: 'hidden auto',
  background: 'var(--surface)',
  '> li': {
    padding: '7px 12px',
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    minHeight: 36,
    cursor: 'pointer',
    borderTop: '1px solid var(--line)',
  },
  '> li:first-of-type': { borderTop: 0 },
  '> li[aria-selected="true"]': { background: 'var(--primary-soft)' },
  '> li[aria-disabled="true"]': { cursor: 'not-allowed', color: 'var(--muted)' },
  '> li > svg': { width: 17, height: 17, strokeWidth: 1.75, color: 'var(--muted)', flexShrink: 0 },
  '.grow': { flex: 1, minWidth: 0 },
  '.sub': { color: 'var(--muted)', fontSize: 12.5, lineHeight: '17px' },
  '.sub, .one': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' },
  '.end': { color: 'var(--muted)', fontSize: 12.5, whiteSpace: 'nowrap' },
  b: { fontWeight: 600 },
  mark: {
    background: 'none',
    color: 'inherit',
    textDecoration: 'underline',
    textUnderlineOffset: 3,
    textDecorationThickness: 1.5,
  },
});

/** Choices as cards or rows around native radio buttons: arrows and screen readers work as they always do. */
export const Choices = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  label: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: 8,
    alignItems: 'start',
    padding: '7px 11px',
    fontSize: 13.5,
    border: '1px solid var(--line2)',
    borderRadius: 8,
    cursor: 'pointer',
  },
  'label:hover': { borderColor: 'var(--control)' },
  'label:has(input:checked)': { borderColor: 'var(--primary)', background: 'var(--primary-soft)' },
  'label:has(input:focus-visible)': {
    boxShadow: '0 0 0 3px color-mix(in srgb, var(--primary) 22%, transparent)',
    borderColor: 'var(--primary)',
  },
  'label:has(input:disabled)': {
    borderStyle: 'dashed',
    cursor: 'default',
    color: 'var(--muted)',
    paddingBlock: 2,
    fontSize: 12.5,
  },
  'label:has(input[aria-invalid])': { borderColor: 'var(--error)', background: 'var(--error-soft)' },
  input: {
    appearance: 'none',
    margin: '2px 0 0',
    width: 16,
    height: 16,
    borderRadius: '50%',
    border: '1.5px solid var(--control)',
    background: 'var(--surface)',
    outline: 'none !important',
    flexShrink: 0,
  },
  'input:checked': { border: '5px solid var(--primary)' },
  'input:disabled': { borderStyle: 'dashed', background: 'none' },
  small: { display: 'block', fontSize: 12.5, lineHeight: '17px', color: 'var(--muted)' },
  '.end': { whiteSpace: 'nowrap', textAlign: 'right' },
  kbd: { marginTop: 1 },
});

/** Holds a field and the list that opens over what is below, so that nothing moves while typing. */
export const Anchor = styled('div')({
  position: 'relative',
  '> ul': {
    position: 'absolute',
    zIndex: 20,
    top: 'calc(100% + 5px)',
    left: 0,
    right: 0,
    boxShadow: 'var(--overlay)',
    maxHeight: 'min(460px, 60vh)',
  },
});
