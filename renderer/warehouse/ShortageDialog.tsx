import { styled } from '@mui/material/styles';
import { PackageX } from 'lucide-react';
import { useRef, useState } from 'react';
import { lineName } from '../../domain/order/basket.ts';
import type { Order } from '../../domain/order/order.ts';
import type { OrderLine } from '../../domain/order/parts.ts';
import type { Shelf } from '../../domain/warehouse/shelf.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import type { TakesScan } from '../scanner/use-scan.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { MissingLine } from './MissingLine.tsx';
import { type MissingForm, missingArgs, missingForm, toldForms } from './missing.ts';
import { missingWords } from './shortage-words.ts';
import { BigFields } from './style.ts';

/**
 * Pieces that are not on their shelf: how many, what was counted there, a word for customer service. The order then leaves
 * the bench (ORD-3). `line` null: whoever tells it says which.
 */
export function ShortageDialog({
  order,
  line,
  missing = 1,
  onClose,
  onReported = onClose,
}: {
  order: Order;
  line: OrderLine | null;
  /** Pieces not gathered yet. */
  missing?: number;
  onClose: () => void;
  /** It was written here. */
  onReported?: () => void;
}) {
  const t = useT(missingWords);
  const command = useCommand();
  const auditId = useRef(newId());
  const before = useLive('shortageOfOrder', { orderId: order.id }, ['shortages']);
  const [own, setOwn] = useState<MissingForm[]>(line ? [missingForm(line, missing)] : []);
  const [note, setNote] = useState<string | null>(null);
  const [shelves, setShelves] = useState<Readonly<Record<string, Shelf | null>>>({});
  const told = toldForms(before.data).filter(({ lineId }) => !own.some((one) => one.lineId === lineId));
  const forms = [...told, ...own];
  const others = order.lines.filter(({ id }) => !forms.some(({ lineId }) => lineId === id));
  const set = (next: MissingForm) => setOwn((last) => last.map((one) => (one.lineId === next.lineId ? next : one)));
  const wrong = forms.some(({ lineId, missing: n }) => n < 1 || n > (lineOf(order, lineId)?.quantity ?? 0));
  const ready = own.length > 0 && !wrong && own.every(({ lineId }) => lineId in shelves);
  const report = async () => {
    if (!ready) return;
    const text = note ?? before.data?.note ?? '';
    const lines = forms.map((form) => missingArgs(form, shelves[form.lineId] ?? null));
    const done = await command.run('reportShortage', {
      orderId: order.id,
      auditId: auditId.current,
      lines,
      note: text,
      replaces: before.data?.reportedAt ?? null,
    });
    if (!done) return;
    toast('info', t.done(order.code));
    onReported();
  };
  const last = own.at(-1);
  const onScan: TakesScan = ({ scan }) => {
    if (scan.kind === 'command' && scan.command === 'confirm') void report();
    else if (scan.kind === 'command' && scan.command === 'cancel') onClose();
    else if (scan.kind === 'quantity' && last) set({ ...last, missing: scan.quantity });
    else return false;
    return true;
  };
  return (
    <Dialog
      title={t.title(order.code)}
      onClose={onClose}
      onScan={onScan}
      onConfirm={() => void report()}
      confirmLabel={t.report}
      confirmDisabled={!ready}
      busy={command.busy}
      width={920}
    >
      <Large data-large>
        {forms.map((form) => {
          const of = lineOf(order, form.lineId);
          return (
            of && (
              <MissingLine
                key={form.lineId}
                order={order}
                line={of}
                form={form}
                onChange={form.told ? null : set}
                onShelf={(shelf) => setShelves((known) => ({ ...known, [form.lineId]: shelf }))}
                onRemove={
                  !form.told && own.length + told.length > 1
                    ? () => setOwn(own.filter(({ lineId }) => lineId !== form.lineId))
                    : null
                }
              />
            )
          );
        })}
        {forms.length === 0 && <p>{t.which}</p>}
        {others.map((other) => (
          <Button
            key={other.id}
            size="warehouse"
            look={forms.length === 0 ? 'plain' : 'quiet'}
            icon={<PackageX aria-hidden />}
            onClick={() => setOwn([...own, missingForm(other, forms.length === 0 ? missing : 1)])}
          >
            {forms.length === 0 ? nameOf(other) : t.also(nameOf(other))}
          </Button>
        ))}
        <Field label={t.note} value={note ?? before.data?.note ?? ''} onChange={setNote} maxLength={300} rows={2} />
        <p>{t.leaves}</p>
        <RefusalNote what={command.error} shop={order.shop} alert />
      </Large>
    </Dialog>
  );
}

function lineOf(order: Order, lineId: string): OrderLine | undefined {
  return order.lines.find(({ id }) => id === lineId);
}

function nameOf(line: OrderLine): string {
  return lineName(line, { label: line.format });
}

const Large = styled(BigFields)({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  fontSize: 24,
  lineHeight: '32px',
  p: { margin: 0, color: 'var(--muted)' },
  textarea: { fontSize: '24px !important', lineHeight: '32px' },
  '> button': { justifyContent: 'flex-start', textAlign: 'left' },
});
