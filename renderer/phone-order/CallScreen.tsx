import { styled } from '@mui/material/styles';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { act } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { dismissOffers, toast } from '../ui/toast.ts';
import { ArticlesColumn } from './ArticlesColumn.tsx';
import { BottomBar } from './BottomBar.tsx';
import { ClientColumn } from './ClientColumn.tsx';
import { DeliveryModes } from './DeliveryModes.tsx';
import { DraftStrip } from './DraftStrip.tsx';
import { PaymentCard } from './PaymentCard.tsx';
import { PlacedPanel } from './PlacedPanel.tsx';
import { TotalsCard } from './TotalsCard.tsx';
import { ByMailCard } from './ByMailCard.tsx';
import { LinkPanel } from '../payments/LinkPanel.tsx';
import { MakeQuoteDialog } from '../quotes/MakeQuoteDialog.tsx';
import { useMay } from '../workstation-state.ts';
import { CallContext } from './call-context.ts';
import { focusField, nextField } from './focus.ts';
import { lineIdOf } from './lines.ts';
import { giftCardIdOf } from './read-gift-cards.ts';
import type { Problem } from './problems.ts';
import { useSentenceOf } from './ReadOut.tsx';
import { useCallState } from './use-call.ts';
import type { LoadedDraft } from './use-draft.ts';
import { usePlacing } from './use-placing.ts';
import { callWords } from './words.ts';

/** One call: three columns, the bar that ends it, and the calls that wait. */
export function CallScreen({
  draftId,
  profile,
  loaded,
}: {
  draftId: string;
  profile: ShopProfile;
  loaded: LoadedDraft;
}) {
  const t = useT(callWords);
  const { call, kept, problemText, tellAll, toldAll } = useCallState(draftId, profile, loaded);
  const placing = usePlacing(draftId, kept);
  const sentence = useSentenceOf(call);
  const [promised, setPromised] = useState<string | null>(null);
  const [discarding, setDiscarding] = useState(false);
  const [quoting, setQuoting] = useState(false);
  const quotes = useMay('quote.make');
  const { form, draft, setActiveLine } = call;
  const { forget } = placing;
  useEffect(() => forget(), [draft, forget]);
  useEffect(liftToasts, []);
  useEffect(() => dismissOffers, [draftId, placing.placed, placing.asked]);
  useEffect(() => focusField(loaded.draft.buyer === 'none' ? 'search' : 'articles'), [loaded]);
  useShortcut('F1', () => focusField('search'), t.keys.client);
  useShortcut('F2', () => focusField('articles'), t.keys.articles);
  useShortcut('F3', () => focusField('modeId'), t.keys.delivery);
  useShortcut('F4', () => focusField('paymentMethod'), t.keys.payment);

  if (placing.asked !== null) return <LinkPanel {...placing.asked} />;
  if (placing.placed !== null) return <PlacedPanel placed={placing.placed} promised={promised} />;

  const go = ({ path }: Problem) => {
    const row = lineIdOf(path) || giftCardIdOf(path);
    if (row !== '') setActiveLine(row);
    focusField(path);
  };
  const place = (acceptedCents: number | null) => {
    const [first] = form.problems;
    if (form.args === null) {
      tellAll();
      if (first) go(first);
      return;
    }
    setPromised(sentence);
    const expectedTotalCents = acceptedCents ?? form.args.expectedTotalCents;
    void placing.place({ ...form.args, expectedTotalCents }, form.byLink);
  };
  const hold = () => {
    if (draft === loaded.draft && loaded.savedAt === null) return toast('info', t.bar.nothingToHold);
    navigate({ page: 'phoneOrder', draftId: null });
  };
  const makeQuote = () => {
    const [first] = form.quotable.problems;
    if (form.quotable.form !== null) return setQuoting(true);
    tellAll();
    if (first) go(first);
  };
  const discard = async () => {
    await kept.hold();
    await act('discardDraft', { id: draftId });
    navigate({ page: 'phoneOrder', draftId: null }, 'replace');
  };
  return (
    <CallContext value={call}>
      <Columns>
        <div className="column" onKeyDown={enterGoesOn}>
          <ClientColumn />
        </div>
        <div className="column">
          <ArticlesColumn kept={kept} onDiscard={() => setDiscarding(true)} />
        </div>
        <div className="column last">
          <div className="choices">
            {call.form.byMail ? <ByMailCard /> : <DeliveryModes />}
            <PaymentCard />
          </div>
          <TotalsCard />
        </div>
      </Columns>
      <DraftStrip shop={profile.id} draftId={draftId} />
      <BottomBar
        placing={placing}
        problems={toldAll ? form.problems : []}
        problemText={problemText}
        onGo={go}
        onHold={hold}
        onPlace={place}
        onQuote={quotes ? makeQuote : null}
      />
      {quoting && form.quotable.form && (
        <MakeQuoteDialog
          draftId={draftId}
          form={form.quotable.form}
          read={form.quotable}
          kept={kept}
          onClose={() => setQuoting(false)}
        />
      )}
      {discarding && (
        <Dialog
          title={t.bar.discardTitle}
          danger
          confirmLabel={t.bar.discardConfirm}
          onClose={() => setDiscarding(false)}
          onConfirm={() => void discard()}
        >
          {t.bar.discardText}
        </Dialog>
      )}
    </CallContext>
  );
}

/** Messages stand above the bar, so that the sentence to read out stays readable. */
function liftToasts(): () => void {
  const { style } = document.documentElement;
  style.setProperty('--toast-bottom', '84px');
  return () => void style.removeProperty('--toast-bottom');
}

/** Enter in a field of the first column goes to the next one, then to the articles. */
function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  const field = event.target;
  if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.altKey || event.shiftKey) return;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
  event.preventDefault();
  const next = nextField(field, event.currentTarget);
  if (!next) return focusField('articles');
  next.focus();
  // as Tab does: what is typed replaces what was filled in for them
  if (next instanceof HTMLInputElement) next.select();
}

const Columns = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  display: 'grid',
  gap: 14,
  padding: '14px 16px 0',
  '.column': { minWidth: 0, display: 'flex', flexDirection: 'column', gap: 14 },
  '.choices': { display: 'flex', flexDirection: 'column', gap: 14 },
  '@media (min-width: 1200px)': {
    gridTemplateColumns: 'clamp(296px, 22.5vw, 380px) minmax(0, 1fr) clamp(326px, 24.5vw, 400px)',
    gridTemplateRows: 'minmax(0, 1fr)',
    overflow: 'hidden',
    // room for the cards' shadows and focus rings inside the scrolling columns
    '.column': { overflow: 'auto', margin: '0 -4px', padding: '0 4px 6px' },
    '.last': { overflow: 'visible' },
    '.choices': { flex: '1 1 auto', minHeight: 0, overflow: 'auto', margin: '0 -4px -6px', padding: '0 4px 6px' },
  },
  // a low screen keeps the payment in sight, above the totals
  '@media (min-width: 1200px) and (max-height: 860px)': {
    '.choices, .last': { gap: 10 },
    '.choices > section > header': { minHeight: 32, padding: '6px 16px 4px' },
    '.choices > section > div': { paddingBottom: 10 },
    '.choices label': { paddingBlock: 4 },
    '.choices label:has(input:disabled)': { paddingBlock: 1 },
  },
});
