import { styled } from '@mui/material/styles';
import { ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { addDays } from '../../domain/calendar/days.ts';
import { csvOf } from '../../domain/csv.ts';
import { Day } from '../../domain/ids.ts';
import { carrierOf, type ShopProfile } from '../../domain/shop/profile.ts';
import type { WarehouseDay } from '../../domain/warehouse/day.ts';
import { comparedDays } from '../../domain/warehouse/compared-days.ts';
import { saveCsv } from '../api.ts';
import { useFormat } from '../format.ts';
import { SectionTabs } from '../frame/SectionTabs.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { useShopDay } from '../use-shop-day.ts';
import { useShop } from '../workstation-state.ts';
import { FigureTable } from './FigureTable.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { type GroupName, csvRows, figureGroups } from './figure-rows.ts';
import { dayWords } from './words.ts';

const tables = ['orders', 'preparations', 'shortages', 'handOvers', 'claims', 'outbox'] as const;

/** Side by side where there is room. */
const columns: readonly (readonly GroupName[])[] = [
  ['work', 'errors'],
  ['leaving', 'pace', 'carriers'],
];

/** `day`: null for today. */
export function WarehouseDayPage({ day }: { day: string | null }) {
  const shop = useShop();
  return shop === null ? null : <OneDay shop={shop} asked={day} />;
}

function OneDay({ shop, asked }: { shop: ShopProfile; asked: string | null }) {
  const t = useT(dayWords);
  const locale = useLocale();
  const format = useFormat();
  const today = useShopDay(shop);
  const day = asked ?? today;
  const { before, lastWeek } = comparedDays(day, shop.identity.country);
  const shown = useLive('warehouseDay', { shop: shop.id, day }, tables);
  const earlier = useLive('warehouseDay', { shop: shop.id, day: before }, tables).data;
  const weekAgo = useLive('warehouseDay', { shop: shop.id, day: lastWeek }, tables).data;
  const found = shown.data?.day === day ? shown.data : null;
  const days = [day, before, lastWeek];
  const groups = figureGroups(t, [found, earlier, weekAgo], {
    time: format.time,
    carrier: (id) => carrierOf(shop, id)?.name ?? id,
  });
  const goTo = (to: string) => navigate({ page: 'warehouseDay', day: to === today ? null : to }, 'replace');
  const save = async () => {
    if (!found) return;
    await saveCsv(t.fileName(shop.id, day), csvOf(csvRows(t, groups, days, found), locale));
    toast('ok', t.exported, null);
  };
  return (
    <Page
      width={1280}
      title={t.title}
      actions={
        <>
          <IconButton
            label={t.previous}
            icon={<ChevronLeft aria-hidden />}
            shortcut="K"
            onClick={() => goTo(addDays(day, -1))}
          />
          <Field
            label={t.day}
            hideLabel
            type="date"
            value={day}
            onChange={(typed) => Day.safeParse(typed).success && goTo(typed)}
          />
          <IconButton
            label={t.next}
            icon={<ChevronRight aria-hidden />}
            shortcut="J"
            disabled={day >= today}
            onClick={() => goTo(addDays(day, 1))}
          />
          <Button onClick={() => goTo(today)} shortcut="T" disabled={day === today}>
            {t.today}
          </Button>
          <Button icon={<Download aria-hidden />} shortcut="E" disabled={!found} onClick={() => void save()}>
            {t.exportCsv}
          </Button>
        </>
      }
    >
      <SectionTabs section="warehouse" />
      <RefusalNote what={shown.error} alert />
      {found && (
        <Grid>
          {columns.map((names) => (
            <div key={names[0]} className="column">
              {groups
                .filter(({ name }) => names.includes(name))
                .map(({ name, rows }) => (
                  <Card key={name} title={t.groups[name]} flush>
                    {rows.length > 0 && <FigureTable label={t.groups[name]} rows={rows} days={days} />}
                    <Notes group={name} found={found} />
                  </Card>
                ))}
            </div>
          ))}
          {found.people && (
            <div className="wide">
              <Card title={t.people} flush>
                {found.people.length === 0 ? <p>{t.nobody}</p> : <PeopleTable people={found.people} />}
              </Card>
            </div>
          )}
        </Grid>
      )}
    </Page>
  );
}

/** What a figure does not say by itself. */
function Notes({ group, found }: { group: GroupName; found: WarehouseDay }) {
  const t = useT(dayWords);
  const { prepared, benched, lorry, pace, handedOver } = found;
  if (group === 'work' && prepared > benched) return <p>{t.notes.withoutBench(prepared - benched)}</p>;
  if (group === 'leaving' && lorry === null) return <p>{t.noLorry}</p>;
  if (group === 'errors') return <p>{t.notes.claims}</p>;
  if (group === 'pace') return <p>{t.notes.pace(pace.leftOut)}</p>;
  if (group === 'carriers' && handedOver.length === 0) return <p>{t.nobodyGone}</p>;
  return null;
}

const Grid = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 520px), 1fr))',
  gap: 16,
  alignItems: 'start',
  '.column': { display: 'flex', flexDirection: 'column', gap: 16, minWidth: 0 },
  '.wide': { gridColumn: '1 / -1' },
  p: { padding: '10px 16px 14px', color: 'var(--muted)', fontSize: 12.5, borderTop: '1px solid var(--line)' },
});
