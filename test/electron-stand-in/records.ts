/** As Electron documents it. */
export interface PrinterInfo {
  name: string;
  displayName: string;
  description: string;
  options: object;
}

export interface Machine extends PrinterInfo {
  /** Why it takes no job; null: it takes each. */
  failureReason: string | null;
}

export interface PrintOptions {
  silent?: boolean;
  deviceName?: string;
  copies?: number;
  pageSize?: string | { width: number; height: number };
}

/** One job that a printer took. */
export interface Printed {
  address: string;
  options: PrintOptions;
  /** The PDF as base64; empty: blank sheets, for it was printed before it was laid out. */
  pdf: string;
}

/** What the shell asked of the desktop, for tests to look at, and what the desktop shall answer. */
export const records = {
  external: [] as string[],
  errorBoxes: [] as string[],
  printed: [] as Printed[],
  deniedNavigations: [] as string[],
  deniedWindows: [] as string[],
  deniedRequests: [] as string[],
};

export const queuedSaves: string[] = [];

/** What this machine has, as `getPrintersAsync` tells it. */
export const printers: Machine[] = [];

/** Where the profile of this run lies: given by the test. */
export const userData = process.env['STAND_IN_USER_DATA'] ?? '';
