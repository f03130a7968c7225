/**
 * An address as the post reads it (AFNOR NF Z10-011): at most six lines, seven abroad, of 38 characters; capitals, no
 * accents, no punctuation, one blank between words. People keep their own spelling elsewhere.
 */
import { type Address, POSTAL_LINE, countryName } from '../customer/address.ts';
import { shorterBuilding, shorterStreet, shorterTown } from './abbreviations.ts';
import { codeAndTown, isFrenchPost } from './countries.ts';

/** The name of a street alone: longer ones are abbreviated even where the line would hold them. */
const STREET_NAME = 32;
const LINES = 6;

interface PostalWarning {
  /** Field of the address that made the line. */
  field: keyof Address;
  /** `cut`: words were left out. `short`: words were abbreviated. `carrier`: longer than the carrier's labels take. */
  what: 'cut' | 'short' | 'carrier';
  text: string;
  limit: number;
}

export interface PostalForm {
  lines: string[];
  warnings: PostalWarning[];
}

interface Line {
  field: keyof Address;
  text: string;
  shorter?: (line: string, fits: (line: string) => boolean) => string;
}

/** `carrierLine`: characters of a line on the labels of the carrier (`profile.carriers[].lineLength`). */
export function postalLines(address: Address, { carrierLine }: { carrierLine: number }): PostalForm {
  const warnings: PostalWarning[] = [];
  const lines = atMostSix(parts(address)).map((line) => fitted(line, warnings));
  if (!isFrenchPost(address.country)) lines.push({ field: 'country', text: cut(postal(countryName(address.country))) });
  for (const { field, text } of lines)
    if (text.length > carrierLine) warnings.push({ field, what: 'carrier', text, limit: carrierLine });
  return { lines: lines.map(({ text }) => text), warnings };
}

/** Capitals, letters and digits only: `12 bis, rue de l'Église` to `12 BIS RUE DE L EGLISE`. */
export function postal(text: string): string {
  return text
    .toUpperCase()
    .replaceAll('Œ', 'OE')
    .replaceAll('Æ', 'AE')
    .replaceAll('Ø', 'O')
    .replaceAll('Ł', 'L')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function parts(address: Address): Line[] {
  const company = postal(address.company);
  const street = postal(address.street).replace(/^(\d+)(BIS|TER|QUATER|[A-Z])\b/u, '$1 $2');
  const town = codeAndTown(address.postalCode, postal(address.city), address.country);
  const lines: Line[] = [
    { field: 'company', text: company },
    nameLine(address),
    { field: 'complement1', text: postal(address.complement1), shorter: shorterBuilding },
    { field: 'complement2', text: postal(address.complement2), shorter: shorterBuilding },
    { field: 'street', text: street, shorter: shorterStreet },
    { field: 'locality', text: postal(address.locality), shorter: shorterTown },
    ...town.map((text): Line => ({ field: 'city', text, shorter: shorterTown })),
  ];
  return lines.filter(({ text }) => text !== '');
}

function nameLine({ civility, firstName, lastName }: Address): Line {
  const title = civility === 'mme' ? 'MME' : civility === 'm' ? 'M' : '';
  const first = postal(firstName);
  const last = postal(lastName);
  const initials = first.replace(/(\p{L})\p{L}*/gu, '$1');
  const forms = [
    [title, first, last],
    [title, initials, last],
    [initials, last],
  ].map((words) => words.filter((word) => word !== '').join(' '));
  const [text = last] = forms;
  return { field: 'lastName', text, shorter: (_, fits) => forms.find(fits) ?? last };
}

/** Complements share a line, then the company and the person do, where there is one line too many. */
function atMostSix(lines: Line[]): Line[] {
  let left = lines;
  for (const [first, second] of [
    ['complement1', 'complement2'],
    ['company', 'lastName'],
  ] as const) {
    const at = left.findIndex(({ field }) => field === first);
    const [a, b] = [left[at], left[at + 1]];
    if (left.length <= LINES || !a || b?.field !== second) continue;
    left = left.toSpliced(at, 2, { ...a, text: `${a.text} ${b.text}` });
  }
  return left;
}

function fitted(line: Line, warnings: PostalWarning[]): Line {
  const fits = (text: string) => text.length <= POSTAL_LINE && (line.field !== 'street' || isShortName(text));
  const shorter = line.shorter?.(line.text, fits) ?? line.text;
  if (shorter !== line.text) warnings.push({ field: line.field, what: 'short', text: shorter, limit: POSTAL_LINE });
  if (shorter.length <= POSTAL_LINE) return { ...line, text: shorter };
  const text = shorter
    .slice(0, POSTAL_LINE + 1)
    .replace(/ \S*$/u, '')
    .slice(0, POSTAL_LINE);
  warnings.push({ field: line.field, what: 'cut', text, limit: POSTAL_LINE });
  return { ...line, text };
}

/** Between words, where there are several. */
function cut(text: string): string {
  if (text.length <= POSTAL_LINE) return text;
  return text
    .slice(0, POSTAL_LINE + 1)
    .replace(/ \S*$/u, '')
    .slice(0, POSTAL_LINE);
}

function isShortName(street: string): boolean {
  return street.replace(/^\d+ (?:(?:BIS|TER|QUATER|[A-Z]) )?/u, '').length <= STREET_NAME;
}
