import { useEffect, useRef } from 'react';
import type { Address } from '../../domain/customer/address.ts';
import type { AddressForm } from '../../domain/order/draft.ts';
import { isArmedForces } from '../../domain/place/armed-forces.ts';
import { countryByCode, territoryOf } from '../../domain/place/territory.ts';
import type { Town } from '../../domain/place/towns.ts';
import { useT } from '../i18n/words.ts';
import { doubtTexts } from './doubt-texts.ts';
import { phoneShown } from './phone-help.ts';
import { useTowns } from './use-towns.ts';
import { addressWords } from './words.ts';

export interface AddressHelp {
  towns: readonly Town[] | null;
  /** True: the form of the armed forces (LIV-8). */
  forces: boolean;
  /** Something to say at the field that may be right all the same; null when there is nothing. */
  doubtAt(field: keyof Address): string | null;
  /** What a typed code changes: the country follows it. */
  withCode(postalCode: string): Partial<AddressForm>;
  /** The phone as it is read aloud, once the field is left; null to leave it as typed. */
  phoneShown(): string | null;
}

/**
 * What helps to type an address. A code with one town fills an empty town in, and takes it back when the code changes; one
 * with several offers them and fills in nothing. `cityField` is the `data-field` of the town: nothing is written under the hands of somebody who is in it.
 */
export function useAddressHelp(
  address: AddressForm,
  {
    cityField,
    carrierLine,
    toPoint,
    onFill,
  }: { cityField: string; carrierLine: number | null; toPoint: boolean; onFill: (part: Partial<AddressForm>) => void },
): AddressHelp {
  const t = useT(addressWords);
  const towns = useTowns(address.country, address.postalCode);
  const forces = isArmedForces({ country: address.country, postalCode: address.postalCode.trim() });
  const fill = useRef(onFill);
  fill.current = onFill;
  const cityNow = useRef(address.city);
  cityNow.current = address.city;
  const filled = useRef('');
  const only = forces ? 'HUB ARMEES' : onlyTown(towns);
  const listed = forces || towns !== null;
  useEffect(() => {
    const inCity = document.activeElement instanceof HTMLElement && document.activeElement.dataset.field === cityField;
    const ours = cityNow.current === filled.current || cityNow.current.trim() === '';
    if (!listed || inCity || !ours || cityNow.current === (only ?? '')) return;
    filled.current = only ?? '';
    fill.current({ city: filled.current });
  }, [only, listed, cityField]);
  const doubts = doubtTexts(address, { towns, carrierLine, toPoint }, t);
  return {
    towns,
    forces,
    doubtAt: (field) => doubts.get(field) ?? null,
    withCode: (postalCode) => ({ postalCode, country: countryByCode(postalCode, address.country) }),
    phoneShown: () => phoneShown(address.phone, territoryOf(address)),
  };
}

function onlyTown(towns: readonly Town[] | null): string | null {
  const today = towns?.filter(({ former }) => !former) ?? [];
  return today.length === 1 ? (today[0]?.name ?? null) : null;
}
