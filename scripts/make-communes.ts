/**
 * Writes the towns of France anew: `resources/communes.txt` (which towns a postal code serves) and
 * `domain/place/odd-departments.ts` (towns whose mail comes through another department). `node scripts/make-communes.ts`
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
  chefLieu: z.string().optional(),
  codesPostaux: z.array(z.string()).default([]),
  population: z.number().default(0),
});
type Commune = z.output<typeof Commune>;

const source = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
const communes = z.array(Commune).parse(JSON.parse(readFileSync(source, 'utf8')));
const today = communes.filter(({ type }) => type === 'commune-actuelle');
const merged = communes.filter(({ type }) => type === 'commune-deleguee' || type === 'commune-associee');

writeFileSync(new URL('../resources/communes.txt', import.meta.url), townsByCode());
writeFileSync(new URL('../domain/place/odd-departments.ts', import.meta.url), oddDepartments());

/** One line a code: `42340 Veauche3;…`, the largest town first, with the order of magnitude of its population; `~` before
 * the name of a town that is part of another one today. */
function townsByCode(): string {
  const lines = new Map<string, string[]>();
  const add = (code: string, town: string) => lines.set(code, [...(lines.get(code) ?? []), town]);
  for (const { nom, codesPostaux, population } of today.toSorted((a, b) => b.population - a.population))
    for (const code of codesPostaux) add(code, `${nom}${Math.floor(Math.log10(Math.max(population, 1)))}`);
  const byCode = new Map(today.map((commune) => [commune.code, commune]));
  for (const { nom, chefLieu = '' } of merged) {
    const within = byCode.get(chefLieu);
    if (within && fold(within.nom) !== fold(nom)) for (const code of within.codesPostaux) add(code, `~${nom}`);
  }
  const head =
    '# INSEE, La Poste; Licence Ouverte 2.0; @etalab/decoupage-administratif 6.0.0 (scripts/make-communes.ts)';
  const sorted = [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${[head, ...sorted.map(([code, towns]) => `${code} ${towns.join(';')}`)].join('\n')}\n`;
}

function oddDepartments(): string {
  const odd = today.flatMap((commune) =>
    commune.codesPostaux
      .filter((code) => isOdd(code, commune))
      .map((code) => `  '${code} ${fold(commune.nom)}': '${commune.departement}',`),
  );
  return `/** Towns that are not in the department of their postal code (written by scripts/make-communes.ts). */
export const oddDepartments: Readonly<Record<string, string>> = {
${odd.toSorted().join('\n')}
};
`;
}

/** Of metropolitan France: overseas the whole code says where it is. */
function isOdd(code: string, { departement }: Commune): boolean {
  if (departement === undefined || /^9[78]/u.test(code)) return false;
  const plain = /^20[01]/u.test(code) ? '2A' : /^20/u.test(code) ? '2B' : code.slice(0, 2);
  return plain !== departement;
}
