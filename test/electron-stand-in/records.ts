/** What the shell asked of the desktop, for tests to look at, and what the desktop shall answer. */
export const records = {
  external: [] as string[],
  errorBoxes: [] as string[],
  printed: [] as string[],
  deniedNavigations: [] as string[],
  deniedWindows: [] as string[],
  deniedRequests: [] as string[],
};

export const queuedSaves: string[] = [];

/** Where the profile of this run lies: given by the test. */
export const userData = process.env['STAND_IN_USER_DATA'] ?? '';
