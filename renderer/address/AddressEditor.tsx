import { styled } from '@mui/material/styles';
import type { Address } from '../../domain/customer/address.ts';
import { fieldLabel } from '../../domain/messages/fields.ts';
import type { AddressForm } from '../../domain/order/draft.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Civility } from '../phone-order/Civility.tsx';
import { Field, type FieldProps } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { Doubt } from './Doubt.tsx';
import { StreetField } from './StreetField.tsx';
import { TerritoryLine } from './TerritoryLine.tsx';
import { TownField } from './TownField.tsx';
import { countryOptions } from './country-options.ts';
import { forcesField } from './forces-field.ts';
import { useAddressHelp } from './use-address-help.ts';
import { addressWords } from './words.ts';

/** Every line of an address, with its error in words. The form keeps what was typed, however wrong. */
export function AddressEditor({
  shop,
  value,
  onChange,
  errorAt,
  onLeave,
  autoFocus = false,
}: {
  shop: ShopProfile;
  value: AddressForm;
  onChange: (value: AddressForm) => void;
  errorAt: (field: string) => string | null;
  onLeave: (field: string) => void;
  /** The first field to type in takes the focus. */
  autoFocus?: boolean;
}) {
  const t = useT(addressWords);
  const locale = useLocale();
  const set = (part: Partial<AddressForm>) => onChange({ ...value, ...part });
  // any carrier of the shop may get it: the shortest label counts
  const carrierLine = Math.min(...shop.carriers.map(({ lineLength }) => lineLength));
  const help = useAddressHelp(value, { cityField: 'city', carrierLine, toPoint: false, onFill: set });
  const plain = (name: Exclude<keyof Address, 'civility'>): FieldProps => {
    const doubt = help.doubtAt(name);
    return {
      label: fieldLabel(locale, name),
      name,
      value: value[name],
      error: errorAt(name),
      hint: doubt === null ? undefined : <Doubt text={doubt} />,
      onChange: (typed) => set({ [name]: typed }),
      onBlur: () => onLeave(name),
      ...(help.forces ? forcesField(name, t) : {}),
    };
  };
  const leavePhone = () => {
    const phone = help.phoneShown();
    if (phone !== null) set({ phone });
    onLeave('phone');
  };
  return (
    <Grid>
      <div className="wide">
        <Civility name="civility" value={value.civility} onChange={(civility) => set({ civility })} />
      </div>
      <Field {...plain('lastName')} required autoFocus={autoFocus} />
      <Field {...plain('firstName')} />
      <div className="wide">
        <Field {...plain('company')} />
      </div>
      <div className="wide">
        <StreetField
          address={value}
          onPick={set}
          input={(wire) => <Field {...plain('street')} {...wire(plain('street'))} required />}
        />
      </div>
      <Field {...plain('complement1')} />
      <Field {...plain('complement2')} />
      <div className="wide">
        <Field {...plain('locality')} />
      </div>
      <Field {...plain('postalCode')} required onChange={(postalCode) => set(help.withCode(postalCode))} />
      <TownField
        address={value}
        towns={help.towns}
        onPick={({ postalCode, name }) => set({ ...help.withCode(postalCode), city: name })}
        input={(wire) => <Field {...plain('city')} {...wire(plain('city'))} required />}
      />
      <div>
        <Select
          label={fieldLabel(locale, 'country')}
          name="country"
          value={value.country}
          options={countryOptions(shop, locale, t.notDeliveredBelow)}
          onChange={(country) => set({ country })}
        />
        <TerritoryLine address={value} shop={shop} />
      </div>
      <Field {...plain('phone')} type="tel" onBlur={leavePhone} />
    </Grid>
  );
}

const Grid = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: 12,
  alignItems: 'start',
  '.wide': { gridColumn: '1 / -1' },
});
