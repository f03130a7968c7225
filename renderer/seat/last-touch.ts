/** When somebody was last at this seat, for a window that was closed meanwhile. */
const KEY = 'comptoir.lastTouched';

export function noteTouch(): void {
  window.localStorage.setItem(KEY, String(Date.now()));
}

/** Milliseconds; none where nobody ever was. */
export function sinceTouch(): number {
  const last = window.localStorage.getItem(KEY);
  return last === null ? 0 : Date.now() - Number(last);
}
