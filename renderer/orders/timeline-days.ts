import type { TimelineEntry } from '../../domain/order/parts.ts';
/** A timeline as it is read: the latest first, day by day, whole or only its steps or its changes. */

export type TimelineFilter = 'all' | 'steps' | 'changes';

const steps: ReadonlySet<string> = new Set([
  'placed',
  'validated',
  'preparationStarted',
  'prepared',
  'shipped',
  'delivered',
  'cancelled',
]);

export function isStep({ what }: Pick<TimelineEntry, 'what'>): boolean {
  return steps.has(what);
}

export interface TimelineDay {
  day: string;
  /** `index` is the entry's place in the order's own timeline. */
  entries: { entry: TimelineEntry; index: number }[];
}

export function shownEntries(
  entries: readonly TimelineEntry[],
  filter: TimelineFilter,
  dayOf: (at: string) => string,
): TimelineDay[] {
  const days: TimelineDay[] = [];
  const shown = entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => filter === 'all' || isStep(entry) === (filter === 'steps'))
    .reverse();
  for (const item of shown) {
    const day = dayOf(item.entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(item);
    else days.push({ day, entries: [item] });
  }
  return days;
}
