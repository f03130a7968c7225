import { styled } from '@mui/material/styles';
import { Field, type FieldProps } from '../ui/Field.tsx';
import { useCall } from './call-context.ts';
import { limitOf } from './problems.ts';

/** A field of the draft: its error by path, and how many characters are used once the limit is near. */
export function FormField({ path, limit, ...props }: FieldProps & { path: string; limit?: number }) {
  const { errorAt, touch } = useCall();
  const max = limit ?? limitOf(path);
  const length = [...props.value.trim()].length;
  const near = max !== null && length > 0 && (length > max || (max >= 32 && length >= max - 10));
  return (
    <Field
      {...props}
      name={path}
      error={errorAt(path)}
      onBlur={() => {
        props.onBlur?.();
        touch(path);
      }}
      end={near ? <Counter data-over={length > max || undefined}>{`${length}/${max}`}</Counter> : props.end}
    />
  );
}

const Counter = styled('span')({
  fontSize: 12,
  color: 'var(--faint)',
  whiteSpace: 'nowrap',
  '&[data-over]': { color: 'var(--error)', fontWeight: 600 },
});
