import { Plus } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { lineName } from '../../../domain/order/basket.ts';
import type { Order } from '../../../domain/order/order.ts';
import { newId } from '../../api.ts';
import { useT } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { parcelWords } from '../parcel-words.ts';
import { useCommand } from '../use-command.ts';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { PackTable, type TypedParcel } from './PackTable.tsx';
import { filled } from './filled.ts';

const Packed = z.object({
  parcels: z.array(z.object({ id: z.string(), lines: z.array(z.object({ lineId: z.string(), quantity: z.int() })) })),
});
const MOST = 20;

/** LIV-9: which pieces go into which parcel; a parcel left empty is none. */
export function PackDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const { order } = view;
  const t = useT(parcelWords);
  const command = useCommand();
  const [parcels, setParcels] = useState<TypedParcel[]>(() => {
    const start = filled(Packed, args, { parcels: order.packing }).parcels.map(asTyped);
    return start.length > 0 ? start : [withAll(order), { id: newId(), pieces: {} }];
  });
  const left = order.lines.map(({ id, quantity }) => quantity - packed(parcels, id));
  const missing = left.reduce((sum, pieces) => sum + Math.max(0, pieces), 0);
  const over = left.reduce((sum, pieces) => sum + Math.max(0, -pieces), 0);
  const kept = parcels.map(asPacking(order)).filter(({ lines }) => lines.length > 0);
  const confirm = async () => {
    const all = kept.length < 2 ? [] : kept;
    if (await command.run('packParcels', { orderId: order.id, parcels: all })) onDone(null);
  };
  return (
    <Dialog
      title={t.packOf(order.code)}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmDisabled={missing > 0 || over > 0}
      busy={command.busy}
      width={Math.min(1100, 460 + 110 * parcels.length)}
    >
      <RefusalNote what={view.gates.packParcels} shop={order.shop} />
      <PackTable
        lines={order.lines.map((line) => ({ ...line, name: lineName(line, { label: line.format }) }))}
        parcels={parcels}
        left={left}
        onChange={(id, lineId, pieces) =>
          setParcels(
            parcels.map((parcel) =>
              parcel.id === id ? { ...parcel, pieces: { ...parcel.pieces, [lineId]: pieces } } : parcel,
            ),
          )
        }
        onRemove={parcels.length > 1 ? (id) => setParcels(parcels.filter((parcel) => parcel.id !== id)) : null}
      />
      <div style={{ display: 'flex', gap: 12, alignItems: 'center', justifyContent: 'space-between' }}>
        <Button
          size="small"
          icon={<Plus aria-hidden />}
          shortcut="Alt+A"
          disabled={parcels.length >= MOST}
          onClick={() => setParcels([...parcels, { id: newId(), pieces: {} }])}
        >
          {t.add}
        </Button>
        <span aria-live="polite" style={{ color: missing + over > 0 ? 'var(--accent-text)' : 'var(--ok)' }}>
          {over > 0 ? t.tooMany(over) : missing > 0 ? t.notAllIn(missing) : kept.length < 2 ? t.oneParcel : t.allIn}
        </span>
      </div>
      <RefusalNote what={command.error} shop={order.shop} alert />
    </Dialog>
  );
}

function withAll(order: Order): TypedParcel {
  return { id: newId(), pieces: Object.fromEntries(order.lines.map(({ id, quantity }) => [id, String(quantity)])) };
}

function asTyped({ id, lines }: Order['packing'][number]): TypedParcel {
  return { id, pieces: Object.fromEntries(lines.map(({ lineId, quantity }) => [lineId, String(quantity)])) };
}

function asPacking({ lines }: Order) {
  return ({ id, pieces }: TypedParcel) => ({
    id,
    lines: lines.flatMap((line) => {
      const quantity = Number(pieces[line.id] ?? '');
      return quantity > 0 ? [{ lineId: line.id, quantity }] : [];
    }),
  });
}

function packed(parcels: readonly TypedParcel[], lineId: string): number {
  return parcels.reduce((sum, { pieces }) => sum + Number(pieces[lineId] ?? ''), 0);
}
