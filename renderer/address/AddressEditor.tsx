import { styled } from '@mui/material/styles';
import { countries } from '../../domain/place/countries.ts';
import { fieldLabel } from '../../domain/messages/fields.ts';
import type { AddressForm } from '../../domain/order/draft.ts';
import { useLocale } from '../i18n/locale.ts';
import { countryLabel } from '../phone-order/country.ts';
import { Civility } from '../phone-order/Civility.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';

/** Every line of an address, with its error in words. The form keeps what was typed, however wrong. */
export function AddressEditor({
  value,
  onChange,
  errorAt,
  onLeave,
  autoFocus = false,
}: {
  value: AddressForm;
  onChange: (value: AddressForm) => void;
  errorAt: (field: string) => string | null;
  onLeave: (field: string) => void;
  /** The first field to type in takes the focus. */
  autoFocus?: boolean;
}) {
  const locale = useLocale();
  const field = (name: Exclude<keyof AddressForm, 'civility'>, required = false) => (
    <Field
      label={fieldLabel(locale, name)}
      name={name}
      value={value[name]}
      required={required}
      error={errorAt(name)}
      onChange={(typed) => onChange({ ...value, [name]: typed })}
      onBlur={() => onLeave(name)}
      {...(name === 'phone' ? { type: 'tel' as const } : {})}
      autoFocus={autoFocus && name === 'lastName'}
    />
  );
  return (
    <Grid>
      <div className="wide">
        <Civility name="civility" value={value.civility} onChange={(civility) => onChange({ ...value, civility })} />
      </div>
      {field('lastName', true)}
      {field('firstName')}
      <div className="wide">{field('company')}</div>
      <div className="wide">{field('street', true)}</div>
      {field('complement1')}
      {field('complement2')}
      <div className="wide">{field('locality')}</div>
      {field('postalCode', true)}
      {field('city', true)}
      <Select
        label={fieldLabel(locale, 'country')}
        value={value.country}
        options={countries.map((country) => ({ value: country, label: countryLabel(locale, country) }))}
        onChange={(country) => onChange({ ...value, country })}
      />
      {field('phone')}
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
