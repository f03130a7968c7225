/** Amounts worked out apart from the program. */

/** TTC to HT, half up (PRX-3). */
export const withoutVat = (cents: number, rateBp: number): number =>
  Math.floor((cents * 20_000 + 10_000 + rateBp) / (2 * (10_000 + rateBp)));

/** `amount` shared out in proportion, the cents left over to the largest remainders. */
export function shared(amount: number, parts: number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const floors = parts.map((part) => Math.floor((amount * part) / whole));
  const left = amount - floors.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: (amount * part) % whole }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
    .map(({ index }) => index);
  return floors.map((part, index) => part + (byRemainder.includes(index) ? 1 : 0));
}
