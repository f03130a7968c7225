import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Chip } from '../ui/Chip.tsx';
import { taskCount, usePaymentTasks } from './use-payment-tasks.ts';
import { paymentWords } from './words.ts';

/** Among what is to settle: links, transfers and refunds that wait for a person. Nothing where none waits. */
export function PaymentTasks() {
  const t = useT(paymentWords);
  const tasks = usePaymentTasks();
  if (tasks === null || taskCount(tasks) === 0) return null;
  const { links, transfers, refunds } = tasks;
  const said = [
    links.length > 0 ? t.tasks.links(links.length) : '',
    transfers.length > 0 ? t.tasks.transfers(transfers.length) : '',
  ].filter((words) => words !== '');
  return (
    <p style={{ display: 'flex', gap: 10, alignItems: 'center' }}>
      <Chip tone={links.some(({ state }) => state === 'blocked') ? 'error' : 'accent'}>{t.title}</Chip>
      {said.length > 0 && <a href={hrefOf({ page: 'payments' })}>{said.join(' · ')}</a>}
      {refunds.length > 0 && <a href={hrefOf({ page: 'refunds' })}>{t.tasks.refunds(refunds.length)}</a>}
    </p>
  );
}
