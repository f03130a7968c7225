/** The figures of three days as rows: the same for the screen and for the file. */
import type { CsvCell } from '../../domain/csv.ts';
import type { WarehouseDay } from '../../domain/warehouse/day.ts';
import { scanErrors, unscannable } from '../../domain/warehouse/preparation.ts';
import type { DayWords } from './words.ts';

export interface FigureRow {
  id: string;
  label: string;
  /** A part of the row above it. */
  part: boolean;
  /** The day, the working day before, the same day last week; null: not known. */
  values: readonly (number | null)[];
}

export type GroupName = keyof DayWords['groups'];
export interface FigureGroup {
  name: GroupName;
  rows: FigureRow[];
}

/** `days`: the one looked at first; null where it is not read yet. */
export function figureGroups(
  t: DayWords,
  days: readonly (WarehouseDay | null)[],
  say: { time(at: string): string; carrier(id: string): string },
): FigureGroup[] {
  const row = (id: string, label: string, of: (day: WarehouseDay) => number | null, part = false): FigureRow => ({
    id,
    label,
    part,
    values: days.map((day) => (day === null ? null : of(day))),
  });
  const lorryAt = days.map((day) => day?.lorry?.at).find((at) => at !== undefined);
  const clock = lorryAt === undefined ? '' : say.time(lorryAt);
  const waits = days[0]?.waiting !== null && days[0]?.waiting !== undefined;
  return [
    {
      name: 'work',
      rows: [
        row('prepared', t.prepared, ({ prepared }) => prepared),
        row('benched', t.benched, ({ benched }) => benched, true),
        row('pieces', t.pieces, ({ pieces }) => pieces),
      ],
    },
    {
      name: 'leaving',
      rows: [
        row('shipped', t.shipped, ({ shipped }) => shipped),
        ...(lorryAt === undefined
          ? []
          : [
              row('before', t.beforeLorry(clock), ({ lorry }) => lorry?.before ?? null, true),
              row('after', t.afterLorry(clock), ({ lorry }) => lorry?.after ?? null, true),
            ]),
        row('fetched', t.fetched, ({ fetched }) => fetched),
        ...(waits ? waitingRows(t, row) : []),
      ],
    },
    {
      name: 'errors',
      rows: [
        ...scanErrors.map((kind) => row(kind, t.scans[kind], ({ errors }) => errors.scans[kind])),
        row('ticked', t.ticked, ({ errors }) => total(errors.byHand)),
        ...unscannable.map((reason) => row(reason, t.byHand[reason], ({ errors }) => errors.byHand[reason], true)),
        row('shortages', t.shortages, ({ shortages }) => shortages.orders),
        row('missing', t.missing, ({ shortages }) => shortages.pieces, true),
        row('claims', t.claims, ({ errors }) => errors.claims),
      ],
    },
    {
      name: 'pace',
      rows: [
        row('median', t.median, ({ pace }) => pace.medianMinutes),
        row('p90', t.p90, ({ pace }) => pace.p90Minutes),
        row('perHour', t.perHour, ({ pace }) => pace.ordersPerHour),
        row('timed', t.timed, ({ pace }) => pace.timed),
        row('leftOut', t.leftOut, ({ pace }) => pace.leftOut),
      ],
    },
    {
      name: 'carriers',
      rows: carriersOf(days).map((carrier) =>
        row(carrier, say.carrier(carrier), ({ handedOver }) => parcelsOf(handedOver, carrier)),
      ),
    },
  ];
}

/** Every figure of the screen, then one line for each person. */
export function csvRows(
  t: DayWords,
  groups: readonly FigureGroup[],
  names: readonly string[],
  day: WarehouseDay,
): CsvCell[][] {
  const { short } = t;
  const people = day.people ?? [];
  return [
    [t.title, t.columns.figure, ...names],
    ...groups.flatMap(({ name, rows }) => rows.map(({ label, values }) => [t.groups[name], label, ...values])),
    ...(people.length === 0
      ? []
      : [
          [],
          [
            t.people,
            short.prepared,
            short.pieces,
            short.scans,
            short.byHand,
            short.claims,
            short.median,
            short.perHour,
          ],
        ]),
    ...people.map((person) => [
      person.name,
      person.prepared,
      person.pieces,
      total(person.errors.scans),
      total(person.errors.byHand),
      person.errors.claims,
      person.pace.medianMinutes,
      person.pace.ordersPerHour,
    ]),
  ];
}

export function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

type MakeRow = (id: string, label: string, of: (day: WarehouseDay) => number | null, part?: boolean) => FigureRow;

function waitingRows(t: DayWords, row: MakeRow): FigureRow[] {
  const stages = ['validated', 'inPreparation', 'prepared'] as const;
  return [
    row('waiting', t.waiting, ({ waiting }) => (waiting === null ? null : total(waiting))),
    ...stages.map((stage) =>
      row(`waiting-${stage}`, t.waitingStages[stage], ({ waiting }) => waiting?.[stage] ?? null, true),
    ),
  ];
}

function carriersOf(days: readonly (WarehouseDay | null)[]): string[] {
  return [...new Set(days.flatMap((day) => day?.handedOver ?? []).map(({ carrier }) => carrier))];
}

function parcelsOf(handedOver: WarehouseDay['handedOver'], wanted: string): number {
  return handedOver.find(({ carrier }) => carrier === wanted)?.parcels ?? 0;
}
