import { styled } from '@mui/material/styles';
import { CornerDownLeft } from 'lucide-react';
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, CornerDownLeft, type LucideIcon } from 'lucide-react';
import { Fragment } from 'react';
import { useT } from '../i18n/words.ts';
import { kitWords } from './words.ts';

const signs: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

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
          {part === 'Enter' ? <CornerDownLeft /> : (signs[part] ?? names[part] ?? part)}
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
  // drawn, because few fonts have the sign; the size stands above what holds the key
  svg: { width: '12px !important', height: '12px !important', strokeWidth: '2.2 !important', verticalAlign: -2 },
  '.on-primary &': {
    background: 'transparent',
    color: 'inherit',
    borderColor: 'color-mix(in srgb, currentColor 45%, transparent)',
  },
});
