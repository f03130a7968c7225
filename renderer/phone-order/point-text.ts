/** What is said of a pick-up point: how far, open or not, and whether the parcel would wait behind a closed door. */
import type { Locale } from '../../domain/format.ts';
import { shutOn, whyNotPoint } from '../../domain/relay/choice.ts';
import { pointHours } from '../../domain/relay/hours.ts';
import type { RelayPoint } from '../../domain/relay/relay-point.ts';
import type { DeliveryMode } from '../../domain/shop/delivery-mode.ts';
import { dayMonth } from './days.ts';
import type { PointWords } from './point-words.ts';

/** Honest to the precision of the centre of a town: `400 m`, `1,2 km`, `18 km`. */
export function distanceText(metres: number, locale: Locale, rough: boolean): string {
  const tool = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 });
  if (rough) return `${Math.max(5, Math.round(metres / 5000) * 5)}\u202fkm`;
  if (metres < 950) return `${Math.max(100, Math.round(metres / 100) * 100)}\u202fm`;
  const kilometres = metres / 1000;
  return `${tool.format(kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres))}\u202fkm`;
}

export interface PointState {
  text: string;
  tone: 'ok' | 'muted' | 'accent' | 'error';
}

/** Open now, or when it is. */
export function openText(point: RelayPoint, now: string, t: PointWords, locale: Locale): PointState {
  const { openUntil, opensAt, closedUntil, opensOn } = pointHours(point, now);
  if (closedUntil !== null) return { text: t.closedUntil(dayMonth(locale, closedUntil)), tone: 'accent' };
  if (openUntil !== null) return { text: openUntil === '23:59' ? t.always : t.openUntil(openUntil), tone: 'ok' };
  if (opensAt !== null) return { text: t.opensAt(opensAt), tone: 'muted' };
  return { text: opensOn === null ? t.gone : t.opensOn(dayMonth(locale, opensOn)), tone: 'muted' };
}

/** What speaks against it: null when nothing does. `day`: when the parcel arrives there. */
export function doubtText(
  point: RelayPoint,
  mode: DeliveryMode,
  { grams, day }: { grams: number; day: string | null },
  t: PointWords,
  locale: Locale,
): PointState | null {
  const no = whyNotPoint(point, mode, point.id, grams);
  if (no?.detail['why'] === 'weight')
    return { text: t.tooHeavy(t.kilos(String(point.maxGrams / 1000))), tone: 'error' };
  return no ? { text: t.gone, tone: 'error' } : pointDoubt(point, day, t, locale);
}

/** The same where mode and weight are settled. */
export function pointDoubt(point: RelayPoint, day: string | null, t: PointWords, locale: Locale): PointState | null {
  if (!point.active) return { text: t.gone, tone: 'error' };
  const shut = day === null ? null : shutOn(point, day);
  if (!shut || day === null) return null;
  const opens = shut.opensOn === null ? null : dayMonth(locale, shut.opensOn);
  return { text: t.shutThatDay(dayMonth(locale, day), opens), tone: 'accent' };
}

/** `aujourd'hui 09:00–12:30 14:00–19:00`; null where the state says it all. */
export function hoursText(point: RelayPoint, now: string, t: PointWords): PointState | null {
  const { today } = pointHours(point, now);
  if (today.length === 0 || today.some(({ to }) => to === '23:59')) return null;
  return { text: t.today(today.map(({ from, to }) => `${from}–${to}`).join(' ')), tone: 'muted' };
}

/** The next closure, when it is near enough to matter. */
export function closureText(point: RelayPoint, now: string, t: PointWords, locale: Locale): PointState | null {
  const { nextClosure } = pointHours(point, now);
  if (!nextClosure) return null;
  const { from, to } = nextClosure;
  return { text: t.closes(dayMonth(locale, from), dayMonth(locale, to)), tone: 'accent' };
}
