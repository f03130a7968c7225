import { styled } from '@mui/material/styles';
import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { Box, FieldLabel, FieldRoot, Note } from './Field.tsx';

/** The system's own list: fast, reachable by letters, and known to every screen reader. */
export function Select<V extends string>({
  label,
  value,
  options,
  onChange,
  error = null,
  hint,
  hideLabel = false,
  disabled = false,
  name,
}: {
  label: string;
  value: V;
  options: readonly { value: V; label: string; disabled?: boolean }[];
  onChange: (value: V) => void;
  error?: string | null;
  hint?: string;
  hideLabel?: boolean;
  disabled?: boolean;
  name?: string;
}) {
  const id = useId();
  const note = error ?? hint;
  return (
    <FieldRoot>
      <FieldLabel htmlFor={id} label={label} required={false} hidden={hideLabel} />
      <SelectBox data-error={error !== null || undefined} data-disabled={disabled || undefined}>
        <select
          id={id}
          value={value}
          disabled={disabled}
          data-field={name}
          aria-invalid={error !== null || undefined}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden />
      </SelectBox>
      {note !== undefined && (
        <Note id={`${id}-note`} data-error={error !== null || undefined}>
          {note}
        </Note>
      )}
    </FieldRoot>
  );
}

const SelectBox = styled(Box)({
  position: 'relative',
  padding: 0,
  '> svg': { position: 'absolute', right: 10, pointerEvents: 'none' },
  select: { appearance: 'none', height: 36, padding: '0 32px 0 10px', cursor: 'pointer' },
  option: { background: 'var(--surface)', color: 'var(--ink)' },
});
