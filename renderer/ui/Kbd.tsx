import { styled } from '@mui/material/styles';
import { Fragment } from 'react';
import { useT } from '../i18n/words.ts';
import { kitWords } from './words.ts';

const signs: Record<string, string> = { Enter: '⏎', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** A key as it is written on the keyboard: `<Kbd keys="Ctrl+Enter" />`. Screen readers hear it from the button. */
export function Kbd({ keys }: { keys: string }) {
  const t = useT(kitWords);
  const names: Record<string, string> = { Escape: t.keys.escape, Space: t.keys.space, Shift: t.keys.shift };
  const parts = keys.split('+').filter((part) => part !== '');
  return (
    <Root aria-hidden>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' '}
          {signs[part] ?? names[part] ?? part}
        </Fragment>
      ))}
    </Root>
  );
}

const Root = styled('kbd')({
  font: "500 11px/16px 'Inter Variable', system-ui, sans-serif",
  color: 'var(--muted)',
  border: '1px solid var(--line2)',
  borderBottomWidth: 2,
  borderRadius: 4,
  padding: '0 5px',
  background: 'var(--raised)',
  whiteSpace: 'nowrap',
  '.on-primary &': {
    background: 'transparent',
    color: 'inherit',
    borderColor: 'color-mix(in srgb, currentColor 45%, transparent)',
  },
});
