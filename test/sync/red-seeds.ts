/** Seeds that once went red. They are run first and never removed. */
export const redSeeds: readonly number[] = [65];
