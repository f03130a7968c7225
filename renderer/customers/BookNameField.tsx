import { useT } from '../i18n/words.ts';
import { Field } from '../ui/Field.tsx';
import { customerWords } from './words.ts';

/** « Maison », « Bureau »: how an address is asked for on the phone (ORD-6). */
export function BookNameField({
  value,
  onChange,
  error,
  onLeave,
  autoFocus = false,
}: {
  value: string;
  onChange: (name: string) => void;
  error: string | null;
  onLeave: () => void;
  autoFocus?: boolean;
}) {
  const t = useT(customerWords);
  return (
    <Field
      label={t.addressName}
      name="name"
      required
      value={value}
      onChange={onChange}
      onBlur={onLeave}
      error={error}
      hint={t.addressNameHint}
      autoFocus={autoFocus}
    />
  );
}
