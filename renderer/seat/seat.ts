/** Who sits here: the screen is locked, or another person takes the seat, and nothing of the last one stays in sight. */
import { create } from 'zustand';
import { readScan } from '../../domain/scan/read-scan.ts';
import { act, refusalOf } from '../api.ts';
import { closeOverlay } from '../frame/overlays.ts';
import { forgetScanNews, showShelf } from '../scanner/notice.ts';
import { dismissToasts } from '../ui/toast.ts';
import { play } from '../warehouse/sound.ts';
import { takeSession, useWorkstation } from '../workstation-state.ts';
import { keepAll } from './leaving.ts';
import { rememberPlace } from './places.ts';

interface Seat {
  /** Between two people: nothing is shown. */
  covered: boolean;
  /** Whose PIN is asked: a badge named them, and is not enough. */
  asked: string | null;
  /** Why the last badge changed nothing. */
  error: unknown;
}
export const useSeat = create<Seat>(() => ({ covered: false, asked: null, error: null }));

/** At once; what was typed is kept first, and what waits to be sent goes on being sent. */
export async function lockSeat(): Promise<void> {
  const { session, locked } = useWorkstation.getState();
  const { staff } = session;
  if (staff === null || locked !== null || useSeat.getState().covered) return;
  await leave(staff.id);
  try {
    takeSession(await act('lock', {}));
  } catch {
    // the program does not answer: this page locks all the same
    useWorkstation.setState({ locked: staff.id });
  } finally {
    useSeat.setState({ covered: false });
  }
}

/** True: it was about the seat, and nobody else is to hear of it. Behind a locked screen no other scan does anything. */
export function takeSeatScan(text: string): boolean {
  const scan = readScan(text);
  const { session, locked } = useWorkstation.getState();
  if (scan.kind === 'badge' && session.enrolled) {
    void takeBadge(scan.token);
    return true;
  }
  if (locked !== null || useSeat.getState().covered) return true;
  if (scan.kind !== 'command' || scan.command !== 'lock' || session.staff === null) return false;
  void lockSeat();
  return true;
}

async function takeBadge(token: string): Promise<void> {
  if (useSeat.getState().covered) return;
  const { session, locked } = useWorkstation.getState();
  const seated = locked === null ? session.staff : null;
  if (seated === null) useSeat.setState({ covered: true, error: null });
  else await leave(seated.id);
  try {
    takeSession(await act('badgeSignIn', { token }));
    play('right');
  } catch (error) {
    play('wrong');
    const said = refusalOf(error);
    const named = said?.code === 'badgeNeedsPin' ? said.detail['staffId'] : null;
    if (typeof named === 'string') {
      if (seated !== null) takeSession(await act('lock', {}));
      useSeat.setState({ asked: named, error: null });
    } else useSeat.setState({ error });
  } finally {
    useSeat.setState({ covered: false });
  }
}

async function leave(staffId: string): Promise<void> {
  rememberPlace(staffId);
  // first gone from sight, then kept
  useSeat.setState({ covered: true, asked: null, error: null });
  clearWords();
  await keepAll();
}

/** What is said beside the desk is about it. */
function clearWords(): void {
  dismissToasts();
  forgetScanNews();
  showShelf(null);
  closeOverlay();
}

// another window, or the computer going to sleep
useWorkstation.subscribe(({ locked }, before) => {
  if (locked === null || before.locked !== null) return;
  rememberPlace(locked);
  clearWords();
});
