import { styled } from '@mui/material/styles';
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, CornerDownLeft, type LucideIcon } from 'lucide-react';
import { Fragment } from 'react';
import { useT } from '../i18n/words.ts';
import { kitWords } from './words.ts';

/** Drawn, because few fonts have these signs. */
const signs: Record<string, LucideIcon> = { Enter: CornerDownLeft, ArrowUp, ArrowDown, ArrowLeft, ArrowRight };

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
          <Key part={part} word={names[part] ?? part} />
        </Fragment>
      ))}
    </Root>
  );
}

function Key({ part, word }: { part: string; word: string }) {
  const Sign = signs[part];
  return Sign === undefined ? word : <Sign />;
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
  // above the size that buttons give their icons
  '&& svg': { width: 11, height: 11, strokeWidth: 2.25, verticalAlign: '-1px', color: 'inherit' },
  '.on-primary &': {
    background: 'transparent',
    color: 'inherit',
    borderColor: 'color-mix(in srgb, currentColor 45%, transparent)',
  },
});
