/** How long nobody has touched anything. */
interface Clocks {
  /** Never set by anyone; stands still in some systems while the computer sleeps. Milliseconds. */
  steady(): number;
  /** Goes on while the computer sleeps; may be set. Milliseconds. */
  wall(): number;
}

interface IdleWatch {
  touched(): void;
  /** A clock set back takes nothing away, one set forward locks too early rather than too late. */
  idleMs(): number;
}

export const windowClocks: Clocks = { steady: () => performance.now(), wall: () => Date.now() };

export function idleWatch({ steady, wall }: Clocks): IdleWatch {
  let last = { steady: steady(), wall: wall() };
  return {
    touched() {
      last = { steady: steady(), wall: wall() };
    },
    idleMs: () => Math.max(steady() - last.steady, wall() - last.wall),
  };
}
