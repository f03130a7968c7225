import { styled } from '@mui/material/styles';
import { Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { VoucherView } from '../../domain/voucher/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Money } from '../ui/Money.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { useMay } from '../workstation-state.ts';
import { VoucherChip } from './StateChips.tsx';
import { copyCode } from './copy-code.ts';
import { useTerms } from './use-terms.ts';
import { voucherWords } from './words.ts';

/** Everything about one voucher: what it does, whose it is, the orders that have it; a manager cancels it here (AVO-2). */
export function VoucherDialog({ voucherId, onClose }: { voucherId: string; onClose: () => void }) {
  const { data: view } = useLive('voucherById', { voucherId }, ['vouchers', 'orders', 'customers', 'outbox']);
  const [cancelling, setCancelling] = useState(false);
  const wasHere = useRef(false);
  if (view) wasHere.current = true;
  // the one that waited for its code is now another: the list has it
  const gone = view === null && wasHere.current;
  useEffect(() => {
    if (gone) onClose();
  }, [gone, onClose]);
  if (view === null) return null;
  if (cancelling) return <CancelDialog view={view} onClose={() => setCancelling(false)} onDone={onClose} />;
  return <Look view={view} onCancel={() => setCancelling(true)} onClose={onClose} />;
}

function Look({ view, onCancel, onClose }: { view: VoucherView; onCancel: () => void; onClose: () => void }) {
  const t = useT(voucherWords);
  const { day } = useFormat();
  const issues = useMay('voucher.issue');
  const { voucher, state, customerName, orders, uses } = view;
  const terms = useTerms()(voucher);
  const code = voucher.code === '' ? t.pendingCode : voucher.code;
  return (
    <Dialog title={code} onClose={onClose} width={600}>
      <Root>
        <p className="first">
          <b>{terms.worth}</b>
          <VoucherChip state={state} />
          {voucher.code !== '' && (
            <IconButton
              label={t.look.copy(voucher.code)}
              icon={<Copy aria-hidden />}
              onClick={() => copyCode(voucher.code, t.look)}
            />
          )}
        </p>
        <dl>
          <dt>{t.columns.whose}</dt>
          <dd>
            {voucher.customerId === null ? (
              t.everyone
            ) : (
              <a href={hrefOf({ page: 'customer', customerId: voucher.customerId })}>{customerName}</a>
            )}
          </dd>
          <dt>{t.columns.conditions}</dt>
          <dd>{terms.conditions.length === 0 ? t.noCondition : terms.conditions.join(' · ')}</dd>
          <dt>{t.columns.dates}</dt>
          <dd>{terms.dates}</dd>
          <dt>{t.look.label}</dt>
          <dd>{voucher.label}</dd>
          <dt>{t.columns.uses}</dt>
          <dd>{terms.uses}</dd>
          <dt>{t.look.reason}</dt>
          <dd>
            {voucher.reason}
            <small>{t.look.issued(voucher.issuedBy, day(voucher.issuedAt))}</small>
          </dd>
        </dl>
        <h3>{t.look.uses}</h3>
        {uses.length === 0 && <p>{t.look.usesNone}</p>}
        <ul>
          {uses.map((use) => (
            <li key={use.orderId}>
              <a href={hrefOf({ page: 'order', orderId: use.orderId, intent: null })}>{use.code}</a>
              <When at={use.placedAt} shape="day" />
              <span>
                {use.customerName}
                {use.cancelled && ` · ${t.look.cancelledOrder}`}
              </span>
              <Money cents={-use.cents} />
            </li>
          ))}
        </ul>
        {orders > uses.length && <small>{t.look.usesMore(orders - uses.length)}</small>}
        {issues && voucher.active && state !== 'pending' && (
          <Button look="danger" onClick={onCancel}>
            {t.cancel.open}
          </Button>
        )}
      </Root>
    </Dialog>
  );
}

function CancelDialog({ view, onClose, onDone }: { view: VoucherView; onClose: () => void; onDone: () => void }) {
  const t = useT(voucherWords).cancel;
  const command = useCommand();
  const [reason, setReason] = useState('');
  const { id: voucherId, code, shop } = view.voucher;
  const confirm = async () => {
    if (!(await command.run('cancelVoucher', { voucherId, reason }))) return;
    toast('ok', t.done);
    onDone();
  };
  return (
    <Dialog
      title={t.title(code)}
      danger
      confirmLabel={t.confirm}
      cancelLabel={t.keep}
      confirmDisabled={reason.trim() === ''}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{t.text}</p>
      <Field label={t.reason} value={reason} onChange={setReason} maxLength={200} required autoFocus />
      <RefusalNote what={command.error} shop={shop} alert />
    </Dialog>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  '.first': { display: 'flex', alignItems: 'center', gap: 10 },
  '.first b': { fontSize: 20, lineHeight: '28px', fontWeight: 650, color: 'var(--ok)' },
  '.first > button': { marginLeft: 'auto' },
  dl: { margin: 0, display: 'grid', gridTemplateColumns: '150px minmax(0, 1fr)', gap: '4px 12px' },
  dt: { color: 'var(--muted)' },
  dd: { margin: 0, overflowWrap: 'anywhere' },
  'dd small': { display: 'block', color: 'var(--muted)', fontSize: 12.5 },
  p: { margin: 0 },
  ul: { listStyle: 'none', margin: 0, padding: 0 },
  li: {
    display: 'grid',
    gridTemplateColumns: '96px 110px minmax(0, 1fr) auto',
    gap: 10,
    padding: '4px 0',
    alignItems: 'baseline',
  },
  'li + li': { borderTop: '1px solid var(--line)' },
  'li span': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '> button': { alignSelf: 'flex-start' },
});
