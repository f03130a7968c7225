/** Public holidays of France, its overseas territories and Monaco, with their names (C. trav. L3133-1, L3134-13, L3422-2). */
import type { Words } from '../shop/profile-values.ts';

/** One word of `rules.ts`, and what the day is called. */
export type NamedDay = readonly [rule: string, name: Words];

const newYear: NamedDay = ['01-01', { fr: 'jour de l’an', en: 'New Year’s Day' }];
const easterMonday: NamedDay = ['E+1', { fr: 'lundi de Pâques', en: 'Easter Monday' }];
const labour: NamedDay = ['05-01', { fr: 'fête du Travail', en: 'Labour Day' }];
const ascension: NamedDay = ['E+39', { fr: 'Ascension', en: 'Ascension Day' }];
const whitMonday: NamedDay = ['E+50', { fr: 'lundi de Pentecôte', en: 'Whit Monday' }];
const assumption: NamedDay = ['08-15', { fr: 'Assomption', en: 'Assumption' }];
const allSaints: NamedDay = ['11-01', { fr: 'Toussaint', en: 'All Saints’ Day' }];
const christmas: NamedDay = ['12-25', { fr: 'Noël', en: 'Christmas Day' }];

const metropolis: readonly NamedDay[] = [
  newYear,
  easterMonday,
  labour,
  ['05-08', { fr: 'Victoire 1945', en: 'Victory in Europe Day' }],
  ascension,
  whitMonday,
  ['07-14', { fr: 'fête nationale', en: 'Bastille Day' }],
  assumption,
  allSaints,
  ['11-11', { fr: 'Armistice 1918', en: 'Armistice Day' }],
  christmas,
];

function abolition(...rules: string[]): readonly NamedDay[] {
  const name = { fr: 'abolition de l’esclavage', en: 'Abolition of slavery' };
  return [...metropolis, ...rules.map((rule) => [rule, name] as const)];
}

const goodFriday: NamedDay = ['E-2', { fr: 'vendredi saint', en: 'Good Friday' }];

/** By calendar id of `holidays.ts`. */
export const frenchDays: Record<string, readonly NamedDay[]> = {
  FR: metropolis,
  /** Moselle, Bas-Rhin and Haut-Rhin. */
  'FR-ALM': [...metropolis, goodFriday, ['12-26', { fr: 'Saint-Étienne', en: 'St Stephen’s Day' }]],
  GP: abolition('05-27'),
  MQ: abolition('05-22'),
  GF: abolition('06-10'),
  RE: abolition('12-20'),
  YT: abolition('04-27'),
  BL: abolition('10-09'),
  MF: abolition('05-27[-2017]', '05-28[2018-]'),
  PM: metropolis,
  WF: [
    ...metropolis,
    ['04-28', { fr: 'saint Pierre Chanel', en: 'St Peter Chanel' }],
    ['06-29', { fr: 'saints Pierre et Paul', en: 'Sts Peter and Paul' }],
    ['07-29', { fr: 'fête du Territoire', en: 'Territory Day' }],
  ],
  PF: [
    ...metropolis,
    ['03-05', { fr: 'arrivée de l’Évangile', en: 'Missionary Day' }],
    goodFriday,
    ['06-29[-2025]', { fr: 'fête de l’Autonomie', en: 'Autonomy Day' }],
    ['11-20[2026-]', { fr: 'Matari’i', en: 'Matari’i' }],
  ],
  NC: [...metropolis, ['09-24', { fr: 'fête de la Citoyenneté', en: 'Citizenship Day' }]],
  MC: [
    ['01-01*', newYear[1]],
    ['01-27', { fr: 'Sainte-Dévote', en: 'St Devota' }],
    easterMonday,
    ['05-01*', labour[1]],
    ascension,
    whitMonday,
    ['E+60', { fr: 'Fête-Dieu', en: 'Corpus Christi' }],
    ['08-15*', assumption[1]],
    ['11-01*', allSaints[1]],
    ['11-19*', { fr: 'fête du Prince', en: 'National Day' }],
    ['12-08', { fr: 'Immaculée Conception', en: 'Immaculate Conception' }],
    ['12-25*', christmas[1]],
  ],
};
