/** Every country an agent may be told, and how its postal codes are written (Universal Postal Union). */

interface CountryForm {
  /** Checked on the code in capitals, blanks and hyphens taken out. */
  code: RegExp;
  /** From such a code to the way it is printed. */
  print: (code: string) => string;
  /** Where the code stands: `1000 BRUXELLES`, `RIGA LV-1010`, or on a line of its own under the town. */
  place: 'before' | 'after' | 'below';
}

/** ISO 3166-1: a country that is not delivered can be chosen too, so that its refusal can be told (LIV-2). */
export const countries: readonly string[] = (
  'FR MC GP MQ GF RE PM YT BL MF WF PF NC TF BE LU CH DE ES IT NL PT AT DK IE AD AE AF AG AI AL AM AO AQ AR AS AU AW AX ' +
  'AZ BA BB BD BF BG BH BI BJ BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CI CK CL CM CN CO CR CU CV CW CX CY CZ DJ ' +
  'DM DO DZ EC EE EG EH ER ET FI FJ FK FM FO GA GB GD GE GG GH GI GL GM GN GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IL ' +
  'IM IN IO IQ IR IS JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LV LY MA MD ME MG MH MK ML MM ' +
  'MN MO MP MR MS MT MU MV MW MX MY MZ NA NE NF NG NI NO NP NR NU NZ OM PA PE PG PH PK PL PN PR PS PW PY QA RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM ' +
  'US UY UZ VA VC VE VG VI VN VU WS YE ZA ZM ZW'
).split(' ');

/** Territories of the French post: five digits, no country on the last line. */
const frenchPost: Readonly<Record<string, RegExp>> = {
  FR: /^(?:0[1-9]|[1-8]\d|9[0-5]|00|20)\d{3}$/u,
  MC: /^980\d{2}$/u,
  GP: /^971\d{2}$/u,
  MQ: /^972\d{2}$/u,
  GF: /^973\d{2}$/u,
  RE: /^974\d{2}$/u,
  PM: /^975\d{2}$/u,
  YT: /^976\d{2}$/u,
  BL: /^97133$/u,
  MF: /^97150$/u,
  TF: /^984\d{2}$/u,
  WF: /^986\d{2}$/u,
  PF: /^987\d{2}$/u,
  NC: /^988\d{2}$/u,
};

export function isFrenchPost(country: string): boolean {
  return Object.hasOwn(frenchPost, country);
}

const asIs = (code: string) => code;
const before = (code: RegExp, print: CountryForm['print'] = asIs): CountryForm => ({ code, print, place: 'before' });
const after = (code: RegExp, print: CountryForm['print'] = asIs): CountryForm => ({ code, print, place: 'after' });
const below = (code: RegExp, print: CountryForm['print'] = asIs): CountryForm => ({ code, print, place: 'below' });
/** `11455` as `114 55`: a blank after so many characters. */
const blankAfter = (count: number) => (code: string) => `${code.slice(0, count)} ${code.slice(count)}`;
const prefixed = (prefix: string) => (code: string) => `${prefix}-${code.replace(prefix, '')}`;
const british = below(/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/u, (code) => `${code.slice(0, -3)} ${code.slice(-3)}`);

const forms: Readonly<Record<string, CountryForm>> = {
  AD: before(/^AD[1-7]00$/u),
  AT: before(/^[1-9]\d{3}$/u),
  AX: before(/^(?:AX)?22\d{3}$/u, prefixed('AX')),
  BA: before(/^\d{5}$/u),
  BE: before(/^[1-9]\d{3}$/u),
  BG: before(/^\d{4}$/u),
  CH: before(/^[1-9]\d{3}$/u),
  CY: before(/^\d{4}$/u),
  CZ: before(/^\d{5}$/u, blankAfter(3)),
  DE: before(/^\d{5}$/u),
  DK: before(/^\d{4}$/u),
  EE: before(/^\d{5}$/u),
  ES: before(/^(?:0[1-9]|[1-4]\d|5[0-2])\d{3}$/u),
  FI: before(/^\d{5}$/u),
  FO: before(/^(?:FO)?\d{3}$/u, prefixed('FO')),
  GB: british,
  GG: british,
  GI: below(/^GX111AA$/u, () => 'GX11 1AA'),
  GR: before(/^\d{5}$/u, blankAfter(3)),
  HR: before(/^\d{5}$/u),
  HU: before(/^\d{4}$/u),
  IE: below(/^(?:[A-Z]\d{2}|D6W)[A-Z\d]{4}$/u, blankAfter(3)),
  IM: british,
  IS: before(/^\d{3}$/u),
  IT: before(/^\d{5}$/u),
  JE: british,
  LI: before(/^94(?:8[5-9]|9[0-8])$/u),
  LT: before(/^(?:LT)?\d{5}$/u, prefixed('LT')),
  LU: before(/^(?:L)?\d{4}$/u, prefixed('L')),
  LV: after(/^(?:LV)?\d{4}$/u, prefixed('LV')),
  ME: before(/^\d{5}$/u),
  MK: before(/^\d{4}$/u),
  MT: after(/^[A-Z]{3}\d{4}$/u, blankAfter(3)),
  NL: before(/^[1-9]\d{3}[A-Z]{2}$/u, blankAfter(4)),
  NO: before(/^\d{4}$/u),
  PL: before(/^\d{5}$/u, (code) => `${code.slice(0, 2)}-${code.slice(2)}`),
  PT: before(/^\d{7}$/u, (code) => `${code.slice(0, 4)}-${code.slice(4)}`),
  RO: before(/^\d{6}$/u),
  RS: before(/^\d{5}$/u),
  SE: before(/^\d{5}$/u, blankAfter(3)),
  SI: before(/^\d{4}$/u),
  SK: before(/^\d{5}$/u, blankAfter(3)),
  SM: before(/^4789\d$/u),
  UA: before(/^\d{5}$/u),
  US: after(/^\d{5}(?:\d{4})?$/u, (code) => (code.length === 9 ? `${code.slice(0, 5)}-${code.slice(5)}` : code)),
  VA: before(/^00120$/u),
};

/**
 * French codes are five digits without a blank: one typed otherwise is looked at again. Others may be typed with or
 * without their blanks and hyphens. A country whose codes are not known here takes any.
 */
export function isPostalCode(value: string, country: string): boolean {
  const french = frenchPost[country];
  if (french) return french.test(value);
  const form = forms[country];
  return form ? form.code.test(bare(value)) : /^[A-Z0-9][A-Z0-9 -]{1,9}$/iu.test(value);
}

/** Code and town as they are printed in that country, in one line or two. */
export function codeAndTown(postalCode: string, town: string, country: string): string[] {
  const form = forms[country];
  const code = bare(postalCode);
  if (!form || !form.code.test(code)) {
    const typed = postalCode
      .toUpperCase()
      .replace(/[^A-Z0-9]+/gu, ' ')
      .trim();
    return [`${typed} ${town}`.trim()];
  }
  const printed = form.print(code);
  if (form.place === 'below') return [town, printed];
  return [(form.place === 'before' ? `${printed} ${town}` : `${town} ${printed}`).trim()];
}

function bare(code: string): string {
  return code.replace(/[\s-]+/gu, '').toUpperCase();
}
