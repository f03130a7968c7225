/** Where each person was in this window: who comes back finds their own desk. */
import { navigate, routeOf } from '../routing.ts';
import { lastStaffId, rememberStaff } from '../sign-in/last-staff.ts';

const places = new Map<string, string>();

export function rememberPlace(staffId: string): void {
  places.set(staffId, window.location.hash);
}

/** The page left open is the last person's, maybe of a shop that the next one does not serve. */
export function goToPlaceOf(staffId: string): void {
  if (lastStaffId() !== staffId) navigate(routeOf(places.get(staffId) ?? ''), 'replace');
  rememberStaff(staffId);
}
