/**
 * A bank statement as people paste it: CSV of any French bank, or lines copied from its page. Columns are found by their
 * headings, or by what is in them. Only money that came in is kept. Pure.
 */
import Papa from 'papaparse';
import { localDay } from '../../domain/format.ts';
import type { StatementLine } from '../../domain/payment/views.ts';

export interface Statement {
  lines: StatementLine[];
  /** Lines that hold no money that came in. */
  skipped: number;
}

interface Columns {
  day: number;
  amount: number;
  label: number;
  reference: number | null;
}

export function readStatement(text: string): Statement {
  const rows = Papa.parse<string[]>(text.trim(), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [';', '\t', ',', '|'],
  }).data.map((row) => row.map((cell) => cell.trim()));
  const head = rows.findIndex((row) => headings(row) !== null);
  const body = head < 0 ? rows : rows.slice(head + 1);
  const columns = head < 0 ? guessed(rows) : headings(rows[head] ?? []);
  if (columns === null) return { lines: [], skipped: rows.length };
  const lines = body.flatMap((row) => lineOf(row, columns) ?? []);
  return { lines, skipped: body.length - lines.length };
}

/** `21/11/2026`, `21.11.26`, `2026-11-21`; null for anything else and for days that do not exist. */
export function dayOf(typed: string): string | null {
  const text = typed.trim();
  const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/u.exec(text);
  const [year = '', month = '', day = ''] = french
    ? [french[3]?.padStart(4, '20'), french[2], french[1]]
    : (/^(\d{4})-(\d{2})-(\d{2})/u.exec(text)?.slice(1) ?? []);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T12:00:00Z`);
  return Number.isNaN(at.getTime()) || localDay(at.toISOString(), 'UTC') !== iso ? null : iso;
}

/** `1 234,56`, `+1.234,56 €`, `1234.5`, `-12,00` to cents, sign kept; null when it is no amount. */
export function signedCents(typed: string): number | null {
  const text = typed.replace(/[\s\u00a0\u202f€]|EUR/giu, '').replace('−', '-');
  const match = /^([+-]?)(\d{1,3}(?:([.,'’])\d{3}(?:\3\d{3})*)|\d+)(?:([.,])(\d{1,2}))?$/u.exec(text);
  if (!match || (match[3] !== undefined && match[3] === match[4])) return null;
  const euros = Number((match[2] ?? '').replace(/\D/gu, ''));
  const cents = euros * 100 + Number((match[5] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(cents) ? (match[1] === '-' ? -cents : cents) : null;
}

function lineOf(row: readonly string[], columns: Columns): StatementLine | null {
  const day = dayOf(row[columns.day] ?? '');
  const cents = signedCents(row[columns.amount] ?? '');
  const label = (row[columns.label] ?? '').replace(/\s+/gu, ' ').slice(0, 300);
  if (day === null || cents === null || cents <= 0) return null;
  const bankReference = columns.reference === null ? '' : (row[columns.reference] ?? '').slice(0, 60);
  return { day, amountCents: cents, label, bankReference };
}

const names = {
  day: /^(?:date|jour|day|date (?:op|de l.op|comptable|de valeur|d.op))/iu,
  amount: /^(?:montant|cr[ée]dit|amount|somme)/iu,
  label: /^(?:libell|label|description|motif|d[ée]tail|objet|communication|details)/iu,
  reference: /^(?:r[ée]f|reference|id|n° ?op|num[ée]ro d.op|identifiant)/iu,
};

function headings(row: readonly string[]): Columns | null {
  const find = (name: RegExp) => row.findIndex((cell) => name.test(cell));
  // a credit column beside a debit column holds only money that came in
  const credit = row.findIndex((cell) => /^cr[ée]dit/iu.test(cell));
  const [day, amount, label, reference] = [
    find(names.day),
    credit < 0 ? find(names.amount) : credit,
    find(names.label),
    find(names.reference),
  ];
  return day < 0 || amount < 0 || label < 0
    ? null
    : { day, amount, label, reference: reference < 0 ? null : reference };
}

/** Without headings: the first column of days, the first of amounts, the one with the most words. */
function guessed(rows: readonly (readonly string[])[]): Columns | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  const share = (index: number, fits: (cell: string) => boolean) =>
    rows.filter((row) => fits(row[index] ?? '')).length / Math.max(1, rows.length);
  const day = columns.find((index) => share(index, (cell) => dayOf(cell) !== null) > 0.5);
  const amount = columns.find((index) => index !== day && share(index, (cell) => signedCents(cell) !== null) > 0.5);
  const rest = columns.filter((index) => index !== day && index !== amount);
  const letters = (index: number) =>
    rows.reduce((sum, row) => sum + (row[index] ?? '').replace(/\P{L}/gu, '').length, 0);
  const label = rest.toSorted((a, b) => letters(b) - letters(a))[0];
  return day === undefined || amount === undefined || label === undefined
    ? null
    : { day, amount, label, reference: null };
}
