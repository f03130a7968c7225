/** Letters that open the order codes of one client (ORD-10). I and O read as digits; W belongs to the web shops. */
const letters = 'ABCDEFGHJKLMNPQRSTUVXYZ';

export const WEB_PREFIX = 'W';

/** `n` counts from 0: A … Z, AA, AB … */
export function codePrefix(n: number): string {
  const last = letters.charAt(n % letters.length);
  return n < letters.length ? last : codePrefix(Math.floor(n / letters.length) - 1) + last;
}
