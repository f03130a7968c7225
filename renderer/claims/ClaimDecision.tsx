import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { isAboutWrap } from '../../domain/claim/claim.ts';
import { whyNotClaimAction } from '../../domain/claim/open-claim.ts';
import type { ClaimView } from '../../domain/claim/views.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { CloseDialog, RefuseDialog } from './EndDialogs.tsx';
import { RefundClaimDialog } from './RefundClaimDialog.tsx';
import { type Sends, SendDialog } from './SendDialog.tsx';
import { claimWords } from './words.ts';

type Opened = { what: 'send'; sends: Sends } | { what: 'refund' | 'refuse' | 'close' } | null;

/** What may be done now, each button with its reason when it is closed (SAV-7…9). */
export function ClaimDecision({ view, profile }: { view: ClaimView; profile: ShopProfile }) {
  const t = useT(claimWords);
  const [opened, setOpened] = useState<Opened>(null);
  const { claim, order, made } = view;
  const no = whyNotClaimAction('accept', claim, order, profile) ?? null;
  const works = claim.state === 'open' || claim.state === 'ready';
  const close = () => setOpened(null);
  const sends = sendsOf(view);
  return (
    <Card title={works ? t.decide : t.outcome}>
      <Root>
        {works &&
          sends.map((each, index) => (
            <GatedButton
              key={each}
              look={index === 0 ? 'primary' : 'plain'}
              gate={no}
              onClick={() => setOpened({ what: 'send', sends: each })}
            >
              {t.sends[each]}
            </GatedButton>
          ))}
        {works && (
          <GatedButton gate={no} onClick={() => setOpened({ what: 'refund' })}>
            {t.refund}
          </GatedButton>
        )}
        {works && (
          <Button look="danger" onClick={() => setOpened({ what: 'refuse' })}>
            {t.refuse}
          </Button>
        )}
        {claim.outcome !== null && (
          <p>
            <b>{t.outcomes[claim.outcome.kind]}</b>{' '}
            {made && <a href={hrefOf({ page: 'order', orderId: made.id, intent: null })}>{t.order(made.code)}</a>}
            {claim.outcome.kind === 'refusal' && claim.outcome.reason}
          </p>
        )}
        {claim.cause !== null && (
          <p>
            {t.cause} : {t.causes[claim.cause]}
          </p>
        )}
        {claim.outcome !== null && claim.state !== 'closed' && (
          <Button look="primary" onClick={() => setOpened({ what: 'close' })}>
            {t.close}
          </Button>
        )}
      </Root>
      {opened?.what === 'send' && <SendDialog view={view} profile={profile} sends={opened.sends} onClose={close} />}
      {opened?.what === 'refund' && <RefundClaimDialog view={view} onClose={close} />}
      {opened?.what === 'refuse' && <RefuseDialog claim={claim} onClose={close} />}
      {opened?.what === 'close' && <CloseDialog claim={claim} onClose={close} />}
    </Card>
  );
}

/** What this kind of claim can have sent. */
function sendsOf({ claim }: ClaimView): Sends[] {
  if (isAboutWrap(claim.kind)) return ['wrap'];
  if (claim.kind === 'incomplete') return ['part', 'replacement'];
  return claim.kind === 'missing' ? ['article'] : ['replacement', 'article'];
}

const Root = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 10, '> p': { flexBasis: '100%', margin: 0 } });
