import { Check, Printer, Send, X } from 'lucide-react';
import { useState } from 'react';
import type { ReturnView } from '../../domain/return/views.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { Wrapped } from '../orders/order-style.ts';
import { useCommand } from '../orders/use-command.ts';
import { usePrinting } from '../orders/use-printing.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useMay } from '../workstation-state.ts';
import { returnWords } from './words.ts';

/** The answer to the request, and the slip once it was yes (RET-4, DOC-6). */
export function ReturnActions({ view: { doc, gates } }: { view: ReturnView }) {
  const t = useT(returnWords);
  const handles = useMay('return.handle');
  const maySend = useMay('mail.send');
  const validating = useCommand();
  const sending = useCommand();
  const printing = usePrinting();
  const [refusing, setRefusing] = useState(false);
  const returnId = doc.id;
  const validate = async () => {
    if (await validating.run('validateReturn', { returnId })) toast('ok', t.validated);
  };
  const send = async () => {
    const what = { kind: 'return', letter: 'returnValidated', returnId } as const;
    if (await sending.run('sendLetter', { mailId: newId(), what })) toast('ok', t.sent);
  };
  const open = doc.state === 'requested' || doc.state === 'validated';
  return (
    <>
      <Wrapped>
        {handles && doc.state === 'requested' && (
          <GatedButton
            look="primary"
            gate={gates.validate}
            shop={doc.shop}
            icon={<Check aria-hidden />}
            busy={validating.busy}
            onClick={() => void validate()}
            shortcut="V"
          >
            {t.validate}
          </GatedButton>
        )}
        {doc.sendBackBy !== null && doc.state !== 'refused' && (
          <GatedButton
            gate={gates.slip}
            shop={doc.shop}
            icon={<Printer aria-hidden />}
            busy={printing.busy}
            onClick={() => void printing.runSlip(returnId, 'print')}
            shortcut="P"
          >
            {t.printSlip}
          </GatedButton>
        )}
        {maySend && doc.state === 'validated' && (
          <GatedButton
            gate={gates.slip}
            shop={doc.shop}
            icon={<Send aria-hidden />}
            busy={sending.busy}
            onClick={() => void send()}
          >
            {t.sendSlip}
          </GatedButton>
        )}
        {handles && open && (
          <GatedButton
            gate={gates.refuse}
            shop={doc.shop}
            icon={<X aria-hidden />}
            onClick={() => setRefusing(true)}
            shortcut="X"
          >
            {t.refuse}
          </GatedButton>
        )}
      </Wrapped>
      <RefusalNote what={validating.error ?? sending.error ?? printing.error} shop={doc.shop} alert />
      {refusing && <RefuseDialog doc={doc} onClose={() => setRefusing(false)} />}
    </>
  );
}

function RefuseDialog({ doc, onClose }: { doc: ReturnView['doc']; onClose: () => void }) {
  const t = useT(returnWords);
  const command = useCommand();
  const [reason, setReason] = useState('');
  const refuse = async () => {
    if (!(await command.run('refuseReturn', { returnId: doc.id, reason }))) return;
    toast('ok', t.refusedDone);
    onClose();
  };
  return (
    <Dialog
      title={t.refuseTitle(doc.code)}
      onClose={onClose}
      onConfirm={() => void refuse()}
      confirmLabel={t.refuse}
      cancelLabel={t.keep}
      confirmDisabled={reason.trim() === ''}
      busy={command.busy}
      danger
    >
      <p>{t.refuseText}</p>
      <Field label={t.refusedBecause} value={reason} onChange={setReason} required autoFocus maxLength={300} rows={3} />
      <RefusalNote what={command.error} shop={doc.shop} alert />
    </Dialog>
  );
}
