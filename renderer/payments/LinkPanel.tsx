import { styled } from '@mui/material/styles';
import { CircleCheck, Clock, Link2, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { PaymentLink } from '../../domain/payment/payment-link.ts';
import { act } from '../api.ts';
import { isOffline } from '../frame/sync-state.ts';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Outcome, OutcomeScroll } from '../ui/Outcome.ts';
import { Money } from '../ui/Money.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { useWorkstation } from '../workstation-state.ts';
import { LinkChip } from './LinkChip.tsx';
import { type LinkActs, useLinkActs } from './use-link-acts.ts';
import { follow } from './use-link-news.ts';
import { paymentWords } from './words.ts';

/** After the link is asked for: what the customer does with it, live, until the order has its number (ORD-10). */
export function LinkPanel({ linkId, commandId }: { linkId: string; commandId: string }) {
  const t = useT(paymentWords).link;
  const { data: link } = useLive('paymentLinkById', { linkId }, ['paymentLinks']);
  const { data: refused } = useLive('refusedList', {}, ['refused']);
  const no = refused?.find((row) => row.commandId === commandId) ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  const acts = useLinkActs(link);
  const state = link?.state ?? 'asked';
  const title = no
    ? t.refused
    : state === 'settled' && link?.purpose === 'supplement'
      ? t.titles.settledSupplement
      : t.titles[state];
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => follow(linkId), [linkId]);
  const reopenRefused = async () => {
    const { draftId } = await act('reopenRefused', { commandId });
    toast('info', t.reopened);
    if (draftId !== null) navigate({ page: 'phoneOrder', draftId });
  };
  return (
    <OutcomeScroll>
      <Root data-state={no ? 'failed' : state}>
        <StateIcon state={no ? 'failed' : state} />
        <div role="status">
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        {no ? <RefusalNote what={no.refusal} alert /> : link && <Told link={link} />}
        <RefusalNote what={acts.error} alert />
        <div className="acts">
          {no ? (
            <Button look="primary" size="large" shortcut="R" onClick={() => void reopenRefused()}>
              {t.reopen}
            </Button>
          ) : (
            link && <Acts link={link} acts={acts} />
          )}
          <Button
            size="large"
            shortcut="N"
            look={state === 'failed' || state === 'expired' || no ? 'plain' : 'primary'}
            onClick={() => navigate({ page: 'phoneOrder', draftId: null })}
          >
            {t.newCall}
          </Button>
        </div>
      </Root>
    </OutcomeScroll>
  );
}

function Told({ link }: { link: PaymentLink }) {
  const t = useT(paymentWords);
  const offline = useWorkstation(({ sync }) => isOffline(sync));
  const { state, url, email, failure, refusal, orderCode, expiresAt } = link;
  return (
    <>
      {state === 'settled' ? (
        <>
          <p className="label">{t.link.code}</p>
          <output>{orderCode}</output>
        </>
      ) : (
        <>
          <p className="label">{state === 'asked' || state === 'waiting' ? t.link.amount : t.link.amountWas}</p>
          <output>
            <Money cents={link.amountCents} />
          </output>
        </>
      )}
      <p className="about">
        {t.link.of(link.customerName)} · <LinkChip state={state} />
      </p>
      {state === 'asked' && <p>{offline ? t.link.offline : t.link.making}</p>}
      {state === 'waiting' && (
        <>
          <p>{t.link.waiting}</p>
          <p>{email === '' ? t.link.noMail : t.link.byMail(email)}</p>
          <code>{url}</code>
          {expiresAt !== null && (
            <p className="about">
              {t.link.until} <When at={expiresAt} shape="dayTime" />
            </p>
          )}
        </>
      )}
      {state === 'failed' && failure !== null && <p>{t.link.reason(t.why(failure))}</p>}
      {(state === 'failed' || state === 'expired') && link.order !== null && <p>{t.link.tryAgain}</p>}
      {state === 'blocked' && <RefusalNote what={refusal} alert />}
    </>
  );
}

/** Keys of one letter each, as on the order's page. */
function Acts({ link, acts }: { link: PaymentLink; acts: LinkActs }) {
  const t = useT(paymentWords).link;
  const { state, orderId } = link;
  if (state === 'settled')
    return (
      <Button size="large" shortcut="O" onClick={() => navigate({ page: 'order', orderId, intent: null })}>
        {t.openOrder}
      </Button>
    );
  if (state === 'asked' || state === 'waiting')
    return (
      <>
        {state === 'waiting' && (
          <Button size="large" shortcut="C" onClick={acts.copy}>
            {t.copy}
          </Button>
        )}
        <Button size="large" look="danger" shortcut="X" busy={acts.busy} onClick={acts.withdraw}>
          {t.withdraw}
        </Button>
      </>
    );
  if (link.order === null || state === 'refunded') return null;
  return (
    <Button size="large" look="primary" shortcut="R" busy={acts.busy} onClick={acts.reopen}>
      {state === 'blocked' ? t.reopenPaid : t.reopen}
    </Button>
  );
}

function StateIcon({ state }: { state: PaymentLink['state'] }) {
  if (state === 'settled') return <CircleCheck aria-hidden className="icon" />;
  if (state === 'failed' || state === 'expired' || state === 'blocked')
    return <TriangleAlert aria-hidden className="icon" />;
  return state === 'waiting' ? <Link2 aria-hidden className="icon" /> : <Clock aria-hidden className="icon" />;
}

const Root = styled(Outcome)({
  '.icon': { color: 'var(--accent-text)' },
  '&[data-state="settled"] .icon': { color: 'var(--ok)' },
  '&[data-state="failed"] .icon, &[data-state="expired"] .icon, &[data-state="blocked"] .icon': {
    color: 'var(--error)',
  },
  code: {
    margin: '8px 0 0',
    padding: '8px 12px',
    background: 'var(--paper)',
    border: '1px solid var(--line)',
    borderRadius: 6,
    fontSize: 13,
    userSelect: 'all',
    wordBreak: 'break-all',
  },
});
