import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { z } from 'zod';
import { WrittenAddress } from '../../../domain/customer/address.ts';
import { AddressForm } from '../../../domain/order/draft.ts';
import type { RelayPoint } from '../../../domain/relay/relay-point.ts';
import { AddressEditor } from '../../address/AddressEditor.tsx';
import { useChecked, useTouched } from '../../address/use-checked.ts';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { useShopById } from '../../workstation-state.ts';
import { useChange } from '../use-change.ts';
import { orderWords } from '../words.ts';
import { ChangePreview } from './ChangePreview.tsx';
import { DeliveryWay } from './DeliveryWay.tsx';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { changeWords } from './change-words.ts';
import { filled } from './filled.ts';
import { useWay } from './use-way.ts';

const Form = z.object({
  delivery: AddressForm,
  modeId: z.string().nullable().default(null),
  relayId: z.string().nullable().default(null),
});

/** VIE-2, VIE-5: the order's own copy, with its mode and its pick-up point; the customer's book stays as it is. */
export function AddressDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const { order } = view;
  const t = useT(orderWords);
  const words = useT(changeWords);
  const shop = useShopById(order.shop);
  const [form, setForm] = useState(() =>
    filled(Form, args, { delivery: order.delivery, modeId: null, relayId: order.relay?.id ?? null }),
  );
  const { value, errors } = useChecked(WrittenAddress, form.delivery);
  const { touch, send, shown } = useTouched();
  const [picked, setPicked] = useState<RelayPoint | null>(null);
  const way = useWay(order, shop, form, picked);
  const asked = value && way.complete ? { delivery: value, modeId: way.modeId, relayId: way.relayId } : null;
  const change = useChange(
    view,
    'changeDeliveryAddress',
    asked && ((expectedTotalCents) => ({ orderId: order.id, ...asked, expectedTotalCents })),
    onDone,
  );
  const toPoint = order.relay !== null;
  const confirm = () => {
    send();
    void change.confirm();
  };
  const where = shop && (
    <AddressEditor
      shop={shop}
      value={form.delivery}
      onChange={(delivery) => setForm({ ...form, delivery })}
      errorAt={(field) => shown(errors, field)}
      onLeave={touch}
      autoFocus={!toPoint}
    />
  );
  const how = shop && (
    <DeliveryWay
      order={order}
      shop={shop}
      way={way}
      to={form.delivery}
      onMode={(modeId) => setForm({ ...form, modeId })}
      onPoint={(point) => {
        setPicked(point);
        setForm({ ...form, relayId: point.id });
      }}
    />
  );
  return (
    <Dialog
      title={toPoint ? words.pointTitle : t.addressTitle}
      onClose={onClose}
      onConfirm={confirm}
      confirmDisabled={asked !== null && !change.ready}
      busy={change.command.busy}
      width={1060}
    >
      <RefusalNote what={view.gates.changeDeliveryAddress} shop={order.shop} />
      <Sides>
        <div>{where}</div>
        <div>
          {how}
          {asked && <ChangePreview order={order} change={change} />}
        </div>
      </Sides>
    </Dialog>
  );
}

/** Where and how side by side: the price of a place is seen while it is typed. */
const Sides = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 400px',
  gap: '16px 24px',
  alignItems: 'start',
  '> div': { display: 'flex', flexDirection: 'column', gap: 14, minWidth: 0 },
  // the foot of the form belongs to its own side
  '> div > [data-preview]': { position: 'static', margin: 0, padding: '10px 0 0' },
  '@media (max-width: 1000px)': { gridTemplateColumns: '1fr' },
});
