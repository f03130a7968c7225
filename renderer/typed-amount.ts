/** An amount as people type it, to cents and back: `1 234,5`, `1234.50`, with any blank. Null when it is none. */
export function centsOf(typed: string): number | null {
  const match = /^(\d{1,7})(?:[.,](\d{1,2}))?$/u.exec(typed.replace(/[\s\u00a0\u202f€]/gu, ''));
  if (!match) return null;
  const cents = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return cents > 0 ? cents : null;
}

export function typedAmount(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}
