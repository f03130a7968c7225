import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

/** A box with its words; the whole of it can be clicked. */
export function Checkbox({
  label,
  checked,
  onChange,
  hint,
  disabled = false,
}: {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: ReactNode;
  disabled?: boolean;
}) {
  return (
    <Root data-disabled={disabled || undefined}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </Root>
  );
}

const Root = styled('label')({
  display: 'flex',
  gap: 10,
  alignItems: 'flex-start',
  cursor: 'pointer',
  minHeight: 24,
  input: { width: 17, height: 17, margin: '2px 0 0', fontSize: 13 },
  small: { display: 'block', fontSize: 12.5, lineHeight: '17px', color: 'var(--muted)' },
  '&[data-disabled]': { opacity: 0.6, cursor: 'default' },
});
