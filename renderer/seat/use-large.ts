import { may } from '../../domain/staff/roles.ts';
import { type SignedIn, useStaff, useWorkstation } from '../workstation-state.ts';

const OFFICE_MINUTES = 10;
const WAREHOUSE_MINUTES = 5;

/** Large type and targets, for gloves and an arm's length: chosen for this workstation, else by what the person does. */
export function useLarge(): boolean {
  const large = useWorkstation((state) => state.preferences.large);
  const staff = useStaff();
  return large === 'always' || (large === 'byRole' && staff !== null && standsAtBench(staff));
}

/** Minutes until an untouched screen is locked. */
export function useLockAfter(): number {
  const chosen = useWorkstation((state) => state.preferences.lockAfter);
  const large = useLarge();
  return chosen ?? (large ? WAREHOUSE_MINUTES : OFFICE_MINUTES);
}

/** Prepares and takes no calls. */
function standsAtBench({ role }: SignedIn): boolean {
  return may(role, 'order.prepare') && !may(role, 'order.place');
}
