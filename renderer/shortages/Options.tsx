import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';

interface Option<V extends string> {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
  /** At the right: what it does to the total. */
  aside?: ReactNode;
}

/** A few ways with a sentence each, of which one is chosen; arrows go from one to the next. */
export function Options<V extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: V;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
}) {
  const name = useId();
  return (
    <Root>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} data-on={option.value === value || undefined} data-option={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            autoFocus={option.value === value}
          />
          <span className="text">
            <span className="label">{option.label}</span>
            {option.hint !== undefined && <small>{option.hint}</small>}
          </span>
          {option.aside}
        </label>
      ))}
    </Root>
  );
}

const Root = styled('fieldset')({
  border: 0,
  margin: 0,
  padding: 0,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  legend: { padding: '0 0 4px', color: 'var(--muted)', fontWeight: 500 },
  label: {
    display: 'flex',
    gap: 10,
    alignItems: 'baseline',
    padding: '6px 10px',
    borderRadius: 6,
    cursor: 'pointer',
    border: '1px solid transparent',
  },
  'label:hover': { background: 'color-mix(in srgb, var(--ink) 3%, transparent)' },
  'label[data-on]': { background: 'var(--primary-soft)', borderColor: 'var(--primary)' },
  input: { accentColor: 'var(--primary)', margin: 0, transform: 'translateY(2px)', flexShrink: 0 },
  '.text': { flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: '0 10px', alignItems: 'baseline' },
  '.label': { fontWeight: 550 },
  small: { color: 'var(--muted)', fontSize: 13 },
});
