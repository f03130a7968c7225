/** The form of a customer's details as typed, and what the domain reads in it. */
import type { CustomerDetails } from '../../domain/customer/customer.ts';
import { dayShort } from '../../domain/format.ts';
import { type DetailsForm, detailsForm, emptyDraft } from '../../domain/order/draft.ts';
import { detailsFromTyped } from '../phone-order/caller.ts';
import { readDay } from '../phone-order/read-client.ts';

/** A new customer, as far as what was typed in the search tells. */
export function detailsOfSearch(text: string): DetailsForm {
  return { ...emptyDraft('', '', '').details, ...detailsFromTyped(text) };
}

export function formOfDetails(details: CustomerDetails): DetailsForm {
  return { ...detailsForm(details), birthDate: details.birthDate === null ? '' : dayShort(details.birthDate) };
}

/** For the schema: the birth date as a day. */
export function readDetails(form: DetailsForm): unknown {
  return { ...form, birthDate: readDay(form.birthDate) };
}
