/** By when the law wants the money back, and what being late costs (FACTS-FR §4). Days of the shop. */
import { addDays, daysBetween } from '../calendar/days.ts';

/** Days after the customer gave notice, or the shop learnt that it cannot deliver. */
const LEGAL_DAYS = 14;

/** `noticeOn`: day of the withdrawal, the cancellation or the claim. */
export function refundDueOn(noticeOn: string): string {
  return addDays(noticeOn, LEGAL_DAYS);
}

export interface LateStep {
  /** Days past the due day; 0: not late. */
  days: number;
  /** Added by law to what is owed; null: interest at the legal rate only, or nothing while not late. */
  percent: number | null;
}

/** C. conso. L242-4: the rate while ten days late, then 5, 10, 20, 50 %, then 5 points more a month, up to the price. */
export function lateStep(dueOn: string, day: string): LateStep {
  const days = daysBetween(dueOn, day);
  if (days <= 10) return { days: Math.max(0, days), percent: null };
  if (days <= 20) return { days, percent: 5 };
  if (days <= 30) return { days, percent: 10 };
  if (days <= 60) return { days, percent: 20 };
  if (days <= 90) return { days, percent: 50 };
  return { days, percent: Math.min(100, 50 + 5 * Math.ceil((days - 90) / 30)) };
}
