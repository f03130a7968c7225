/** Whether a phone number serves a delivery: any that rings for the driver, a mobile of the place for a code by SMS (ORD-16). */
import type { DeliveryMode } from '../shop/delivery-mode.ts';
import { type Phone, phoneKind } from './phone.ts';

/** `doubtful`: the numbering plan does not know it; it is read back to the caller, and taken. */
export type PhoneFit = 'fits' | 'doubtful' | 'missing' | 'invalid' | 'notMobile' | 'elsewhere';

/** `text` as typed; `territory` of the delivery, as `territoryOf` says it. */
export function phoneFit(need: DeliveryMode['phone'], text: string, territory: string): PhoneFit {
  if (need === 'none') return 'fits';
  if (text.trim() === '') return 'missing';
  const phone = phoneKind(text, territory);
  if (phone.kind === 'invalid') return 'invalid';
  if (need === 'any') return phone.doubtful ? 'doubtful' : 'fits';
  if (phone.kind !== 'mobile' && !beginsAsMobile(phone)) return phone.suggestion === null ? 'notMobile' : 'elsewhere';
  if (!isOfPlace(phone, territory)) return 'elsewhere';
  return phone.doubtful ? 'doubtful' : 'fits';
}

/** Ranges of metropolitan mobiles that are opened before the numbering plan here knows them. */
function beginsAsMobile({ kind, e164, suggestion }: Phone): boolean {
  return kind === 'unknown' && suggestion === null && /^\+33[67]/u.test(e164 ?? '');
}

/** Numbers of the place are shown in its national form; Monaco's points write to French mobiles too. */
function isOfPlace({ national, e164 }: Phone, territory: string): boolean {
  return !national.startsWith('+') || (territory === 'MC' && /^\+33[67]/u.test(e164 ?? ''));
}
