import { useState } from 'react';
import { Plus } from 'lucide-react';
import { personName } from '../../domain/customer/address.ts';
import type { AddressForm } from '../../domain/order/draft.ts';
import { forcesField } from '../address/forces-field.ts';
import { Doubt } from '../address/Doubt.tsx';
import { StreetField } from '../address/StreetField.tsx';
import { TerritoryLine } from '../address/TerritoryLine.tsx';
import { TownField } from '../address/TownField.tsx';
import { countryOptions } from '../address/country-options.ts';
import { useAddressHelp } from '../address/use-address-help.ts';
import { addressWords } from '../address/words.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { Civility } from './Civility.tsx';
import { FormField } from './FormField.tsx';
import { useCall } from './call-context.ts';
import { isSameName } from './caller.ts';
import { focusField } from './focus.ts';
import { Row } from './parts.ts';
import { callWords } from './words.ts';

/** An address as typed. The name is asked only where it is not the caller's own, rare lines only when wanted. */
export function AddressFields({ which }: { which: 'billing' | 'delivery' }) {
  const t = useT(callWords);
  const words = useT(addressWords);
  const { draft, change, errorAt, customer, profile, form } = useCall();
  const address = draft[which];
  const set = (part: Partial<AddressForm>) => change((last) => ({ ...last, [which]: { ...last[which], ...part } }));
  const caller = draft.buyer === 'known' ? customer?.customer.details : draft.details;
  const [ownName, setOwnName] = useState(false);
  const [more, setMore] = useState(false);
  const callersName = which === 'billing' && !ownName && caller !== undefined && isSameName(address, caller);
  const rare = more || [address.company, address.complement2, address.locality].some((text) => text !== '');
  const delivered = which === 'delivery' || !draft.otherDelivery;
  const carrier = delivered ? profile.carriers.find(({ id }) => id === form.mode?.carrier) : undefined;
  const help = useAddressHelp(address, {
    cityField: `${which}.city`,
    carrierLine: carrier?.lineLength ?? null,
    toPoint: delivered && form.mode?.network != null,
    onFill: set,
  });
  const field = (name: Exclude<keyof AddressForm, 'civility'>) => {
    const doubt = help.doubtAt(name);
    return {
      path: `${which}.${name}`,
      label: t.address[name as 'street'],
      value: address[name],
      hint: doubt === null ? undefined : <Doubt text={doubt} />,
      onChange: (value: string) => set({ [name]: value }),
      ...(help.forces ? forcesField(name, words) : {}),
    };
  };
  const leavePhone = () => {
    const phone = help.phoneShown();
    if (phone !== null) set({ phone });
  };
  return (
    <>
      {callersName ? (
        personName(address) !== '' && (
          <OwnName name={personName(address)} onChange={() => (setOwnName(true), focusField(`${which}.lastName`))} />
        )
      ) : (
        <>
          <Civility name={`${which}.civility`} value={address.civility} onChange={(civility) => set({ civility })} />
          <Row>
            <FormField {...field('lastName')} label={t.details.lastName} required />
            <FormField {...field('firstName')} label={t.details.firstName} />
          </Row>
        </>
      )}
      {rare && <FormField {...field('company')} />}
      <StreetField
        address={address}
        onPick={set}
        input={(wire) => <FormField {...field('street')} {...wire(field('street'))} required />}
      />
      <FormField {...field('complement1')} />
      {rare && (
        <>
          <FormField {...field('complement2')} />
          <FormField {...field('locality')} />
        </>
      )}
      <Row>
        <div className="narrow">
          <FormField
            {...field('postalCode')}
            required
            inputMode="numeric"
            onChange={(postalCode) => set(help.withCode(postalCode))}
          />
        </div>
        <TownField
          address={address}
          towns={help.towns}
          onPick={({ postalCode, name }) => set({ ...help.withCode(postalCode), city: name })}
          input={(wire) => <FormField {...field('city')} {...wire(field('city'))} required />}
        />
      </Row>
      <CountrySelect
        which={which}
        value={address.country}
        error={errorAt(`${which}.country`)}
        onChange={(country) => set({ country })}
      />
      {delivered && errorAt(`${which}.country`) === null && <TerritoryLine address={address} shop={profile} />}
      {(which === 'delivery' || address.phone !== '') && (
        <FormField {...field('phone')} type="tel" onBlur={leavePhone} />
      )}
      {!rare && (
        <div>
          <Button
            look="quiet"
            size="small"
            icon={<Plus aria-hidden />}
            onClick={() => (setMore(true), focusField(`${which}.company`))}
          >
            {t.address.more}
          </Button>
        </div>
      )}
    </>
  );
}

function OwnName({ name, onChange }: { name: string; onChange: () => void }) {
  const t = useT(callWords);
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
      <span style={{ flex: 1 }}>{t.address.inTheName(name)}</span>
      <Button look="quiet" size="small" onClick={onChange}>
        {t.address.otherName}
      </Button>
    </div>
  );
}

function CountrySelect({
  which,
  value,
  error,
  onChange,
}: {
  which: string;
  value: string;
  error: string | null;
  onChange: (country: string) => void;
}) {
  const t = useT(callWords);
  const { notDeliveredBelow } = useT(addressWords);
  const { profile } = useCall();
  const locale = useLocale();
  return (
    <Select
      label={t.address.country}
      name={`${which}.country`}
      value={value}
      options={countryOptions(profile, locale, notDeliveredBelow)}
      error={error}
      onChange={onChange}
    />
  );
}
