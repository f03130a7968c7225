import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { newId } from '../../api.ts';
import { useLocale } from '../../i18n/locale.ts';
import { useT } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { Select } from '../../ui/Select.tsx';
import { useShopById } from '../../workstation-state.ts';
import { useCommand } from '../use-command.ts';
import { orderWords } from '../words.ts';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { Pair, LineRow } from './dialog-style.ts';
import { filled } from './filled.ts';
import { isToldAtNumber, useTrackingError } from './parcel-check.ts';

const Form = z.object({
  parcels: z.array(z.object({ id: z.string(), carrier: z.string(), trackingNumber: z.string() })),
});

/** LIV-9: a carrier and a number for each parcel; a scanner types the number and Enter ships. */
export function ShipDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const { order } = view;
  const t = useT(orderWords);
  const locale = useLocale();
  const profile = useShopById(order.shop);
  const command = useCommand();
  const trackingError = useTrackingError(profile);
  const blank = () => ({
    id: newId(),
    carrier: order.mode.carrier ?? profile?.carriers[0]?.id ?? '',
    trackingNumber: '',
  });
  const [form, setForm] = useState(() => filled(Form, args, { parcels: [blank()] }));
  const { parcels } = form;
  const wrong = parcels.map((parcel) => trackingError(parcel.carrier, parcel.trackingNumber)).find(Boolean) ?? null;
  const change = (id: string, part: { carrier?: string; trackingNumber?: string }) =>
    setForm({ parcels: parcels.map((parcel) => (parcel.id === id ? { ...parcel, ...part } : parcel)) });
  const confirm = async () => {
    if (await command.run('markShipped', { orderId: order.id, parcels })) onDone();
  };
  return (
    <Dialog
      title={`${t.shipTitle} · ${order.code}`}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.shipConfirm}
      busy={command.busy}
      width={600}
    >
      <RefusalNote what={view.gates.markShipped} shop={view.order.shop} />
      {parcels.map((parcel, index) => (
        <LineRow
          key={parcel.id}
          style={{ gridTemplateColumns: 'minmax(0, 1fr) auto', borderBottom: 0, paddingBottom: 0 }}
        >
          <Pair style={{ gridTemplateColumns: '200px 1fr' }}>
            <Select
              label={t.carrier}
              value={parcel.carrier}
              options={(profile?.carriers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(carrier) => change(parcel.id, { carrier })}
            />
            <Field
              label={parcels.length === 1 ? t.tracking : `${t.tracking} · ${t.parcelNumber(index + 1)}`}
              value={parcel.trackingNumber}
              autoFocus={index === parcels.length - 1}
              onChange={(trackingNumber) => change(parcel.id, { trackingNumber })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey) return;
                event.preventDefault();
                void confirm();
              }}
              error={trackingError(parcel.carrier, parcel.trackingNumber)}
              hint={profile?.carriers.find(({ id }) => id === parcel.carrier)?.trackingHint[locale]}
              required
              maxLength={40}
            />
          </Pair>
          {parcels.length > 1 && (
            <IconButton
              label={`${t.remove} ${t.parcelNumber(index + 1)}`}
              icon={<Trash2 aria-hidden />}
              onClick={() => setForm({ parcels: parcels.filter(({ id }) => id !== parcel.id) })}
            />
          )}
        </LineRow>
      ))}
      <div>
        <Button
          size="small"
          look="quiet"
          icon={<Plus aria-hidden />}
          onClick={() => setForm({ parcels: [...parcels, blank()] })}
        >
          {t.addParcel}
        </Button>
      </div>
      {!isToldAtNumber(command.error, wrong) && <RefusalNote what={command.error} shop={order.shop} alert />}
    </Dialog>
  );
}
