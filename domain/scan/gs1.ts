/**
 * GS1 numbers and element strings: what is printed on articles and on cases. Only what a parcel desk meets is read; an
 * element string with anything else in it is read up to there.
 */
export interface Gs1 {
  /** GTIN-14, with its zeros. */
  gtin: string;
  lot: string | null;
  serial: string | null;
  /** ISO day; the last of the month where the day is 00. */
  expiresOn: string | null;
}

/** Between the elements of variable length; scanners send it as this character or as Ctrl+]. */
const SEPARATOR = '\u001d';

/** Digits whose last one is the GS1 key of the others. */
function keyHolds(digits: string): boolean {
  return /^\d{2,}$/u.test(digits) && checkDigit(digits.slice(0, -1)) === Number(digits.at(-1));
}

/** From the right ×3, ×1, ×3…, up to the next ten. */
function checkDigit(digits: string): number {
  const sum = [...digits]
    .toReversed()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** GTIN-14 from EAN-8, UPC-A, EAN-13 or GTIN-14; null for what is none. */
export function gtinOf(text: string): string | null {
  if (![8, 12, 13, 14].includes(text.length) || !keyHolds(text)) return null;
  return text.padStart(14, '0');
}

/** Null where there is no GTIN in it. `]C1`, `]d2`, `]Q3`, `]e0` tell which symbol it was read from. */
export function elementsOf(text: string): Gs1 | null {
  const found = new Map<string, string>();
  let rest = text.replace(/^\](?:C1|d2|Q3|e0)/iu, '').replace(/^\u001d/u, '');
  while (rest !== '') {
    const next = element(rest);
    if (!next) break;
    found.set(next.ai, next.value);
    rest = next.rest;
  }
  const gtin = found.get('01');
  if (gtin === undefined || !keyHolds(gtin)) return null;
  return {
    gtin,
    lot: found.get('10') ?? null,
    serial: found.get('21') ?? null,
    expiresOn: dayOf(found.get('17')),
  };
}

/** Digits after the AI where their number is fixed. */
const fixed: Readonly<Record<string, number>> = {
  '00': 18,
  '01': 14,
  '02': 14,
  '11': 6,
  '13': 6,
  '15': 6,
  '17': 6,
  '20': 2,
};
const variable: Readonly<Record<string, number>> = { '10': 20, '21': 20, '30': 8, '37': 8 };

function element(text: string): { ai: string; value: string; rest: string } | null {
  const ai = text.slice(0, 2);
  const length = fixed[ai];
  if (length !== undefined) {
    const value = text.slice(2, 2 + length);
    if (value.length < length || !/^\d+$/u.test(value)) return null;
    return { ai, value, rest: text.slice(2 + length).replace(/^\u001d/u, '') };
  }
  const most = variable[ai];
  if (most === undefined) return null;
  const end = text.indexOf(SEPARATOR);
  const value = end === -1 ? text.slice(2) : text.slice(2, end);
  if (value === '' || value.length > most) return null;
  return { ai, value, rest: end === -1 ? '' : text.slice(end + 1) };
}

/** `YYMMDD`: this century for 00–50, the last one after (GS1's own rule for a scanner of today). */
function dayOf(yymmdd: string | undefined): string | null {
  const [, yy, mm, dd] = /^(\d{2})(\d{2})(\d{2})$/u.exec(yymmdd ?? '') ?? [];
  if (yy === undefined || mm === undefined || dd === undefined) return null;
  const [year, month] = [Number(yy) + (Number(yy) > 50 ? 1900 : 2000), Number(mm)];
  const last = lastOf(year, month);
  const day = dd === '00' ? last : Number(dd);
  if (month < 1 || month > 12 || day > last) return null;
  return `${year}-${mm}-${String(day).padStart(2, '0')}`;
}

/** Days of a month between 1951 and 2050, in which every fourth year is a leap year. */
function lastOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
