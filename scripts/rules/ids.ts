/** Rule ids in the names of tests: alone (`LIV-9`), in ranges (`LIV-2…8`, `ROLE-1…ROLE-4`), in lists (`ORD-2, 3, 4`). */

const mention = /\b([A-Z]{3,4})-(\d+)\b((?:\s*(?:…|\.\.\.?|–)\s*(?:\1-)?\d+\b|,\s*\d+(?=\s*[,)\]]))*)/gu;
const more = /\s*(…|\.\.\.?|–|,)\s*(?:[A-Z]{3,4}-)?(\d+)/gu;
/** A range longer than any family is something else that looks like one. */
const LONGEST = 30;

/** Each id once, in order of appearance. */
export function idsIn(name: string): string[] {
  const ids = new Set<string>();
  for (const [, family = '', first = '', rest = ''] of name.matchAll(mention)) {
    let last = Number(first);
    ids.add(`${family}-${last}`);
    for (const [, joint, text = ''] of rest.matchAll(more)) {
      const next = Number(text);
      const from = joint === ',' ? next : last + 1;
      if (next - from < LONGEST) for (let number = from; number <= next; number += 1) ids.add(`${family}-${number}`);
      last = next;
    }
  }
  return [...ids];
}
