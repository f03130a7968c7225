import { styled } from '@mui/material/styles';
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { OrderView } from '../../domain/views.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import type { CommandState } from '../orders/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { Surface } from '../ui/Card.tsx';
import { Field } from '../ui/Field.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { useShopById } from '../workstation-state.ts';
import { isWholeCode } from './scan.ts';
import { BigFields } from './style.ts';
import { useParcels } from './use-parcels.ts';
import { warehouseWords } from './words.ts';

/** LIV-9: a carrier and a number for each parcel. The number has the focus: the scanner types it and Enter ships. */
export function ShipForm({
  view,
  command,
  onShipped,
  onOrderScanned,
}: {
  view: OrderView;
  command: CommandState;
  onShipped: () => void;
  /** A slip scanned while a number was awaited. */
  onOrderScanned: (code: string) => void;
}) {
  const { order, gates } = view;
  const t = useT(warehouseWords);
  const locale = useLocale();
  const profile = useShopById(order.shop);
  const form = useParcels(order, profile);
  const root = useRef<HTMLDivElement>(null);
  const focusNumber = (id: string) => root.current?.querySelector<HTMLInputElement>(`[data-field="${id}"]`)?.focus();
  const last = form.parcels.at(-1)?.id ?? '';
  useEffect(() => focusNumber(last), [last]);
  const ship = async () => {
    const wrong = form.firstWrong();
    form.send();
    if (wrong) return focusNumber(wrong.id);
    if (await command.run('markShipped', { orderId: order.id, parcels: form.parcels })) onShipped();
  };
  const onEnter = (id: string, typed: string) => {
    if (isWholeCode(typed)) {
      form.change(id, { trackingNumber: '' });
      onOrderScanned(typed);
    } else void ship();
  };
  return (
    <Root ref={root}>
      {form.parcels.map((parcel, index) => (
        <BigFields key={parcel.id} className="parcel">
          <Select
            label={t.carrier}
            value={parcel.carrier}
            options={(profile?.carriers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(carrier) => form.change(parcel.id, { carrier })}
          />
          <Field
            label={form.parcels.length === 1 ? t.tracking : `${t.tracking} · ${t.parcel(index + 1)}`}
            name={parcel.id}
            value={parcel.trackingNumber}
            onChange={(trackingNumber) => form.change(parcel.id, { trackingNumber })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              onEnter(parcel.id, parcel.trackingNumber);
            }}
            error={form.errorOf(parcel)}
            hint={
              parcel.trackingNumber === ''
                ? t.trackingHint
                : profile?.carriers.find(({ id }) => id === parcel.carrier)?.trackingHint[locale]
            }
            maxLength={40}
            required
          />
          {form.parcels.length > 1 && (
            <span className="remove">
              <IconButton
                label={t.removeParcel(index + 1)}
                icon={<Trash2 aria-hidden />}
                onClick={() => form.remove(parcel.id)}
              />
            </span>
          )}
        </BigFields>
      ))}
      <footer>
        <GatedButton
          gate={gates.markShipped ?? null}
          shop={order.shop}
          look="primary"
          size="warehouse"
          busy={command.busy}
          onClick={() => void ship()}
          shortcut="F2"
        >
          {t.steps.markShipped}
        </GatedButton>
        <Button look="quiet" size="warehouse" icon={<Plus aria-hidden />} onClick={form.add}>
          {t.addParcel}
        </Button>
      </footer>
    </Root>
  );
}

const Root = styled(Surface)({
  padding: '16px 20px 20px',
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  flexShrink: 0,
  borderColor: 'var(--primary)',
  '.parcel': { display: 'grid', gridTemplateColumns: '300px minmax(0, 1fr) auto', gap: 16, alignItems: 'start' },
  '.remove': { paddingTop: 32 },
  '.remove button': { width: 56, height: 56 },
  footer: { display: 'flex', gap: 12, flexWrap: 'wrap' },
});
