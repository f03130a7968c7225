import { Plus, Trash2 } from 'lucide-react';
import { z } from 'zod';
import { useLocale } from '../../i18n/locale.ts';
import { useT } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { Select } from '../../ui/Select.tsx';
import { useShopById } from '../../workstation-state.ts';
import { SureButton } from '../SureButton.tsx';
import { parcelWords } from '../parcel-words.ts';
import { useCommand } from '../use-command.ts';
import { useParcels } from '../use-parcels.ts';
import { orderWords } from '../words.ts';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { LineRow, Pair } from './dialog-style.ts';
import { filled } from './filled.ts';

const Form = z.object({
  parcels: z.array(
    z.object({
      id: z.string(),
      carrier: z.string(),
      trackingNumber: z.string(),
      sure: z.boolean().default(false),
    }),
  ),
});

/** LIV-9: a carrier and a number for each parcel; a scanner types the number and Enter ships. */
export function ShipDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const { order } = view;
  const t = useT(orderWords);
  const confirmed = useT(parcelWords).confirmed;
  const locale = useLocale();
  const carriers = useShopById(order.shop)?.carriers ?? [];
  const command = useCommand();
  const form = useParcels(order, useShopById(order.shop), filled(Form, args, { parcels: [] }).parcels);
  const { parcels } = form;
  const confirm = async () => {
    const wrong = await form.check();
    if (wrong) return document.querySelector<HTMLInputElement>(`[data-field="${wrong.id}"]`)?.focus();
    if (await command.run('markShipped', { orderId: order.id, parcels: [...parcels] })) onDone(null);
  };
  const doubtful = parcels.find((parcel) => form.wrongOf(parcel)?.canConfirm);
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
              options={carriers.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(carrier) => form.change(parcel.id, { carrier })}
            />
            <Field
              label={parcels.length === 1 ? t.tracking : `${t.tracking} · ${t.parcelNumber(index + 1)}`}
              name={parcel.id}
              scan="parcel"
              value={parcel.trackingNumber}
              autoFocus={index === (form.split ? 0 : parcels.length - 1)}
              onChange={(trackingNumber) => form.change(parcel.id, { trackingNumber })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey) return;
                event.preventDefault();
                void confirm();
              }}
              error={form.wrongOf(parcel)?.text ?? null}
              hint={parcel.sure ? confirmed : carriers.find(({ id }) => id === parcel.carrier)?.trackingHint[locale]}
              required
              maxLength={40}
            />
          </Pair>
          {parcels.length > 1 && !form.split && (
            <IconButton
              label={`${t.remove} ${t.parcelNumber(index + 1)}`}
              icon={<Trash2 aria-hidden />}
              onClick={() => form.remove(parcel.id)}
            />
          )}
          {form.wrongOf(parcel)?.canConfirm && (
            <div style={{ gridColumn: '1 / -1' }}>
              <SureButton first={parcel === doubtful} onSure={() => form.confirm(parcel.id)} />
            </div>
          )}
        </LineRow>
      ))}
      {!form.split && (
        <div>
          <Button size="small" look="quiet" icon={<Plus aria-hidden />} onClick={form.add}>
            {t.addParcel}
          </Button>
        </div>
      )}
      <RefusalNote what={command.error} shop={order.shop} alert />
    </Dialog>
  );
}
