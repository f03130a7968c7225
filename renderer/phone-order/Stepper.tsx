import { styled } from '@mui/material/styles';
import { Minus, Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useT } from '../i18n/words.ts';
import { stepped } from './lines.ts';
import { callWords } from './words.ts';

/** A quantity: typed, or stepped by arrows, + and −. */
export function Stepper({
  path,
  name,
  value,
  error,
  describedBy,
  onChange,
  onFocus,
  onBlur,
}: {
  path: string;
  /** Of the article, for screen readers. */
  name: string;
  value: string;
  error: boolean;
  describedBy: string | undefined;
  onChange: (value: string) => void;
  onFocus: () => void;
  onBlur: () => void;
}) {
  const t = useT(callWords).line;
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = ['ArrowUp', '+'].includes(event.key) ? 1 : ['ArrowDown', '-'].includes(event.key) ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const field = event.currentTarget;
    flushSync(() => onChange(stepped(value, step)));
    // a digit that follows replaces: "-1" typed in haste is never eleven
    field.select();
  };
  return (
    <Root data-error={error || undefined}>
      <button type="button" tabIndex={-1} aria-label={t.less(name)} onClick={() => onChange(stepped(value, -1))}>
        <Minus aria-hidden />
      </button>
      <input
        value={value}
        inputMode="numeric"
        autoComplete="off"
        size={3}
        maxLength={8}
        data-field={path}
        aria-label={t.quantity(name)}
        aria-invalid={error || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={keys}
        onFocus={(event) => {
          event.target.select();
          onFocus();
        }}
        onBlur={onBlur}
      />
      <button type="button" tabIndex={-1} aria-label={t.more(name)} onClick={() => onChange(stepped(value, 1))}>
        <Plus aria-hidden />
      </button>
    </Root>
  );
}

const Root = styled('div')({
  display: 'inline-flex',
  height: 30,
  border: '1px solid var(--control)',
  borderRadius: 6,
  alignItems: 'stretch',
  background: 'var(--surface)',
  '&:focus-within': {
    borderColor: 'var(--primary)',
    boxShadow: '0 0 0 3px color-mix(in srgb, var(--primary) 22%, transparent)',
  },
  button: { all: 'unset', width: 28, display: 'grid', placeItems: 'center', color: 'var(--muted)', cursor: 'pointer' },
  'button:hover': { color: 'var(--ink)' },
  svg: { width: 13, height: 13, strokeWidth: 2 },
  input: {
    width: 36,
    border: 0,
    padding: 0,
    textAlign: 'center',
    background: 'transparent',
    color: 'var(--ink)',
    font: 'inherit',
    fontFeatureSettings: 'inherit',
    fontWeight: 600,
    outline: 'none !important',
  },
  '&[data-error]': { borderColor: 'var(--error)', background: 'var(--error-soft)' },
  '&[data-error] input': { color: 'var(--error)' },
});
