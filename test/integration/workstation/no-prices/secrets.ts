/** What nobody without prices is to learn: each amount, code and address of payment that the shop's documents hold (ROLE-2). */
import { pdfText } from '../../../support/pdf.ts';
import { type Table, tableNames } from '../../../../domain/tx.ts';
import type { Docs } from './questions.ts';

export interface Secrets {
  codes: readonly string[];
  /** Numbers that are an amount somewhere, and nothing else anywhere. */
  amounts: ReadonlySet<number>;
}

/** Small numbers are pieces, weights and hours as well. */
const TELLING = 300;
/** A sum as it is written: `12,90`, `1 250,00 €`, `€12.90`, `EUR`; a weight is none. */
const WRITTEN = /€|\bEUR\b|\d[.,]\d{2}(?!\d|[.,:-]\d|\skg)/u;
const STORY = /\.timeline\[\]\.(?:before|after)$/u;
/** Told to everyone, and no price of anything sold: a company's capital, what a call to a carrier costs. */
const PUBLIC = /\.seller\.company$|\.carriers\[\]\.phoneCost\.(?:fr|en)$/u;

export function secretsOf(docs: Docs): Secrets {
  const money = new Set<number>();
  const other = new Set<number>();
  for (const table of tableNames)
    for (const doc of docs(table as Table))
      walk(doc, '', (value, path) => {
        if (typeof value === 'number') (/cents/iu.test(path) ? money : other).add(Math.abs(value));
      });
  const codes = [
    ...docs('vouchers').map(({ code }) => code),
    ...docs('giftCards').map(({ code }) => code),
    ...docs('paymentLinks').flatMap((link) => texts(link, /url|secret|token/iu)),
    ...docs('invoices').map(({ number }) => number ?? ''),
  ];
  // a code may be a word of the shop's as well
  const words = JSON.stringify(docs('articles').map(({ name }) => name)).toUpperCase();
  return {
    codes: [...new Set(codes)].filter((code) => code.length > 3 && !words.includes(code.toUpperCase())),
    amounts: new Set([...money].filter((amount) => amount >= TELLING && !other.has(amount))),
  };
}

/** What an answer tells that it should not, each with where; PDFs are read. */
export async function leaks(answer: unknown, { codes, amounts }: Secrets): Promise<string[]> {
  const found: string[] = [];
  const papers: string[] = [];
  walk(answer, '', (value, path) => {
    if (typeof value === 'number') {
      if (value > 1 && /cents/iu.test(path)) found.push(`${path} = ${value}`);
      else if (amounts.has(Math.abs(value))) found.push(`${path} = ${value}, an amount`);
    }
    if (typeof value !== 'string' || value === '') return;
    // what happened is kept as text, its amounts in cents
    if (STORY.test(path) && /^\d+$/u.test(value) && amounts.has(Number(value)))
      found.push(`${path} = ${value}, an amount`);
    if (/\.base64$/u.test(path)) papers.push(value);
    else if (!/\.jpeg$/u.test(path) && !PUBLIC.test(path)) found.push(...told(value, path, codes));
  });
  for (const base64 of papers) found.push(...told(await pdfText(Buffer.from(base64, 'base64')), 'paper', codes));
  return found;
}

function told(text: string, path: string, codes: readonly string[]): string[] {
  const code = codes.find((one) => text.toUpperCase().includes(one.toUpperCase()));
  const sum = WRITTEN.exec(text);
  return [
    ...(code === undefined ? [] : [`${path} tells ${code}`]),
    ...(sum === null ? [] : [`${path}: … ${text.slice(Math.max(0, sum.index - 30), sum.index + 30)} …`]),
  ];
}

function texts(doc: unknown, key: RegExp): string[] {
  const found: string[] = [];
  walk(doc, '', (value, path) => {
    if (typeof value === 'string' && key.test(path.slice(path.lastIndexOf('.')))) found.push(value);
  });
  return found;
}

function walk(value: unknown, path: string, told: (value: unknown, path: string) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, `${path}[]`, told);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) walk(each, `${path}.${key}`, told);
  else told(value, path);
}
