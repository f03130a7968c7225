import { styled } from '@mui/material/styles';
import { useId } from 'react';

/** A few options side by side, of which one holds: radio buttons drawn as one bar. */
export function Choice<V extends string>({
  label,
  value,
  options,
  onChange,
  disabled = false,
}: {
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
  /** To be read only. */
  disabled?: boolean;
}) {
  const name = useId();
  return (
    <Root>
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value} data-on={option.value === value || undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              disabled={disabled}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </Root>
  );
}

const Root = styled('fieldset')({
  border: 0,
  margin: 0,
  padding: 0,
  minWidth: 0,
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  legend: { float: 'left', width: 170, padding: 0, color: 'var(--muted)', fontWeight: 500 },
  '> div': {
    display: 'inline-flex',
    border: '1px solid var(--line2)',
    borderRadius: 8,
    padding: 2,
    background: 'var(--raised)',
  },
  label: {
    position: 'relative',
    padding: '4px 14px',
    borderRadius: 6,
    cursor: 'pointer',
    color: 'var(--muted)',
    fontWeight: 500,
    border: '1px solid transparent',
  },
  'label[data-on]': { background: 'var(--surface)', color: 'var(--ink)', borderColor: 'var(--line2)', fontWeight: 600 },
  'label:focus-within:has(:focus-visible)': { outline: '2px solid var(--primary)', outlineOffset: 1 },
});
