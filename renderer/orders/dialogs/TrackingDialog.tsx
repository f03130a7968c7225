import { useState } from 'react';
import { z } from 'zod';
import { useLocale } from '../../i18n/locale.ts';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { Select } from '../../ui/Select.tsx';
import { useShopById } from '../../workstation-state.ts';
import { SureButton } from '../SureButton.tsx';
import { parcelWords } from '../parcel-words.ts';
import { useCommand } from '../use-command.ts';
import { useNumberCheck } from '../use-number-check.ts';
import { orderWords } from '../words.ts';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { Pair } from './dialog-style.ts';
import { filled } from './filled.ts';

const Form = z.object({
  parcelId: z.string(),
  carrier: z.string(),
  trackingNumber: z.string(),
  sure: z.boolean().default(false),
  reason: z.string(),
});

/** LIV-9: a wrong number is corrected with a reason, and stays in the timeline. */
export function TrackingDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const { order } = view;
  const t = useT(orderWords);
  const confirmed = useT(parcelWords).confirmed;
  const locale = useLocale();
  const profile = useShopById(order.shop);
  const command = useCommand();
  const first = order.parcels[0];
  const [form, setForm] = useState(() =>
    filled(Form, args, {
      parcelId: first?.id ?? '',
      carrier: first?.carrier ?? '',
      trackingNumber: first?.trackingNumber ?? '',
      sure: false,
      reason: '',
    }),
  );
  const { parcelId: id, carrier, trackingNumber, sure } = form;
  const typed = { id, carrier, trackingNumber, sure };
  // the numbers of the other parcels stand
  const others = order.parcels.filter((parcel) => parcel.id !== id).map((parcel) => ({ ...parcel, sure: true }));
  const { wrong, checkAnew } = useNumberCheck(order.id, profile, [typed, ...others]);
  const was = order.parcels.find((parcel) => parcel.id === id);
  const same = was?.carrier === carrier && was.trackingNumber === trackingNumber;
  const no = same || trackingNumber.trim() === '' ? null : wrong(typed);
  const confirm = async () => {
    if (!same && (await checkAnew()) !== null) return;
    if (await command.run('correctTracking', { orderId: order.id, ...form })) onDone(null);
  };
  return (
    <Dialog
      title={t.trackingTitle}
      onClose={onClose}
      onConfirm={() => void confirm()}
      busy={command.busy}
      confirmDisabled={form.reason.trim() === '' || no !== null}
    >
      <RefusalNote what={view.gates.correctTracking} shop={view.order.shop} />
      {order.parcels.length > 1 && (
        <Select
          label={t.parcels}
          value={form.parcelId}
          options={order.parcels.map((parcel) => ({ value: parcel.id, label: parcel.trackingNumber }))}
          onChange={(parcelId) => {
            const parcel = order.parcels.find((one) => one.id === parcelId);
            if (parcel)
              setForm({
                ...form,
                parcelId,
                carrier: parcel.carrier,
                trackingNumber: parcel.trackingNumber,
                sure: false,
              });
          }}
        />
      )}
      <Pair style={{ gridTemplateColumns: '200px 1fr' }}>
        <Select
          label={t.carrier}
          value={form.carrier}
          options={(profile?.carriers ?? []).map((one) => ({ value: one.id, label: one.name }))}
          onChange={(next) => setForm({ ...form, carrier: next, sure: false })}
        />
        <Field
          label={t.tracking}
          scan="parcel"
          value={form.trackingNumber}
          onChange={(next) => setForm({ ...form, trackingNumber: next, sure: false })}
          error={no?.text ?? null}
          hint={sure ? confirmed : profile?.carriers.find((one) => one.id === carrier)?.trackingHint[locale]}
          autoFocus
          required
        />
      </Pair>
      {no?.canConfirm && (
        <div>
          <SureButton first onSure={() => setForm({ ...form, sure: true })} />
        </div>
      )}
      <Field
        label={t.reason}
        value={form.reason}
        onChange={(reason) => setForm({ ...form, reason })}
        required
        maxLength={200}
      />
      <RefusalNote what={command.error} shop={order.shop} alert />
    </Dialog>
  );
}
