/**
 * Words one slip away from what was typed: a letter too many, too few, another one, or two swapped. They are looked up
 * in the vocabulary that the search index has anyway, letter by letter, so that only what begins some word is tried.
 */
import type { Connection } from './connection.ts';
import { joined, matchAll, searchWords } from './search-text.ts';

type Index = 'order_fts' | 'customer_fts';

/** Shorter words are near to everything. */
const SHORTEST = 4;
/** From here on a word may be the beginning of a longer one, as in an exact search. */
const BEGINNING_FROM = 6;
const WORDS = 2;

/**
 * A MATCH expression that also finds words near those typed; null when there are none. Numbers and e-mail addresses are
 * left alone: one digit away lies another order.
 */
export function nearMatch(conn: Connection, index: Index, text: string, column: 'keys' | null = null): string | null {
  if (joined(text) !== '' || text.includes('@')) return null;
  const typed = searchWords(text);
  const names = typed.filter((word) => word.length >= SHORTEST && /^[a-z]+$/u.test(word));
  if (names.length === 0) return null;
  const terms = vocabulary(conn, index);
  const unknown = names.filter((word) => !terms.begins(word));
  const near = new Map(
    (unknown.length > 0 ? unknown : names).slice(0, WORDS).map((word) => [word, around(terms, word)]),
  );
  if ([...near.values()].every((words) => words.length === 0)) return null;
  return matchAll(
    typed.map((word) => `(${[`"${word}"*`, ...(near.get(word) ?? [])].join(' OR ')})`),
    column,
  );
}

interface Terms {
  begins(head: string): boolean;
  holds(word: string): boolean;
  /** Letters that follow this beginning in some word. */
  after(head: string): string[];
}

/** As parts of a MATCH expression. */
function around(terms: Terms, word: string): string[] {
  const found = new Set<string>();
  const take = (candidate: string, whole = word.length < BEGINNING_FROM) => {
    if (candidate === word || candidate.length < SHORTEST - 1) return;
    if (whole ? terms.holds(candidate) : terms.begins(candidate)) found.add(`"${candidate}"${whole ? '' : '*'}`);
  };
  const last = word.length - 1;
  for (let at = 0; at <= last && (at === 0 || terms.begins(word.slice(0, at))); at += 1) {
    const head = word.slice(0, at);
    const rest = word.slice(at + 1);
    // any word begins the same way when its last letter is left out or changed
    const whole = at === last || word.length < BEGINNING_FROM;
    take(head + rest, whole);
    if (at < last) take(`${head}${rest.charAt(0)}${word.charAt(at)}${rest.slice(1)}`);
    for (const letter of terms.after(head)) {
      take(head + letter + word.slice(at));
      take(head + letter + rest, whole);
    }
  }
  return [...found];
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

function vocabulary(conn: Connection, index: Index): Terms {
  // a view of the index that lives with the connection: nothing is added to the file
  conn.raw.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${index}_terms USING fts5vocab('main', '${index}', 'instance')`,
  );
  const first = conn.prepare(`SELECT term FROM temp.${index}_terms WHERE term >= ? AND term < ? LIMIT 1`).pluck();
  const between = (from: string, to: string) => first.get(from, to) as string | undefined;
  const begins = (head: string) => between(head, `${head}\u{10ffff}`) !== undefined;
  return {
    begins,
    holds: (word) => between(word, `${word}\u0001`) !== undefined,
    after: (head) => {
      // nearly every letter follows so short a beginning
      if (head.length < 2) return alphabet;
      const letters: string[] = [];
      for (let from: string | undefined = 'a'; from !== undefined; ) {
        const letter: string | undefined = between(head + from, `${head}{`)?.charAt(head.length);
        if (letter !== undefined) letters.push(letter);
        from = letter === undefined ? undefined : alphabet[alphabet.indexOf(letter) + 1];
      }
      return letters;
    },
  };
}
