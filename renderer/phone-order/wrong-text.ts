import { type Problem, limitOf } from './problems.ts';
import type { CallWords } from './words.ts';
import type { WireRefusal } from '../../domain/refusal.ts';

/** What is wrong, said at the field; `say` speaks for the rules of the domain. */
export function wrongText(problem: Problem, words: CallWords, shop: string, say: (no: WireRefusal) => string): string {
  const { wrong } = words;
  switch (problem.what) {
    case 'tooLong':
      return wrong.tooLong(problem.max);
    case 'notDelivered':
      return wrong.notDelivered(shop);
    case 'refused':
      return shortText(problem.refusal, words) ?? say(problem.refusal);
    default:
      return wrong[problem.what];
  }
}

function shortText({ code, detail }: WireRefusal, { articles, line, wrong }: CallWords): string | null {
  const available = typeof detail.available === 'number' ? detail.available : 0;
  if (code === 'stockShort') return line.short(available);
  if (code === 'articleUnavailable') return articles.retired;
  if (code === 'personalisationMissing') return wrong.required;
  if (code === 'cardNumber') return wrong.cardNumber;
  const limited = code === 'personalisationTooLong' || code === 'badInput';
  return limited && typeof detail.max === 'number' ? wrong.tooLong(detail.max) : null;
}

/** Where the problem stands, for the list of them: `Facturation, numéro et voie`. */
export function placeText(path: string, words: CallWords, lineName: (lineId: string) => string): string {
  const [first = '', second = '', third = ''] = path.split('.');
  const { place, details, address } = words;
  if (first === 'lines') return `${lineName(second)}, ${lowered(pick(place, third))}`;
  if (first === 'details') return pick(details, second);
  if (first === 'billing' || first === 'delivery') {
    const field = limitOf(path) !== null || second === 'country' ? pick({ ...details, ...address }, second) : '';
    return `${place[first]}, ${lowered(field)}`;
  }
  return pick(place, first);
}

function pick(words: object, key: string): string {
  const found = Object.entries(words).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? found : key;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
