import { useState } from 'react';
import type { PaymentLink } from '../../domain/payment/payment-link.ts';
import { act, execute, newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { toast } from '../ui/toast.ts';
import { paymentWords } from './words.ts';

export interface LinkActs {
  busy: boolean;
  error: unknown;
  copy: () => void;
  /** Withdraws the link and puts its order back among the calls on hold. */
  withdraw: () => void;
  reopen: () => void;
  file: () => void;
}

/** What can be done with a link, one thing at a time. */
export function useLinkActs(link: PaymentLink | null): LinkActs {
  const t = useT(paymentWords).link;
  const [ids] = useState(() => ({ withdraw: newId(), reopen: newId(), file: newId() }));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const doing = (work: (linkId: string) => Promise<void>) => () => {
    if (busy || link === null) return;
    setBusy(true);
    setError(null);
    work(link.id)
      .catch(setError)
      .finally(() => setBusy(false));
  };
  const reopen = async (linkId: string, said: string) => {
    const { draftId } = await act('reopenPaymentLink', { commandId: ids.reopen, linkId });
    toast('info', said);
    navigate({ page: 'phoneOrder', draftId });
  };
  return {
    busy,
    error,
    copy: () => {
      const told = navigator.clipboard?.writeText(link?.url ?? '') ?? Promise.reject(new Error('no clipboard'));
      told.then(
        () => toast('ok', t.copied),
        () => toast('error', t.notCopied),
      );
    },
    withdraw: doing(async (linkId) => {
      await execute('withdrawPaymentLink', { linkId }, ids.withdraw);
      if (link?.purpose === 'order') await reopen(linkId, t.withdrawn);
    }),
    reopen: doing((linkId) => reopen(linkId, t.reopened)),
    file: doing(async (linkId) => void (await execute('takeUpPaymentLink', { linkId }, ids.file))),
  };
}
