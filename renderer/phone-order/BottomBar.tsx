import { styled } from '@mui/material/styles';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { paymentWords } from '../payments/words.ts';
import { Button } from '../ui/Button.tsx';
import { PlaceNote } from './PlaceNote.tsx';
import { ReadOut } from './ReadOut.tsx';
import { useCall } from './call-context.ts';
import type { Problem } from './problems.ts';
import type { Placing } from './use-placing.ts';
import { callWords } from './words.ts';

/** What to say, and the ways this call ends. */
export function BottomBar({
  placing,
  problems,
  problemText,
  onGo,
  onHold,
  onPlace,
  onQuote,
}: {
  placing: Placing;
  /** Those to list; empty until placing was tried. */
  problems: readonly Problem[];
  problemText: (problem: Problem) => string;
  onGo: (problem: Problem) => void;
  onHold: () => void;
  /** `acceptedCents`: the new total the caller agreed to. */
  onPlace: (acceptedCents: number | null) => void;
  /** Null for those who make none. */
  onQuote: (() => void) | null;
}) {
  const t = useT(callWords);
  const payment = useT(paymentWords);
  const format = useFormat();
  const { form } = useCall();
  const trouble = problems.length > 0 || placing.no !== null;
  return (
    <Root>
      <div className="say">
        {trouble ? (
          <PlaceNote no={placing.no} problems={problems} problemText={problemText} onGo={onGo} onAccept={onPlace} />
        ) : (
          <ReadOut />
        )}
      </div>
      <span className="total">
        {t.totals.total} <b>{format.money(form.empty ? 0 : form.totals.totalCents)}</b>
      </span>
      {onQuote && (
        <Button size="large" shortcut="F10" onClick={onQuote}>
          {t.bar.quote}
        </Button>
      )}
      <Button size="large" shortcut="Ctrl+H" onClick={onHold}>
        {t.bar.hold}
      </Button>
      <Button look="primary" size="large" shortcut="Ctrl+Enter" busy={placing.busy} onClick={() => onPlace(null)}>
        {form.byLink ? payment.link.ask : t.bar.place}
      </Button>
    </Root>
  );
}

const Root = styled('footer')({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  padding: '10px 16px',
  minHeight: 73,
  borderTop: '1px solid var(--line)',
  background: 'var(--surface)',
  flexShrink: 0,
  '.say': { flex: 1, minWidth: 0 },
  '.total': { display: 'none', whiteSpace: 'nowrap', color: 'var(--muted)' },
  '.total b': { fontSize: 18, color: 'var(--ink)', marginLeft: 6 },
  '@media (max-width: 1199px)': {
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    '.say': { flexBasis: '100%' },
    '.total': { display: 'block', marginRight: 'auto' },
  },
});
