/** What every screen needs at once, before the first paint: who is here, which shop, how it should look. */
import { create } from 'zustand';
import type { Preferences, Session, SyncStatus } from '../domain/views.ts';
import { noPrintSettings } from '../domain/printing/routes.ts';
import { usualRhythm } from '../domain/scan/rhythm.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { type Permission, type Role, may } from '../domain/staff/roles.ts';
import { act, on, onLine, query } from './api.ts';
import { noteTouch } from './seat/last-touch.ts';
import { goToPlaceOf } from './seat/places.ts';
import { liveLoop } from './use-live.ts';

export type SignedIn = NonNullable<Session['staff']>;

interface WorkstationState {
  /** While the seat is locked, as it was before: what is put aside goes on being this person's. */
  session: Session;
  /** Whose seat it is while it is locked. */
  locked: string | null;
  preferences: Preferences;
  shops: ShopProfile[];
  sync: SyncStatus;
  /** False: this page does not reach the program behind it, and nothing can be saved. */
  line: boolean;
}

export const useWorkstation = create<WorkstationState>(() => ({
  session: { enrolled: false, deviceName: '', staff: null, locked: null },
  locked: null,
  preferences: {
    locale: 'fr',
    theme: 'system',
    density: 'compact',
    shop: null,
    addressCompletion: false,
    printing: noPrintSettings,
    soundVolume: 60,
    lockAfter: null,
    large: 'byRole',
    scanner: usualRhythm,
  },
  shops: [],
  line: true,
  sync: {
    state: 'notEnrolled',
    fault: null,
    faultText: '',
    queued: 0,
    sent: 0,
    refused: 0,
    stuck: null,
    signInAgain: null,
    lastSyncAt: null,
    progress: null,
  },
}));

/** Reads the state once and follows it from then on. An answer is taken as it comes: what an event told since is newer. */
export async function followWorkstation(): Promise<void> {
  on('session', takeSession);
  onLine((line) => useWorkstation.setState({ line }));
  on('sync', (sync) => useWorkstation.setState({ sync }));
  await Promise.all([
    // who reloads the page stays where they are
    query('session', {}).then((session) => useWorkstation.setState({ session, locked: session.locked })),
    query('preferences', {}).then((preferences) => useWorkstation.setState({ preferences })),
    query('syncStatus', {}).then((sync) => useWorkstation.setState({ sync })),
    followShops(),
  ]);
}

/** What the workstation says of who sits here, told or answered. */
export function takeSession(session: Session): void {
  const before = useWorkstation.getState().session;
  if (session.staff !== null) {
    noteTouch();
    goToPlaceOf(session.staff.id);
  }
  const aside = session.locked !== null && before.staff?.id === session.locked;
  useWorkstation.setState({ session: aside ? before : session, locked: session.locked });
}

/** Resolves with the first answer. The shops may come in that very moment, and whose they are changes with the person. */
function followShops(): Promise<void> {
  return new Promise((resolve, reject) => {
    const told = (shops: ShopProfile[]) => {
      // nobody's shops, while the seat is locked: what is put aside keeps its own
      if (useWorkstation.getState().locked === null) useWorkstation.setState({ shops });
      resolve();
    };
    liveLoop(() => query('shops', {}), ['shops'], told, reject, ['session']);
  });
}

export function useStaff(): SignedIn | null {
  return useWorkstation((state) => state.session.staff);
}

/** False for anyone without the permission; screens hide what is not for them, the workstation refuses it. */
export function useMay(permission: Permission): boolean {
  const staff = useStaff();
  return staff !== null && may(staff.role, permission);
}

export function useRole(): Role | null {
  return useStaff()?.role ?? null;
}

/** Every shop of this workstation, for dots and labels in mixed lists. */
export function useShops(): ShopProfile[] {
  return useWorkstation((state) => state.shops);
}

export function useShopById(id: string): ShopProfile | null {
  return useShops().find((shop) => shop.id === id) ?? null;
}

/** The shop being answered for: the one chosen in the top bar, else the first of this person. Null before the first sync. */
export function useShop(): ShopProfile | null {
  const shops = useShops();
  const chosen = useWorkstation((state) => state.preferences.shop);
  const mine = useStaff()?.shops ?? [];
  const allowed = shops.filter((shop) => mine.includes(shop.id));
  return allowed.find((shop) => shop.id === chosen) ?? allowed[0] ?? null;
}

export async function setPreferences(change: Partial<Preferences>): Promise<void> {
  useWorkstation.setState((state) => ({ preferences: { ...state.preferences, ...change } }));
  useWorkstation.setState({ preferences: await act('setPreferences', change) });
}
