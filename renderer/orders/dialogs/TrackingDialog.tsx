import { useState } from 'react';
import { z } from 'zod';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { Select } from '../../ui/Select.tsx';
import { useShopById } from '../../workstation-state.ts';
import { useCommand } from '../use-command.ts';
import { orderWords } from '../words.ts';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { Pair } from './dialog-style.ts';
import { filled } from './filled.ts';
import { isToldAtNumber, useTrackingError } from './parcel-check.ts';

const Form = z.object({ parcelId: z.string(), carrier: z.string(), trackingNumber: z.string(), reason: z.string() });

/** LIV-9: a wrong number is corrected with a reason, and stays in the timeline. */
export function TrackingDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const { order } = view;
  const t = useT(orderWords);
  const profile = useShopById(order.shop);
  const command = useCommand();
  const trackingError = useTrackingError(profile);
  const first = order.parcels[0];
  const [form, setForm] = useState(() =>
    filled(Form, args, {
      parcelId: first?.id ?? '',
      carrier: first?.carrier ?? '',
      trackingNumber: first?.trackingNumber ?? '',
      reason: '',
    }),
  );
  const wrong = trackingError(form.carrier, form.trackingNumber);
  const confirm = async () => {
    if (await command.run('correctTracking', { orderId: order.id, ...form })) onDone();
  };
  return (
    <Dialog
      title={t.trackingTitle}
      onClose={onClose}
      onConfirm={() => void confirm()}
      busy={command.busy}
      confirmDisabled={form.reason.trim() === ''}
    >
      <RefusalNote what={view.gates.correctTracking} shop={view.order.shop} />
      {order.parcels.length > 1 && (
        <Select
          label={t.parcels}
          value={form.parcelId}
          options={order.parcels.map(({ id, trackingNumber }) => ({ value: id, label: trackingNumber }))}
          onChange={(parcelId) => {
            const parcel = order.parcels.find(({ id }) => id === parcelId);
            if (parcel) setForm({ ...form, parcelId, carrier: parcel.carrier, trackingNumber: parcel.trackingNumber });
          }}
        />
      )}
      <Pair style={{ gridTemplateColumns: '200px 1fr' }}>
        <Select
          label={t.carrier}
          value={form.carrier}
          options={(profile?.carriers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(carrier) => setForm({ ...form, carrier })}
        />
        <Field
          label={t.tracking}
          value={form.trackingNumber}
          onChange={(trackingNumber) => setForm({ ...form, trackingNumber })}
          error={wrong}
          autoFocus
          required
        />
      </Pair>
      <Field
        label={t.reason}
        value={form.reason}
        onChange={(reason) => setForm({ ...form, reason })}
        required
        maxLength={200}
      />
      {!isToldAtNumber(command.error, wrong) && <RefusalNote what={command.error} shop={order.shop} alert />}
    </Dialog>
  );
}
