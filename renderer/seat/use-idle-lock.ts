/** Locks the screen once nobody has touched it for so long: a key, a pointer, a scan, here or in another window. */
import { useEffect } from 'react';
import { matches } from '../ui/shortcuts.ts';
import { useWorkstation } from '../workstation-state.ts';
import { idleWatch, windowClocks } from './idle.ts';
import { noteTouch, sinceTouch } from './last-touch.ts';
import { lockSeat } from './seat.ts';

const CHECK_MS = 1_000;
const MINUTE_MS = 60_000;
const CHANNEL = 'comptoir.touched';
const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** Also Ctrl+L, whatever dialog is open. While mounted: someone sits here. */
export function useIdleLock(minutes: number): void {
  useEffect(() => {
    const limit = minutes * MINUTE_MS;
    const watch = idleWatch(windowClocks);
    const elsewhere = new BroadcastChannel(CHANNEL);
    let told = -Infinity;
    const overdue = () => {
      if (useWorkstation.getState().locked !== null) watch.touched();
      if (watch.idleMs() < limit) return false;
      void lockSeat();
      return true;
    };
    const touched = (event: Event) => {
      // the key that wakes a sleeping computer is for the locked screen, not for what was under it
      if (overdue()) return swallow(event);
      if (event instanceof KeyboardEvent && matches('Ctrl+L', event)) {
        swallow(event);
        return void lockSeat();
      }
      watch.touched();
      if (performance.now() - told < CHECK_MS) return;
      told = performance.now();
      noteTouch();
      elsewhere.postMessage('touched');
    };
    elsewhere.onmessage = () => watch.touched();
    // a window that was closed and is opened again comes back to the seat as it was left
    if (sinceTouch() >= limit) void lockSeat();
    for (const touch of touches) window.addEventListener(touch, touched, { capture: true, passive: false });
    document.addEventListener('visibilitychange', overdue);
    const timer = window.setInterval(overdue, CHECK_MS);
    return () => {
      for (const touch of touches) window.removeEventListener(touch, touched, { capture: true });
      document.removeEventListener('visibilitychange', overdue);
      window.clearInterval(timer);
      elsewhere.close();
    };
  }, [minutes]);
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
