import { styled } from '@mui/material/styles';
import { fieldLabel } from '../../domain/messages/fields.ts';
import type { DetailsForm } from '../../domain/order/draft.ts';
import { Doubt } from '../address/Doubt.tsx';
import { phoneDoubtText, phoneShown } from '../address/phone-help.ts';
import { addressWords } from '../address/words.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Civility } from '../phone-order/Civility.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field, type FieldProps } from '../ui/Field.tsx';
import { useShop } from '../workstation-state.ts';
import { customerWords } from './words.ts';

/** What a customer tells about themself (CLI-1), each field with its error in words. */
export function DetailsFields({
  value,
  onChange,
  errorAt,
  onLeave,
  emailHint = null,
}: {
  value: DetailsForm;
  onChange: (value: DetailsForm) => void;
  errorAt: (field: string) => string | null;
  onLeave: (field: string) => void;
  emailHint?: string | null;
}) {
  const t = useT(customerWords);
  const locale = useLocale();
  const home = useShop()?.defaultTerritory ?? 'FR';
  const doubt = phoneDoubtText(value.phone, home, useT(addressWords));
  const field = (name: Exclude<keyof DetailsForm, 'civility' | 'newsletter'>, props: Partial<FieldProps> = {}) => (
    <Field
      label={fieldLabel(locale, name)}
      name={name}
      value={value[name]}
      error={errorAt(name)}
      onChange={(typed) => onChange({ ...value, [name]: typed })}
      onBlur={() => onLeave(name)}
      {...props}
    />
  );
  return (
    <Grid>
      <div className="wide">
        <Civility name="civility" value={value.civility} onChange={(civility) => onChange({ ...value, civility })} />
      </div>
      {field('lastName', { required: true, autoFocus: true })}
      {field('firstName')}
      {field('phone', {
        type: 'tel',
        hint: doubt === null ? undefined : <Doubt text={doubt} />,
        onBlur: () => {
          const phone = phoneShown(value.phone, home);
          if (phone !== null) onChange({ ...value, phone });
          onLeave('phone');
        },
      })}
      {field('birthDate', { placeholder: t.birthHint })}
      <div className="wide">{field('email', { inputMode: 'email', hint: emailHint })}</div>
      <div className="wide">{field('note', { rows: 2, hint: t.noteHint })}</div>
      <div className="wide">
        <Checkbox
          label={t.wantsNewsletter}
          checked={value.newsletter}
          onChange={(newsletter) => onChange({ ...value, newsletter })}
        />
      </div>
    </Grid>
  );
}

const Grid = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: 12,
  alignItems: 'start',
  '.wide': { gridColumn: '1 / -1' },
});
