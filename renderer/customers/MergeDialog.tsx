import { styled } from '@mui/material/styles';
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { personName } from '../../domain/customer/address.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { DuplicatePicker } from './DuplicatePicker.tsx';
import { MergeSide } from './MergeSide.tsx';
import { careWords } from './care-words.ts';
import { historyWords } from './history-words.ts';

/** Two records of one person, side by side: which stays, what moves, and that no key undoes it (CLI-2). */
export function MergeDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = useT(careWords);
  const [otherId, setOtherId] = useState<string | null>(null);
  if (otherId === null)
    return (
      <Dialog title={t.mergeTitle} onClose={onClose} width={640}>
        <DuplicatePicker customer={customer} onPick={setOtherId} />
      </Dialog>
    );
  return <Compare first={customer.id} second={otherId} onBack={() => setOtherId(null)} onClose={onClose} />;
}

function Compare({
  first,
  second,
  onBack,
  onClose,
}: {
  first: string;
  second: string;
  onBack: () => void;
  onClose: () => void;
}) {
  const t = useT(careWords);
  const command = useCommand();
  const [auditId] = useState(newId);
  const [swapped, setSwapped] = useState(false);
  const [customerId, otherId] = swapped ? [second, first] : [first, second];
  const kept = useLive('customerById', { customerId }, ['customers', 'orders']).data;
  const other = useLive('customerById', { customerId: otherId }, ['customers', 'orders']).data;
  const confirm = async () => {
    if (!(await command.run('mergeCustomers', { customerId, otherId, auditId }))) return;
    toast('ok', t.mergeDone);
    onClose();
    navigate({ page: 'customer', customerId });
  };
  return (
    <Dialog
      title={t.mergeTitle}
      confirmLabel={t.mergeConfirm}
      confirmDisabled={kept === null || other === null}
      danger
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
      width={820}
    >
      {kept !== null && other !== null && (
        <>
          <Sides>
            <MergeSide title={t.kept} view={kept} other={other.customer} strong />
            <MergeSide title={t.absorbed} view={other} other={kept.customer} />
          </Sides>
          <Tools>
            <Button size="small" icon={<ArrowLeftRight aria-hidden />} onClick={() => setSwapped(!swapped)}>
              {t.swap}
            </Button>
            <Button size="small" look="quiet" onClick={onBack}>
              {t.another}
            </Button>
          </Tools>
          <Moves otherId={otherId} name={personName(other.customer.details)} />
        </>
      )}
      <RefusalNote what={command.error} shop={kept?.customer.shop ?? ''} alert />
    </Dialog>
  );
}

function Moves({ otherId, name }: { otherId: string; name: string }) {
  const t = useT(careWords);
  const say = useT(historyWords);
  const { data } = useLive('customerHistory', { customerId: otherId, limit: 1 }, ['orders', 'customers']);
  if (data === null) return null;
  const moved = Object.entries(data.counts).filter(([kind, count]) => kind !== 'audits' && count > 0);
  return (
    <Told aria-label={name}>
      <h3>{t.moves}</h3>
      <ul>
        {moved.map(([kind, count]) => (
          <li key={kind}>{t.goesRow(count, say.kinds[kind as keyof typeof say.kinds])}</li>
        ))}
        {moved.length === 0 && <li>{t.movesNothing}</li>}
        <li>{t.mergeAddresses}</li>
      </ul>
      <p>{t.mergeUndo}</p>
    </Told>
  );
}

const Sides = styled('div')({ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 });
const Tools = styled('div')({ display: 'flex', gap: 8 });
const Told = styled('section')({
  ul: { margin: '2px 0 8px', paddingLeft: 18 },
  p: { margin: 0, color: 'var(--muted)', fontSize: 13 },
});
