import { useFormat } from '../format.ts';

/** An amount in cents; null (not for this role, or not known) is a dash. */
export function Money({ cents, strong = false }: { cents: number | null; strong?: boolean }) {
  const format = useFormat();
  const text = cents === null ? '—' : format.money(cents);
  const weight = strong ? 600 : undefined;
  return <span style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', fontWeight: weight }}>{text}</span>;
}
