/** What a refusal can add from the shop's profile: what is still possible, and through whom. */
import { countryName } from '../customer/address.ts';
import { type OrderAction, actionMove, orderActions } from '../order/actions.ts';
import { isGated } from '../order/rules.ts';
import { canMove } from '../order/status.ts';
import type { Carrier, Gate } from '../shop/profile.ts';
import { may, roles } from '../staff/roles.ts';
import { type Told, listed, quoted } from './told.ts';
import { actionVerb, roleWord, statusWord } from './words.ts';
import type { DeliveryMode, DeliveryZone } from '../shop/delivery-mode.ts';

/** `« Mug prénom · Bleu »`, or the sku when the name is not known. */
export function articleOf(told: Told): string {
  return quoted(told.locale, told.text('name') || told.text('sku') || 'article');
}

/** Verbs of the edits that are still open (VIE-6). */
export function stillOpen(told: Told): string {
  const open = told.texts('stillOpen').filter(isAction);
  return listed(
    told.locale,
    open.map((action) => actionVerb(told.locale, action)),
  );
}

function gateOf({ profile, action }: Told): Gate | null {
  const asked = action();
  return profile && asked && isGated(asked) ? profile.gates[asked] : null;
}

/** `« Enregistré » ou « Validé »`: where the gate is open. */
export function openStatuses(told: Told): string {
  const open = gateOf(told)?.open ?? [];
  const labels = open.map((status) => quoted(told.locale, statusWord(told.locale, status, told.profile)));
  return new Intl.ListFormat(told.locale, { type: 'disjunction' }).format(new Set(labels));
}

/** Days left to change one's mind, where a return replaces what the gate refuses (RET-1). */
export function returnDays(told: Told): number | null {
  const arrived = told.status() === 'shipped' || told.status() === 'delivered';
  return arrived && gateOf(told)?.afterwards === 'return' ? (told.profile?.returns.windowDays ?? null) : null;
}

/** Verbs of the moves that the order's status allows. */
export function possibleMoves(told: Told): string {
  const status = told.status();
  const moves = orderActions.filter((action) => {
    const target = actionMove[action];
    // what has no parcel goes from one to the other by itself
    if (status === 'validated' && target === 'delivered') return false;
    return status !== null && target !== undefined && canMove(status, target) && action !== 'cancel';
  });
  return new Intl.ListFormat(told.locale, { type: 'disjunction' }).format(
    moves.map((action) => actionVerb(told.locale, action)),
  );
}

/** `service client et responsable`: who may do it. */
export function whoMay(told: Told): string {
  const permission = told.permission();
  if (permission === null) return '';
  const able = roles.filter((role) => may(role, permission));
  return listed(
    told.locale,
    able.map((role) => roleWord(told.locale, role)),
  );
}

export function modeOf({ profile, text }: Told): DeliveryMode | null {
  return profile?.deliveryModes.find(({ id }) => id === text('mode')) ?? null;
}

export function modeLabel(told: Told): string {
  return quoted(told.locale, modeOf(told)?.label[told.locale] ?? told.text('mode'));
}

/** Other modes of the shop that reach the place. */
export function modesToCountry(told: Told): string {
  const reaching = (told.profile?.deliveryModes ?? []).filter(
    (mode) => mode.id !== told.text('mode') && mode.zones.some((zone) => reaches(zone, told)),
  );
  return listed(
    told.locale,
    reaching.map(({ label }) => quoted(told.locale, label[told.locale])),
  );
}

function reaches({ territories, onlyDepartments }: DeliveryZone, told: Told): boolean {
  const inside = onlyDepartments.length === 0 || onlyDepartments.includes(told.text('department'));
  return territories.includes(told.text('territory') || told.text('country')) && inside;
}

/** `Suisse`, `Pays-Bas`: in the language of the reader. */
export function countryOf(told: Told): string {
  const code = told.text('country');
  const names = new Intl.DisplayNames([told.locale], { type: 'region', fallback: 'none' });
  return (/^[A-Z]{2}$/u.test(code) ? names.of(code) : undefined) ?? countryName(code);
}

export function carrierNamed({ profile, text }: Told): Carrier | null {
  return profile?.carriers.find(({ name }) => name === text('carrier')) ?? null;
}

export function paymentLabels({ profile, locale }: Told): string {
  const labels = (profile?.paymentMethods ?? []).map(({ label }) => label[locale]);
  return labels.join(locale === 'fr' ? ' ; ' : '; ');
}

function isAction(text: string): text is OrderAction {
  return orderActions.some((action) => action === text);
}
