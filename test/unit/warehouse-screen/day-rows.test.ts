/** The figures of a day as the screen and its file tell them. */
import { describe, expect, it, vi } from 'vitest';
import { csvOf } from '../../../domain/csv.ts';
import { type PreparedOrder, warehouseDay } from '../../../domain/warehouse/day.ts';
import { csvRows, figureGroups } from '../../../renderer/warehouse-day/figure-rows.ts';

// words know the window that they are shown in
vi.stubGlobal('window', { comptoir: {} });
const { dayWords } = await import('../../../renderer/warehouse-day/words.ts');
const t = dayWords.fr;
const say = { time: () => '16:00', carrier: (id: string) => id.toUpperCase() };
const prepared = (byName: string): PreparedOrder => ({ by: byName, byName, pieces: 3, bench: null, pickerClaims: 0 });

function aDay(day: string, names: readonly string[], lorryAt: string | null = `${day}T15:00:00.000Z`) {
  const handOvers = [{ kind: 'carrier' as const, carrier: 'colissimo', parcels: [] }];
  const told = { shop: 'cadomaestro', day, lorryAt, shippedAt: [], shortages: [], handOvers, waiting: null };
  return warehouseDay({ ...told, prepared: names.map(prepared) }, true);
}

const valuesOf = (groups: ReturnType<typeof figureGroups>, id: string) =>
  groups.flatMap(({ rows }) => rows).find((row) => row.id === id)?.values;

describe('figures of three days', () => {
  it('stand side by side; a day not read yet, or without a lorry, says that it is not known', () => {
    const sunday = aDay('2026-11-22', [], null);
    const groups = figureGroups(t, [aDay('2026-11-23', ['Yann', 'Léa']), null, sunday], say);
    expect(valuesOf(groups, 'prepared')).toEqual([2, null, 0]);
    expect(valuesOf(groups, 'before')).toEqual([0, null, null]);
    expect(valuesOf(groups, 'median')).toEqual([null, null, null]);
    // what still waits is a matter of today alone
    expect(valuesOf(groups, 'waiting')).toBeUndefined();
    expect(groups.find(({ name }) => name === 'carriers')?.rows).toMatchObject([{ label: 'COLISSIMO' }]);
  });

  it('are the same in the file, with one line for each person, whose name is never a formula', () => {
    const day = aDay('2026-11-23', ['=HYPERLINK("x")', 'Léa']);
    const groups = figureGroups(t, [day, day, day], say);
    const file = csvOf(csvRows(t, groups, ['2026-11-23', '2026-11-20', '2026-11-16'], day), 'fr');
    const lines = file.split('\r\n');
    expect(lines).toContain(`${t.groups.work};${t.prepared};2;2;2`);
    expect(lines).toContain('Léa;1;3;0;0;0;;');
    expect(lines).toContain('"\'=HYPERLINK(""x"")";1;3;0;0;0;;');
    expect(lines.filter((line) => line.startsWith('=') || line.startsWith('"='))).toEqual([]);
  });

  it('name nobody for who sees the team alone (ROLE-1)', () => {
    const day = { ...aDay('2026-11-23', ['Yann']), people: null };
    const groups = figureGroups(t, [day, day, day], say);
    expect(csvOf(csvRows(t, groups, ['a', 'b', 'c'], day), 'fr')).not.toContain('Yann');
  });
});
