/** Alerts as the page shows them: by format, each in the order in which it came (CAT-1). Pure. */
import type { StockAlert } from '../../domain/catalogue/wishes.ts';

export type AlertTab = 'waiting' | 'told' | 'closed';

export interface Group {
  key: string;
  articleId: string;
  sku: string;
  alerts: StockAlert[];
}

/** The format asked for first comes first. */
export function alertGroups(alerts: readonly StockAlert[]): Group[] {
  const groups = new Map<string, Group>();
  for (const alert of alerts) {
    const { articleId, sku } = alert;
    const group = groups.get(sku) ?? { key: sku, articleId, sku, alerts: [] };
    group.alerts.push(alert);
    groups.set(sku, group);
  }
  return [...groups.values()];
}

export function isOfTab({ state }: StockAlert, tab: AlertTab): boolean {
  if (tab === 'closed') return state === 'late' || state === 'withdrawn';
  return state === tab;
}

/** One that waits past its last day is of no use any more, though nobody wrote it down yet. `today`: of the shop. */
export function alertState({ state, until }: StockAlert, today: string): StockAlert['state'] {
  return state === 'waiting' && until !== null && until < today ? 'late' : state;
}
