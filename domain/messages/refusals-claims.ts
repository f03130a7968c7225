/** What refusals about claims have in common in both languages (SAV-1…9). */
import { ClaimKind, photoSubjects } from '../claim/claim.ts';
import type { Missing } from '../claim/evidence.ts';
import { missingWords } from '../claim/missing-words.ts';
import type { RefusalDetail } from '../refusal.ts';
import type { Told } from './told.ts';

/** Labels of what is missing, in the shop's words; empty when the detail cannot be read. */
export function missingTold(told: Told): string[] {
  const { profile } = told;
  if (!profile) return [];
  return told.rows('missing').flatMap((row) => {
    const kind = ClaimKind.safeParse(row['kind']);
    const item = missingOf(row);
    return kind.success && item ? missingWords([item], kind.data, profile, told.locale) : [];
  });
}

function missingOf(row: RefusalDetail): Missing | null {
  const { what, id, together } = row;
  if (what === 'parcelNumber') return { what };
  if (typeof id !== 'string') return null;
  if (what === 'check') return { what, id };
  const seen = Array.isArray(together) ? together : [];
  return what === 'photo' ? { what, id, together: photoSubjects.filter((subject) => seen.includes(subject)) } : null;
}
