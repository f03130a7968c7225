import { styled } from '@mui/material/styles';
import { version } from '../../package.json';
import { openShortcuts } from '../frame/overlays.ts';
import { useT } from '../i18n/words.ts';
import { PrintersCard } from '../printing/PrintersCard.tsx';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Page } from '../ui/Page.tsx';
import { ShopDot } from '../ui/ShopDot.tsx';
import { When } from '../ui/When.tsx';
import { setPreferences, useMay, useStaff, useWorkstation } from '../workstation-state.ts';
import { Badges } from './Badges.tsx';
import { NewDevice } from './NewDevice.tsx';
import { ScannerCard } from './ScannerCard.tsx';
import { settingsWords } from './words.ts';

const lockTimes = [2, 5, 10, 30] as const;

/** What people may choose for themselves, at once and without a restart. */
export function SettingsPage() {
  const t = useT(settingsWords);
  const { locale, theme, density, addressCompletion, lockAfter, large } = useWorkstation((state) => state.preferences);
  const sync = useWorkstation((state) => state.sync);
  const device = useWorkstation((state) => state.session.deviceName);
  const staff = useStaff();
  const mayEnrol = useMay('devices.enrol');
  const mayBadge = useMay('badges.draw');
  return (
    <Page width={760} title={t.title} lead={t.kept}>
      <Layout>
        <Card>
          <div className="choices">
            <Choice
              label={t.language.title}
              value={locale}
              options={[
                { value: 'fr', label: t.language.fr },
                { value: 'en', label: t.language.en },
              ]}
              onChange={(chosen) => void setPreferences({ locale: chosen })}
            />
            <Choice
              label={t.theme.title}
              value={theme}
              options={(['light', 'dark', 'system'] as const).map((value) => ({ value, label: t.theme[value] }))}
              onChange={(chosen) => void setPreferences({ theme: chosen })}
            />
            <Choice
              label={t.density.title}
              value={density}
              options={(['compact', 'comfortable'] as const).map((value) => ({ value, label: t.density[value] }))}
              onChange={(chosen) => void setPreferences({ density: chosen })}
            />
            <Choice
              label={t.large.title}
              value={large}
              options={(['byRole', 'always', 'never'] as const).map((value) => ({ value, label: t.large[value] }))}
              onChange={(chosen) => void setPreferences({ large: chosen })}
            />
            <Choice
              label={t.lock.title}
              value={String(lockAfter ?? 'auto')}
              options={[
                { value: 'auto', label: t.lock.auto },
                ...lockTimes.map((minutes) => ({ value: String(minutes), label: t.lock.minutes(minutes) })),
              ]}
              onChange={(chosen) =>
                void setPreferences({ lockAfter: lockTimes.find((minutes) => String(minutes) === chosen) ?? null })
              }
            />
            <Checkbox
              label={t.directory.title}
              hint={t.directory.hint}
              checked={addressCompletion}
              onChange={(chosen) => void setPreferences({ addressCompletion: chosen })}
            />
          </div>
        </Card>
        <PrintersCard />
        <Card title={t.device.title}>
          <dl>
            <dt>{t.device.name}</dt>
            <dd>{device}</dd>
            <dt>{t.device.staff}</dt>
            <dd>{staff?.name}</dd>
            <dt>{t.device.shops}</dt>
            <dd className="shops">
              {staff?.shops.map((shop) => (
                <ShopDot key={shop} shop={shop} named />
              ))}
            </dd>
            <dt>{t.device.lastSync}</dt>
            <dd>
              {sync.lastSyncAt === null ? t.device.never : <When at={sync.lastSyncAt} shape="relative" />}{' '}
              <a href={hrefOf({ page: 'sync' })}>{t.device.open}</a>
            </dd>
          </dl>
        </Card>
        <ScannerCard />
        {mayEnrol && <NewDevice />}
        {mayBadge && <Badges />}
        <Card title={t.about.title}>
          <p>
            <b>{t.about.version(version)}</b>
          </p>
          <p className="quiet">{t.about.text}</p>
          <p className="quiet">{t.about.font}</p>
          <div style={{ marginTop: 12 }}>
            <Button onClick={openShortcuts}>{t.about.shortcuts}</Button>
          </div>
        </Card>
      </Layout>
    </Page>
  );
}

const Layout = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  '.choices': { display: 'flex', flexDirection: 'column', gap: 14 },
  dl: { margin: 0, display: 'grid', gridTemplateColumns: '170px 1fr', gap: '8px 16px' },
  dt: { color: 'var(--muted)', fontWeight: 500 },
  dd: { margin: 0 },
  '.shops': { display: 'flex', gap: 16 },
  '.quiet': { color: 'var(--muted)' },
  a: { color: 'var(--primary)', marginLeft: 8 },
  b: { fontWeight: 600 },
});
