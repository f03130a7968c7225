/**
 * Phone numbers as they are told on the phone, read in the territory of the delivery: Réunion's mobiles are not numbers of
 * metropolitan France (FACTS-FR §2). What the numbering plan does not know yet is doubtful, never refused for that.
 */
import {
  type CountryCode,
  isSupportedCountry,
  type NumberType,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';

type PhoneKind = 'mobile' | 'fixed' | 'voip' | 'shared' | 'unknown' | 'invalid';

export interface Phone {
  /** `unknown`: long enough, in no known range. `invalid`: no number at all. */
  kind: PhoneKind;
  /** What is compared; null when invalid. */
  e164: string | null;
  /** What is shown: the national form in its own territory, the international one elsewhere, the text itself when invalid. */
  national: string;
  /** Something to read back to the caller; the agent may go on all the same. */
  doubtful: boolean;
  /** A letter stood for a digit (O for 0, l for 1). */
  repaired: boolean;
  /** The same digits are a number of another French territory: `+262 692 12 34 56`. */
  suggestion: string | null;
}

/** Never throws. `territory` as `territoryOf` says it. */
export function phoneKind(text: string, territory: string): Phone {
  const digits = repairPhone(text);
  const repaired = digits !== text;
  const region = regionOf(territory);
  const number = /^[\d\s+()./-]+$/u.test(digits) ? parsePhoneNumberFromString(digits, region) : undefined;
  const kind = number ? kindOf(number) : 'invalid';
  const suggestion = kind === 'unknown' || kind === 'invalid' ? knownElsewhere(digits, region) : null;
  if (!number || kind === 'invalid')
    return { kind: 'invalid', e164: null, national: text.trim(), doubtful: true, repaired: false, suggestion };
  const lag = kind === 'unknown' && suggestion === null && isMobileToBe(number);
  const sure = kind !== 'unknown' && !eitherKind(number) && !isRun(number.nationalNumber);
  return {
    kind: lag ? 'mobile' : kind,
    e164: number.number,
    national: shown(number, region),
    doubtful: !sure,
    repaired,
    suggestion,
  };
}

/** Digits of the number as it is dialled at home and from abroad: the same person is found however it was written. */
export function dialled(text: string, territory: string): readonly string[] {
  const { e164 } = phoneKind(text, territory);
  const number = e164 === null ? undefined : parsePhoneNumberFromString(e164);
  return number ? [number.number, number.formatNational()].map((form) => form.replace(/\D/gu, '')) : [];
}

const kinds: Partial<Record<NonNullable<NumberType>, PhoneKind>> = {
  MOBILE: 'mobile',
  FIXED_LINE_OR_MOBILE: 'mobile',
  FIXED_LINE: 'fixed',
  VOIP: 'voip',
  SHARED_COST: 'shared',
  PREMIUM_RATE: 'shared',
  TOLL_FREE: 'shared',
  UAN: 'shared',
};

function kindOf(number: PhoneNumber): PhoneKind {
  const type = number.getType();
  if (type) return kinds[type] ?? 'unknown';
  return number.isPossible() && !number.nationalNumber.startsWith('0') ? 'unknown' : 'invalid';
}

/** North America does not tell mobiles from fixed lines. */
function eitherKind(number: PhoneNumber): boolean {
  return number.getType() === 'FIXED_LINE_OR_MOBILE';
}

/** Overseas mobile prefixes of which new blocks are opened before the numbering plan here knows them. */
const mobilePrefixes: Record<string, RegExp> = {
  '590': /^69[01]/u,
  '594': /^694/u,
  '596': /^69[67]/u,
  '262': /^(?:639|69[23])/u,
};

function isMobileToBe(number: PhoneNumber): boolean {
  return mobilePrefixes[number.countryCallingCode]?.test(number.nationalNumber) ?? false;
}

/** 123456789: carriers refuse it, and nobody has it. */
function isRun(digits: string): boolean {
  return '0123456789'.includes(digits) || /^(\d)\1+$/u.test(digits);
}

/** `O6 12…` to `06 12…`: letters heard or typed for digits; a text without any digit stays as it is. */
export function repairPhone(text: string): string {
  if (!/^[\d\s+()./oOlI-]*\d[\d\s+()./oOlI-]*$/u.test(text)) return text;
  return text.replace(/[oO]/gu, '0').replace(/[lI]/gu, '1');
}

const french = ['FR', 'RE', 'GP', 'MQ', 'GF', 'YT'] as const;

function knownElsewhere(digits: string, region: CountryCode): string | null {
  if (!/^\s*0[1-9]/u.test(digits)) return null;
  for (const other of french) {
    if (other === region) continue;
    const number = parsePhoneNumberFromString(digits, other);
    if (number?.isValid()) return number.formatInternational();
  }
  return null;
}

const regions: Record<string, CountryCode> = { XI: 'GB', TF: 'FR' };

function regionOf(territory: string): CountryCode {
  const country = territory.slice(0, 2);
  return regions[country] ?? (isSupportedCountry(country) ? country : 'FR');
}

function shown(number: PhoneNumber, region: CountryCode): string {
  const here = parsePhoneNumberFromString(number.nationalNumber, region)?.countryCallingCode;
  return here === number.countryCallingCode ? number.formatNational() : number.formatInternational();
}
