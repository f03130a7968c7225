import { Scale } from 'lucide-react';
import { useState } from 'react';
import type { ReturnView } from '../../domain/return/views.ts';
import { useT } from '../i18n/words.ts';
import { Muted, Wrapped } from '../orders/order-style.ts';
import { useCommand } from '../orders/use-command.ts';
import { Calculation } from '../refunds/Calculation.tsx';
import { refundTables } from '../refunds/tables.ts';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Field } from '../ui/Field.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { useMay } from '../workstation-state.ts';
import { Grid } from './ReceptionCard.tsx';
import { type Shared, countsOf, decisionLines, firstDecision, leftOf, typedCount } from './counts.ts';
import { returnWords } from './words.ts';

/** Money back, a voucher or neither, piece by piece (RET-4); a manager decides the money afterwards. */
export function DecisionCard({ view }: { view: ReturnView }) {
  const t = useT(returnWords);
  const handles = useMay('return.handle');
  const { doc } = view;
  if (doc.decision !== null)
    return (
      <Card title={t.decision} aside={<Muted>{t.decidedBy(doc.decision.by)}</Muted>}>
        <Told view={view} />
      </Card>
    );
  return handles && doc.state === 'received' ? (
    <Card title={t.decision}>
      <Deciding view={view} />
    </Card>
  ) : null;
}

const shares = ['refund', 'voucher', 'refuse', 'restock'] as const;

function Deciding({ view: { doc, lines, gates } }: { view: ReturnView }) {
  const t = useT(returnWords);
  const command = useCommand();
  const [decided, setDecided] = useState(() => firstDecision(lines, countsOf(lines, doc.reception)));
  const [reason, setReason] = useState('');
  const [consent, setConsent] = useState('');
  const labels = { refund: t.refund, voucher: t.voucher, refuse: t.refusePieces, restock: t.restock };
  const of = (lineId: string): Shared => decided[lineId] ?? { refund: 0, voucher: 0, refuse: 0, restock: 0 };
  const set = (lineId: string, share: keyof Shared, text: string) =>
    setDecided((last) => ({ ...last, [lineId]: { ...of(lineId), [share]: typedCount(text) } }));
  const decide = async () => {
    const asked = { returnId: doc.id, lines: decisionLines(lines, decided), reason, consent };
    if (await command.run('decideReturn', asked)) toast('ok', t.decidedDone);
  };
  const vouchers = lines.some(({ lineId }) => of(lineId).voucher > 0);
  const wrong = lines.some((line) => leftOf(line, of(line.lineId)) !== 0);
  return (
    <Grid>
      <ul>
        {lines.map((line) => {
          const left = leftOf(line, of(line.lineId));
          return (
            <li key={line.lineId} className="shared">
              <span className="name">
                <b>
                  {line.quantity} × {line.name}
                </b>
                {left !== 0 && <Chip tone="error">{t.left(left)}</Chip>}
              </span>
              {shares.map((share) => (
                <Field
                  key={share}
                  label={labels[share]}
                  aria={{ 'aria-label': t.of(labels[share], line.name) }}
                  inputMode="numeric"
                  value={String(of(line.lineId)[share])}
                  onChange={(text) => set(line.lineId, share, text)}
                />
              ))}
            </li>
          );
        })}
      </ul>
      <Field
        label={t.decisionReason}
        hint={t.decisionReasonHint}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        rows={2}
      />
      <ReturnMoney doc={doc} decided={lines.map(({ lineId }) => ({ lineId, ...of(lineId) }))} />
      {vouchers && (
        <Field label={t.consent} hint={t.consentHint} value={consent} onChange={setConsent} maxLength={300} required />
      )}
      <Wrapped>
        <GatedButton
          look="primary"
          gate={gates.decide}
          shop={doc.shop}
          icon={<Scale aria-hidden />}
          busy={command.busy}
          disabled={wrong}
          onClick={() => void decide()}
          shortcut="D"
        >
          {t.decide}
        </GatedButton>
        <Muted>{t.moneyAsked}</Muted>
      </Wrapped>
      <RefusalNote what={command.error} shop={doc.shop} alert />
    </Grid>
  );
}

/** What the pieces that are not refused come to, worked out while they are counted (RET-4, AVO-1). */
function ReturnMoney({
  doc,
  decided,
}: {
  doc: Pick<ReturnView['doc'], 'id' | 'shop'>;
  decided: readonly ({ lineId: string } & Shared)[];
}) {
  const sees = useMay('refund.ask');
  const pieces = decided.flatMap(({ lineId, refund, voucher }) =>
    refund + voucher > 0 ? [{ lineId, quantity: refund + voucher }] : [],
  );
  const asked = sees && pieces.length > 0 ? { returnId: doc.id, pieces } : null;
  const money = useLive('returnMoney', asked, refundTables).data;
  return asked === null || money === null ? null : (
    <Calculation shop={doc.shop} rows={money.rows} pointsBack={money.pointsBack} />
  );
}

function Told({ view: { doc, lines } }: { view: ReturnView }) {
  const t = useT(returnWords);
  const words = { refund: t.refund, voucher: t.voucher, refuse: t.refusePieces };
  return (
    <Grid>
      <ul>
        {lines.map(({ lineId, name }) => (
          <li key={lineId} style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
            <b>{name}</b>
            {doc.decision?.lines
              .filter((line) => line.lineId === lineId)
              .map(({ quantity, outcome, restock }, index) => (
                <span key={index}>
                  {quantity} × {words[outcome]}
                  {restock ? ` · ${t.restock}` : ''}
                </span>
              ))}
          </li>
        ))}
      </ul>
      {doc.decision && doc.decision.reason !== '' && <p>{doc.decision.reason}</p>}
    </Grid>
  );
}
