import { styled } from '@mui/material/styles';
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { OrderView } from '../../domain/views.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { SureButton } from '../orders/SureButton.tsx';
import { parcelWords } from '../orders/parcel-words.ts';
import type { CommandState } from '../orders/use-command.ts';
import type { TypedNumber } from '../orders/use-number-check.ts';
import { type ParcelForm, useParcels } from '../orders/use-parcels.ts';
import { useScan } from '../scanner/use-scan.ts';
import { Button } from '../ui/Button.tsx';
import { Surface } from '../ui/Card.tsx';
import { Field } from '../ui/Field.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { useShopById } from '../workstation-state.ts';
import { play } from './sound.ts';
import { BigFields } from './style.ts';
import { warehouseWords } from './words.ts';

/** LIV-9: a carrier and a number for each parcel. A scanned number goes to the first parcel without one and ships it. */
export function ShipForm({
  view,
  preparedBy,
  command,
  onShipped,
}: {
  view: OrderView;
  /** Whose parcel it is; null where no bench said so. */
  preparedBy: string | null;
  command: CommandState;
  onShipped: () => void;
}) {
  const { order, gates } = view;
  const t = useT(warehouseWords);
  const form = useParcels(order, useShopById(order.shop));
  const root = useRef<HTMLDivElement>(null);
  const focusNumber = (id: string) => {
    const field = root.current?.querySelector<HTMLInputElement>(`[data-field="${id}"]`);
    field?.focus();
    // scanned once more, it is typed over
    field?.select();
  };
  const begin = (form.split ? form.parcels[0] : form.parcels.at(-1))?.id ?? '';
  useEffect(() => focusNumber(begin), [begin]);
  const ship = async () => {
    const wrong = await form.check();
    if (wrong) {
      play('wrong');
      return focusNumber(wrong.id);
    }
    if (await command.run('markShipped', { orderId: order.id, parcels: [...form.parcels], preparedBy })) onShipped();
  };
  const onEnter = ({ id, trackingNumber }: TypedNumber) => {
    const empty = form.parcels.find((other) => other.id !== id && other.trackingNumber.trim() === '');
    if (trackingNumber.trim() !== '' && empty) focusNumber(empty.id);
    else void ship();
  };
  const doubtful = form.parcels.find((parcel) => form.wrongOf(parcel)?.canConfirm);
  const [scanned, setScanned] = useState<string | null>(null);
  const sendScanned = useRef(() => {});
  sendScanned.current = () => {
    const parcel = form.parcels.find((one) => one.id === scanned);
    setScanned(null);
    if (parcel) onEnter(parcel);
  };
  // once the form has it
  useEffect(() => {
    if (scanned !== null) sendScanned.current();
  }, [scanned]);
  const sure = (parcel: TypedNumber) => {
    form.confirm(parcel.id);
    setScanned(parcel.id);
  };
  useScan(({ scan, text }) => {
    if (scan.kind === 'command') {
      if (scan.command === 'confirm' && doubtful) sure(doubtful);
      else if (scan.command === 'confirm' || scan.command === 'ship') void ship();
      else return false;
      return true;
    }
    if (scan.kind !== 'text' && scan.kind !== 'gtin') return false;
    // scanned once more, it takes the place of the one that was doubtful
    const to = doubtful ?? form.parcels.find((one) => one.trackingNumber.trim() === '') ?? form.parcels.at(-1);
    if (!to) return false;
    form.change(to.id, { trackingNumber: text });
    setScanned(to.id);
    return true;
  });
  return (
    <Root ref={root}>
      {form.parcels.map((parcel, index) => (
        <NumberRow
          key={parcel.id}
          shop={order.shop}
          form={form}
          parcel={parcel}
          index={index}
          first={parcel === doubtful}
          onEnter={() => onEnter(parcel)}
          onSure={() => {
            form.confirm(parcel.id);
            focusNumber(parcel.id);
          }}
        />
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
        {!form.split && (
          <Button look="quiet" size="warehouse" icon={<Plus aria-hidden />} onClick={form.add}>
            {t.addParcel}
          </Button>
        )}
      </footer>
    </Root>
  );
}

function NumberRow({
  shop,
  form,
  parcel,
  index,
  first,
  onEnter,
  onSure,
}: {
  shop: string;
  form: ParcelForm;
  parcel: TypedNumber;
  index: number;
  first: boolean;
  onEnter: () => void;
  onSure: () => void;
}) {
  const t = useT(warehouseWords);
  const confirmed = useT(parcelWords).confirmed;
  const locale = useLocale();
  const carriers = useShopById(shop)?.carriers ?? [];
  const wrong = form.wrongOf(parcel);
  const expected = carriers.find(({ id }) => id === parcel.carrier)?.trackingHint[locale];
  return (
    <BigFields className="parcel">
      <div className="number">
        <Field
          label={form.parcels.length === 1 ? t.tracking : `${t.tracking} · ${t.parcel(index + 1)}`}
          name={parcel.id}
          // an order's slip opens that order
          scan="tracking"
          value={parcel.trackingNumber}
          onChange={(trackingNumber) => form.change(parcel.id, { trackingNumber })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onEnter();
          }}
          error={wrong?.text ?? null}
          hint={parcel.sure ? confirmed : parcel.trackingNumber === '' ? t.trackingHint : expected}
          maxLength={40}
          required
        />
        {wrong?.canConfirm && <SureButton first={first} size="warehouse" onSure={onSure} />}
      </div>
      <Select
        label={t.carrier}
        value={parcel.carrier}
        options={carriers.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(carrier) => form.change(parcel.id, { carrier })}
      />
      {form.parcels.length > 1 && !form.split && (
        <span className="remove">
          <IconButton
            label={t.removeParcel(index + 1)}
            icon={<Trash2 aria-hidden />}
            onClick={() => form.remove(parcel.id)}
          />
        </span>
      )}
    </BigFields>
  );
}

const Root = styled(Surface)({
  padding: '16px 20px 20px',
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  flexShrink: 0,
  borderColor: 'var(--primary)',
  '.parcel': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 300px auto', gap: 16, alignItems: 'start' },
  // what is wrong with a number takes its lines
  '@container (max-width: 860px)': {
    '.parcel': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
    '.number': { gridColumn: '1 / -1' },
  },
  '.number': { display: 'flex', flexDirection: 'column', gap: 10, alignItems: 'stretch', minWidth: 0 },
  '.number > button': { alignSelf: 'flex-start' },
  '.remove': { paddingTop: 32 },
  '.remove button': { width: 56, height: 56 },
  footer: { display: 'flex', gap: 12, flexWrap: 'wrap' },
});
