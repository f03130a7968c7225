/** A refusal as a sentence with its rule and the next step (VIE-6); nothing here is thrown, whatever comes in. */
import { type Locale, typeset } from '../format.ts';
import { type RefusalCode, type RefusalDetail, refusalCodes } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { english } from './refusals-en.ts';
import { french } from './refusals-fr.ts';
import { told } from './told.ts';

export interface RefusalWords {
  sentence: string;
  next: string | null;
  /** `VIE-2`; null when no single rule speaks. */
  rule: string | null;
}

const speakers = { fr: french, en: english };

/**
 * `profile` is the shop's whose words, zone and modes are used. With `now` (ISO instant) an hour of today is told
 * without its day. A code that is no refusal is told as `internal`.
 */
export function refusalText(
  locale: Locale,
  wire: { code: string; detail: RefusalDetail },
  profile: ShopProfile | null,
  now: string | null = null,
): RefusalWords {
  const spoken = each(wire).map(({ code, detail }) => speakers[locale][code](told(locale, detail, profile, now)));
  const rule = wire.detail['rule'];
  const next = joined(spoken.map((said) => said.next ?? ''));
  return {
    sentence: typeset(joined(spoken.map((said) => said.sentence)), locale),
    next: next === '' ? null : typeset(next, locale),
    rule: typeof rule === 'string' ? rule : null,
  };
}

/** ORD-3: what is wrong is told line by line, each with its own code. */
function each({
  code,
  detail,
}: {
  code: string;
  detail: RefusalDetail;
}): { code: RefusalCode; detail: RefusalDetail }[] {
  const lines = Array.isArray(detail['lines']) ? detail['lines'] : [];
  const rows = lines.filter(
    (row): row is RefusalDetail => typeof row === 'object' && row !== null && !Array.isArray(row),
  );
  if (rows.length === 0) return [{ code: known(code), detail }];
  return rows.map((row) => ({ code: known(typeof row['code'] === 'string' ? row['code'] : code), detail: row }));
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].filter((text) => text !== '').join(' ');
}

function known(code: string): RefusalCode {
  return refusalCodes.find((candidate) => candidate === code) ?? 'internal';
}
