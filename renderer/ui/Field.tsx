import { styled } from '@mui/material/styles';
import { type HTMLInputAutoCompleteAttribute, type ReactNode, type Ref, useId } from 'react';
import { maskCardNumbers } from '../../domain/card-number.ts';
import { useT } from '../i18n/words.ts';
import type { ScanInto } from '../scanner/field.ts';
import { toast } from './toast.ts';
import { kitWords } from './words.ts';

export interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** In words, at the field; null when all is well. */
  error?: string | null;
  hint?: ReactNode;
  required?: boolean;
  /** The label for screen readers only, e.g. a search field that stands alone. */
  hideLabel?: boolean;
  type?: 'text' | 'search' | 'tel' | 'email' | 'url' | 'password' | 'date';
  /** Of a search that finds parcels: a TNT number of sixteen digits may look like a card's (ORD-9). */
  parcels?: boolean;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search';
  placeholder?: string;
  maxLength?: number;
  /** More than 1: a text area of that height. */
  rows?: number;
  autoFocus?: boolean;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  disabled?: boolean;
  readOnly?: boolean;
  /** Inside, at the left and at the right. */
  start?: ReactNode;
  end?: ReactNode;
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
  onKeyDown?: (event: React.KeyboardEvent<HTMLElement>) => void;
  onBlur?: () => void;
  onFocus?: () => void;
  /** Marks the input for "jump to the first error": `data-field`. */
  name?: string;
  /** It waits for a code: a scan goes into it as it was meant, with its Enter. */
  scan?: ScanInto;
  /** Combobox wiring and the like. */
  aria?: React.AriaAttributes & { role?: 'combobox' };
}

/** A labelled text field, 38 px; the error replaces the hint. What is searched for is never a card number (ORD-9). */
export function Field(props: FieldProps) {
  const {
    label,
    value,
    onChange,
    error = null,
    hint,
    required = false,
    hideLabel = false,
    rows = 1,
    start,
    end,
  } = props;
  const id = useId();
  const t = useT(kitWords);
  const note = error ?? hint;
  const kept = (typed: string) => {
    if (props.type !== 'search' || (props.parcels === true && /^\s*\d{16}\s*$/u.test(typed))) return typed;
    const masked = maskCardNumbers(typed);
    if (masked !== typed) toast('error', t.cardErased);
    return masked;
  };
  const shared = {
    id,
    value,
    ref: props.ref,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    autoFocus: props.autoFocus,
    autoComplete: props.autoComplete ?? 'off',
    disabled: props.disabled,
    readOnly: props.readOnly,
    onKeyDown: props.onKeyDown,
    onBlur: props.onBlur,
    onFocus: props.onFocus,
    'data-field': props.name,
    'data-scan': props.scan,
    'aria-invalid': error !== null || undefined,
    'aria-describedby': note === undefined || note === null ? undefined : `${id}-note`,
    'aria-required': required || undefined,
    spellCheck: rows > 1,
    ...props.aria,
  };
  return (
    <FieldRoot>
      <FieldLabel htmlFor={id} label={label} required={required} hidden={hideLabel} />
      <Box
        data-error={error !== null || undefined}
        data-multiline={rows > 1 || undefined}
        data-disabled={props.disabled || undefined}
      >
        {start}
        {rows > 1 ? (
          <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <input
            {...shared}
            type={props.type ?? 'text'}
            inputMode={props.inputMode}
            onChange={(event) => onChange(kept(event.target.value))}
          />
        )}
        {end}
      </Box>
      {note !== undefined && note !== null && (
        <Note id={`${id}-note`} data-error={error !== null || undefined}>
          {note}
        </Note>
      )}
    </FieldRoot>
  );
}

export function FieldLabel({
  htmlFor,
  label,
  required,
  hidden,
}: {
  htmlFor: string;
  label: string;
  required: boolean;
  hidden: boolean;
}) {
  const t = useT(kitWords);
  return (
    <Label htmlFor={htmlFor} className={hidden ? 'visually-hidden' : undefined}>
      {label}
      {required && (
        <span aria-hidden title={t.required}>
          {'\u202f*'}
        </span>
      )}
    </Label>
  );
}

export const FieldRoot = styled('div')({ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 });
const Label = styled('label')({ fontSize: 12.5, lineHeight: '18px', fontWeight: 500, color: 'var(--muted)' });
export const Note = styled('span')({
  fontSize: 12.5,
  lineHeight: '17px',
  color: 'var(--muted)',
  '&[data-error]': { color: 'var(--error)', fontWeight: 500 },
});

export const Box = styled('div')({
  minHeight: 38,
  border: '1px solid var(--control)',
  borderRadius: 6,
  background: 'var(--surface)',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '0 10px',
  transition: 'border-color 80ms, box-shadow 80ms',
  '&[data-multiline]': { padding: '8px 10px', alignItems: 'flex-start' },
  '&:focus-within': {
    borderColor: 'var(--primary)',
    boxShadow: '0 0 0 3px color-mix(in srgb, var(--primary) 22%, transparent)',
  },
  '&[data-error]': { borderColor: 'var(--error)' },
  '&[data-disabled]': { background: 'var(--raised)', opacity: 0.7 },
  svg: { width: 17, height: 17, strokeWidth: 1.75, color: 'var(--faint)', flexShrink: 0 },
  'input, textarea, select': {
    flex: 1,
    minWidth: 0,
    border: 0,
    outline: 'none !important',
    background: 'transparent',
    color: 'var(--ink)',
    font: 'inherit',
    fontFeatureSettings: 'inherit',
    padding: 0,
    resize: 'vertical',
  },
  'input::placeholder, textarea::placeholder': { color: 'var(--faint)', opacity: 1 },
  'input::-webkit-search-cancel-button': { display: 'none' },
});
