import type { ReactNode } from 'react';
import { isFrenchPost } from '../../domain/place/countries.ts';
import { type Town, isTownOf } from '../../domain/place/towns.ts';
import { fold } from '../../domain/text.ts';
import type { AddressForm } from '../../domain/order/draft.ts';
import { useT } from '../i18n/words.ts';
import { SuggestField, type Wire } from './SuggestField.tsx';
import { useTownsNamed } from './use-towns.ts';
import { addressWords } from './words.ts';

/** The town: those of the code when there is one, else towns of that name with their codes. */
export function TownField({
  address,
  towns,
  onPick,
  input,
}: {
  address: AddressForm;
  towns: readonly Town[] | null;
  onPick: (town: Town) => void;
  input: (wire: Wire) => ReactNode;
}) {
  const t = useT(addressWords);
  const byName = address.postalCode.trim() === '' && isFrenchPost(address.country);
  const named = useTownsNamed(byName ? address.city : '');
  const offered = byName ? named : ofCode(towns ?? [], address.city);
  return (
    <SuggestField
      label={t.towns}
      text={`${address.postalCode} ${address.city}`}
      suggestions={offered.map(({ name, postalCode, former }) => ({
        key: `${postalCode} ${name}`,
        text: name,
        end: former ? `${postalCode} · ${t.former}` : postalCode,
      }))}
      onPick={(index) => {
        const town = offered[index];
        if (town) onPick(town);
      }}
      input={input}
    />
  );
}

/** None once a town of the code is there: there is nothing left to choose. */
function ofCode(towns: readonly Town[], city: string): readonly Town[] {
  if (city.trim() === '') return towns.filter(({ former }) => !former);
  if (isTownOf(towns, city)) return [];
  const typed = fold(city);
  return towns.filter(({ name }) => fold(name).startsWith(typed) || fold(name).includes(` ${typed}`));
}
