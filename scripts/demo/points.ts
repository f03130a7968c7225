/** Invented pick-up points: where the demo customers live, and in the larger towns around the shops. */
import { readFileSync } from 'node:fs';
import { type Position, readCentres } from '../../domain/place/position.ts';
import type { DemoPoint } from '../../backend/relay/demo-provider.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Place, loire, metropolis, reunion } from './people.ts';

const centres = readCentres(readFileSync(new URL('../../resources/postal-centres.txt', import.meta.url), 'utf8'));

const towns: readonly (readonly [code: string, city: string])[] = [
  ['42100', 'Saint-Étienne'],
  ['42160', 'Andrézieux-Bouthéon'],
  ['42330', 'Saint-Galmier'],
  ['69001', 'Lyon'],
  ['69003', 'Lyon'],
  ['69007', 'Lyon'],
  ['69100', 'Villeurbanne'],
  ['69200', 'Vénissieux'],
  ['69400', 'Villefranche-sur-Saône'],
  ['75003', 'Paris'],
  ['75010', 'Paris'],
  ['75015', 'Paris'],
  ['75018', 'Paris'],
  ['59000', 'Lille'],
  ['59100', 'Roubaix'],
  ['59200', 'Tourcoing'],
  ['59300', 'Valenciennes'],
  ['13001', 'Marseille'],
  ['13008', 'Marseille'],
  ['13100', 'Aix-en-Provence'],
  ['13200', 'Arles'],
  ['13400', 'Aubagne'],
  ['20000', 'Ajaccio'],
  ['20200', 'Bastia'],
  ['98000', 'Monaco'],
  ['67000', 'Strasbourg'],
];
const shops = [
  'Tabac-presse',
  'Épicerie',
  'Fleuriste',
  'Librairie',
  'Pressing',
  'Cave',
  'Bazar',
  'Cordonnerie',
] as const;
const places = ['du Marché', 'de la Gare', 'des Halles', 'du Pont', 'de l’Hôtel de Ville', 'du Stade'] as const;
const streets = [
  'rue de la République',
  'avenue Jean-Jaurès',
  'place du Marché',
  'rue Victor-Hugo',
  'cours Gambetta',
] as const;

const h = (from: string, to: string) => ({ from, to });
const shopDay = [h('09:00', '12:30'), h('14:00', '19:00')];
const longDay = [h('08:00', '20:30')];
const postDay = [h('09:00', '12:00'), h('14:00', '17:30')];
const always = [h('00:00', '23:59')];
const weeks = {
  shop: [shopDay, shopDay, shopDay, shopDay, shopDay, shopDay, []],
  shutOnMonday: [[], shopDay, shopDay, shopDay, shopDay, [h('09:00', '19:00')], []],
  long: [longDay, longDay, longDay, longDay, longDay, longDay, [h('08:30', '12:30')]],
  post: [postDay, postDay, postDay, postDay, postDay, [h('09:00', '12:00')], []],
  locker: [always, always, always, always, always, always, always],
};

export function pointsOf(): DemoPoint[] {
  const french = [...loire, ...metropolis].map(({ code, city }) => [code, city] as const);
  const served = new Map([...french, ...towns]);
  const inFrance = [...served].flatMap(([code, city]) => townPoints(code, city));
  const onReunion = new Map(reunion.map(({ code, city }: Place) => [code, city] as const));
  return [...inFrance, ...[...onReunion].flatMap(([code, city]) => reunionPoints(code, city))];
}

function townPoints(code: string, city: string): DemoPoint[] {
  const dice = diceOf(`points ${code}`);
  return [
    point('colissimo', 'postOffice', code, city, 1),
    point('colissimo', 'shop', code, city, 2),
    ...(dice.chance(45) ? [point('colissimo', 'shop', code, city, 3)] : []),
    ...(dice.chance(70) ? [point('colissimo', 'locker', code, city, 4)] : []),
    ...(dice.chance(75) ? [point('tnt', 'shop', code, city, 5)] : []),
  ];
}

function reunionPoints(code: string, city: string): DemoPoint[] {
  return [point('reunion', 'shop', code, city, 1), point('reunion', 'postOffice', code, city, 2)];
}

function point(
  network: DemoPoint['network'],
  kind: DemoPoint['kind'],
  code: string,
  city: string,
  index: number,
): DemoPoint {
  const dice = diceOf(`point ${network} ${code} ${index}`);
  // six digits, with the leading zero that a number would lose
  const number = network === 'tnt' ? `C${code}${index}` : `${code}${index}`;
  return {
    id: `${network}:${number}`,
    network,
    number,
    kind,
    name: nameOf(kind, city, dice),
    street: `${dice.between(1, 98)} ${dice.pick(streets)}`,
    postalCode: code,
    city,
    country: network === 'reunion' ? 'RE' : code === '98000' ? 'MC' : 'FR',
    ...around(code, dice, kind === 'postOffice' ? 700 : 1800),
    hours: hoursOf(kind, dice),
    closures: dice.chance(12) ? [{ inDays: dice.between(-2, 9), days: dice.between(3, 14) }] : [],
    maxGrams: kind === 'locker' ? 10_000 : 20_000,
    active: !dice.chance(4),
  };
}

function nameOf(kind: DemoPoint['kind'], city: string, dice: Dice): string {
  if (kind === 'postOffice') return `Bureau de poste ${city}`;
  if (kind === 'locker') return `Consigne ${dice.pick(places).replace(/^(?:du|de la|des|de l’)\s*/u, '')} ${city}`;
  return `${dice.pick(shops)} ${dice.pick(places)}`;
}

function hoursOf(kind: DemoPoint['kind'], dice: Dice): DemoPoint['hours'] {
  if (kind === 'locker') return weeks.locker;
  if (kind === 'postOffice') return weeks.post;
  return weeks[dice.pick(['shop', 'shutOnMonday', 'long'] as const)];
}

/** Somewhere within so many metres of the centre of the town. */
function around(code: string, dice: Dice, metres: number): Position {
  const centre = centres.of({ country: 'FR', postalCode: code });
  if (!centre) throw new Error(`where is ${code}?`);
  const degrees = (most: number) => dice.between(-most, most) / 111_195;
  return {
    latitude: Number((centre.latitude + degrees(metres)).toFixed(5)),
    longitude: Number((centre.longitude + degrees(metres) * 1.35).toFixed(5)),
  };
}
