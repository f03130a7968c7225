import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { personName } from '../../domain/customer/address.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { fold } from '../../domain/text.ts';
import type { ErasurePreview, OpenMatter } from '../../domain/views-customer.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { type Route, hrefOf } from '../routing.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { careWords } from './care-words.ts';
import { historyWords } from './history-words.ts';

const followed = ['customers', 'orders', 'returns', 'claims', 'investigations', 'refunds', 'requests'] as const;

/** CLI-4: what goes, what the law keeps and until when, what stands in the way; then the name, typed. */
export function EraseDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = useT(careWords);
  const command = useCommand();
  const { data, error } = useLive('erasurePreview', { customerId: customer.id }, followed);
  const [auditId] = useState(newId);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const name = personName(customer.details);
  const blocked = data !== null && data.blocks.length > 0;
  const ready = data !== null && !blocked && reason.trim() !== '' && fold(typed) === fold(name);
  const confirm = async () => {
    if (!(await command.run('eraseCustomer', { customerId: customer.id, auditId, reason }))) return;
    toast('ok', t.eraseDone);
    onClose();
  };
  const act = { onConfirm: () => void confirm(), confirmLabel: t.eraseConfirm, confirmDisabled: !ready, danger: true };
  return (
    <Dialog
      title={t.eraseTitle}
      busy={command.busy}
      onClose={onClose}
      width={620}
      {...(data === null || blocked ? {} : act)}
    >
      <RefusalNote what={error} shop={customer.shop} alert />
      {blocked && <Blocked blocks={data.blocks} />}
      {data !== null && !blocked && (
        <>
          <Preview preview={data} />
          <Field
            label={t.eraseReason}
            hint={t.eraseReasonHint}
            value={reason}
            onChange={setReason}
            maxLength={200}
            required
            autoFocus
          />
          <Field label={t.typeName(name)} value={typed} onChange={setTyped} autoComplete="off" />
        </>
      )}
      <RefusalNote what={command.error} shop={customer.shop} alert />
    </Dialog>
  );
}

function Blocked({ blocks }: { blocks: readonly OpenMatter[] }) {
  const t = useT(careWords);
  const say = useT(historyWords);
  return (
    <Told role="alert">
      <p>{t.blocked}</p>
      <ul>
        {blocks.map((block) => {
          const route = routeOf(block);
          const label = [say.open[block.why], block.orderCode].filter(Boolean).join(' ');
          return (
            <li key={`${block.why} ${block.id}`}>{route === null ? label : <a href={hrefOf(route)}>{label}</a>}</li>
          );
        })}
      </ul>
      <p className="hint">{t.blockedHint}</p>
    </Told>
  );
}

function Preview({ preview: { gone, anonymous, kept } }: { preview: ErasurePreview }) {
  const t = useT(careWords);
  const { full } = useFormat();
  const row = ([table, count]: [string, number]) => <li key={table}>{t.goesRow(count, t.tables[table] ?? table)}</li>;
  return (
    <Told>
      <h3>{t.goes}</h3>
      <ul>
        <li>{t.goesAlways}</li>
        {Object.entries(gone).map(row)}
      </ul>
      {Object.keys(anonymous).length > 0 && (
        <>
          <h3>{t.anonymous}</h3>
          <ul>{Object.entries(anonymous).map(row)}</ul>
        </>
      )}
      <h3>{t.keeps}</h3>
      <ul>
        <li>{kept.until === null ? t.keepsNothing : t.keepsInvoices(kept.invoices, full(kept.until))}</li>
      </ul>
      <p className="hint">{t.audit}</p>
    </Told>
  );
}

function routeOf({ why, id, orderId }: OpenMatter): Route | null {
  if (why === 'return') return { page: 'return', returnId: id };
  if (why === 'claim') return { page: 'claim', claimId: id };
  if (why === 'investigation') return { page: 'investigation', investigationId: id };
  if (why === 'request') return { page: 'request', requestId: id };
  return orderId === null ? null : { page: 'order', orderId, intent: null };
}

const Told = styled('div')({
  ul: { margin: '2px 0 10px', paddingLeft: 18 },
  li: { padding: '1px 0' },
  h3: { margin: '0 0 2px' },
  p: { margin: 0 },
  '.hint': { color: 'var(--muted)', fontSize: 13 },
});
