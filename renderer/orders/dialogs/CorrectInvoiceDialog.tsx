import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { WrittenAddress, addressLines } from '../../../domain/customer/address.ts';
import type { Invoice } from '../../../domain/invoice/invoice.ts';
import { AddressForm } from '../../../domain/order/draft.ts';
import { line, required } from '../../../domain/text.ts';
import { AddressEditor } from '../../address/AddressEditor.tsx';
import { useChecked, useTouched } from '../../address/use-checked.ts';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { toast } from '../../ui/toast.ts';
import { useShopById } from '../../workstation-state.ts';
import { documentWords } from '../document-words.ts';
import { Label, Lines } from '../order-style.ts';
import { useCommand } from '../use-command.ts';
import { Hint, Pair } from './dialog-style.ts';

const Form = z.object({ reason: required(line(200)), billing: WrittenAddress });

/** DOC-4: to whom it should have been made out, why, and what that makes of it. */
export function CorrectInvoiceDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const t = useT(documentWords);
  const command = useCommand();
  const shop = useShopById(invoice.shop);
  const home = shop?.identity.country ?? '';
  const [reason, setReason] = useState('');
  const [billing, setBilling] = useState(() => AddressForm.parse(invoice.billing));
  const { value, errors } = useChecked(Form, { reason, billing });
  const { touch, send, shown } = useTouched();
  if (!shop) return null;
  const confirm = async () => {
    send();
    if (!value) return;
    const args = { orderId: invoice.orderId, invoiceId: invoice.id, ...value };
    if (!(await command.run('correctInvoice', args))) return;
    toast('ok', t.correctedToast);
    onClose();
  };
  return (
    <Dialog
      title={t.correctTitle(invoice.number ?? '')}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.confirmCorrect}
      busy={command.busy}
      width={620}
    >
      <Hint>
        <TriangleAlert size={16} aria-hidden />
        {t.correctHint}
      </Hint>
      <AddressEditor
        shop={shop}
        value={billing}
        onChange={setBilling}
        errorAt={(field) => shown(errors, `billing.${field}`)}
        onLeave={(field) => touch(`billing.${field}`)}
        autoFocus
      />
      <Field
        label={t.reason}
        value={reason}
        onChange={setReason}
        onBlur={() => touch('reason')}
        error={shown(errors, 'reason')}
        required
      />
      <Pair>
        <div>
          <Label>{t.before}</Label>
          <Lines>{addressLines(invoice.billing, home).join('\n')}</Lines>
        </div>
        <div>
          <Label>{t.after}</Label>
          <Lines aria-live="polite">{value ? addressLines(value.billing, home).join('\n') : '…'}</Lines>
        </div>
      </Pair>
      <RefusalNote what={command.error} shop={invoice.shop} alert />
    </Dialog>
  );
}
