/** What a refusal's detail tells, read without trusting its shape: it may come from another version of the program. */
import { type Locale, money, time, localDay, dayLong, dateTime } from '../format.ts';
import { Instant } from '../ids.ts';
import { type OrderAction, orderActions } from '../order/actions.ts';
import { type OrderStatus, orderStatuses } from '../order/status.ts';
import type { Json, RefusalDetail } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { type Permission, permissions } from '../staff/roles.ts';
import { actionVerb, statusWord } from './words.ts';

/** A sentence, and what can be done now. */
export interface Spoken {
  sentence: string;
  next?: string;
}

export interface Told {
  locale: Locale;
  profile: ShopProfile | null;
  /** Instant of the reading, when known: an hour of today needs no day. */
  now: string | null;
  text(key: string): string;
  number(key: string): number | null;
  has(key: string): boolean;
  texts(key: string): string[];
  rows(key: string): RefusalDetail[];
  money(key: string): string;
  status(): OrderStatus | null;
  action(): OrderAction | null;
  permission(): Permission | null;
  /** `« Expédié »`, in the shop's own word. */
  statusWord(): string;
  /** `changer les articles` */
  verb(): string;
  /** ` depuis 10 h 42`, with the day when it is not today; empty when not known. */
  since(): string;
  instant(key: string): string;
  day(key: string): string;
}

const PARIS = 'Europe/Paris';

export function told(locale: Locale, detail: RefusalDetail, profile: ShopProfile | null, now: string | null): Told {
  const zone = profile?.identity.timeZone ?? PARIS;
  const text = (key: string) => asText(detail[key]);
  const number = (key: string) => (typeof detail[key] === 'number' ? detail[key] : null);
  const list = (key: string) => (Array.isArray(detail[key]) ? detail[key] : []);
  const status = () => orderStatuses.find((known) => known === detail['status']) ?? null;
  const action = () => orderActions.find((known) => known === detail['action']) ?? null;
  const instant = (key: string) => {
    const at = text(key);
    if (!Instant.safeParse(at).success) return '';
    const today = now !== null && localDay(now, zone) === localDay(at, zone);
    return today ? time(at, zone, locale) : dateTime(at, zone, locale);
  };
  return {
    locale,
    profile,
    now,
    text,
    number,
    has: (key) => detail[key] !== undefined && detail[key] !== null,
    texts: (key) => list(key).map(asText),
    rows: (key) => list(key).filter(isDetail),
    money: (key) => money(number(key) ?? 0, locale),
    status,
    action,
    permission: () => permissions.find((known) => known === detail['permission']) ?? null,
    statusWord: () => {
      const found = status();
      return found === null ? '' : quoted(locale, statusWord(locale, found, profile));
    },
    verb: () => {
      const found = action();
      return found === null ? '' : actionVerb(locale, found);
    },
    since: () => {
      const at = instant('since');
      if (at === '') return '';
      return locale === 'fr' ? ` depuis ${/^\d/u.test(at) ? '' : 'le '}${at}` : ` (since ${at})`;
    },
    instant,
    day: (key) => (/^\d{4}-\d{2}-\d{2}$/u.test(text(key)) ? dayLong(text(key), locale) : ''),
  };
}

export function quoted(locale: Locale, text: string): string {
  return locale === 'fr' ? `« ${text} »` : `“${text}”`;
}

/** `a, b et c` */
export function listed(locale: Locale, texts: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(texts);
}

function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function isDetail(value: Json): value is RefusalDetail {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
