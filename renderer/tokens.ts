/** The colours of both schemes. Text pairs reach 4.5:1 (`accentText` writes, `accent` fills). */
export const light = {
  paper: '#F6F4F0',
  surface: '#FFFFFF',
  raised: '#FCFBF9',
  ink: '#1B2430',
  muted: '#566170',
  faint: '#656E78',
  line: '#E7E3DC',
  line2: '#D9D4CA',
  control: '#86898B',
  primary: '#0E5A5A',
  primaryHover: '#0A4848',
  primaryInk: '#FFFFFF',
  primarySoft: '#E3F0EE',
  accent: '#B87A0B',
  accentText: '#855704',
  accentInk: '#FFFFFF',
  accentSoft: '#FBF1DC',
  error: '#B3261E',
  errorInk: '#FFFFFF',
  errorSoft: '#FBE9E7',
  ok: '#276F37',
  okInk: '#FFFFFF',
  okSoft: '#E6F3E9',
  info: '#2B5C9E',
  infoSoft: '#E7EFFA',
  shadow: '0 1px 2px rgba(27,36,48,.05), 0 4px 16px rgba(27,36,48,.05)',
  overlay: '0 2px 6px rgba(27,36,48,.10), 0 16px 48px rgba(27,36,48,.18)',
};
export type Tokens = Record<keyof typeof light, string>;

export const dark: Tokens = {
  paper: '#0F1418',
  surface: '#171D23',
  raised: '#1C232A',
  ink: '#E8EBEE',
  muted: '#A0ABB7',
  faint: '#8B97A3',
  line: '#262F38',
  line2: '#323D48',
  control: '#6E7A86',
  primary: '#6CC4BF',
  primaryHover: '#86D3CE',
  primaryInk: '#06201F',
  primarySoft: '#17312F',
  accent: '#E3B04B',
  accentText: '#E3B04B',
  accentInk: '#1B1403',
  accentSoft: '#2E2716',
  error: '#F08A80',
  errorInk: '#2A0906',
  errorSoft: '#3A1E1B',
  ok: '#7CC48E',
  okInk: '#06200D',
  okSoft: '#19301F',
  info: '#8DB4EA',
  infoSoft: '#1A283B',
  shadow: '0 1px 2px rgba(0,0,0,.4)',
  overlay: '0 2px 6px rgba(0,0,0,.4), 0 16px 48px rgba(0,0,0,.55)',
};

/** `--primary-soft: #E3F0EE` and the like, for a style block. */
export function cssVariables(tokens: Tokens): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [variableName(name), value]));
}

function variableName(token: string): string {
  return `--${token.replace(/[A-Z]|\d+/gu, (part) => (/\d/u.test(part) ? part : `-${part.toLowerCase()}`))}`;
}
