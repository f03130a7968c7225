const KEY = 'comptoir.lastStaff';

/** Who signed in here last, to be offered first. */
export function lastStaffId(): string | null {
  return window.localStorage.getItem(KEY);
}

export function rememberStaff(id: string): void {
  window.localStorage.setItem(KEY, id);
}
