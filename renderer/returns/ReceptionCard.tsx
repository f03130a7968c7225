import { styled } from '@mui/material/styles';
import { PackageCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReturnView } from '../../domain/return/views.ts';
import { query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { Muted, Wrapped } from '../orders/order-style.ts';
import { useCommand } from '../orders/use-command.ts';
import { navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Field } from '../ui/Field.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { Feedback, type Told } from '../warehouse/Feedback.tsx';
import { ScanField } from '../warehouse/ScanField.tsx';
import { useScan } from '../scanner/use-scan.ts';
import { BigFields } from '../warehouse/style.ts';
import { play } from '../warehouse/sound.ts';
import { useMay } from '../workstation-state.ts';
import { type Counted, countsOf, missingOf, oneDamaged, scanned, typedCount } from './counts.ts';
import { returnWords } from './words.ts';

/** The parcel is here: each piece good, damaged or missing (RET-4). Read only for those who do not receive. */
export function ReceptionCard({ view }: { view: ReturnView }) {
  const t = useT(returnWords);
  const receives = useMay('return.receive');
  const { reception, state } = view.doc;
  const countable = receives && (state === 'validated' || state === 'received');
  if (!countable && reception === null) return null;
  const aside = reception && <Muted>{t.receivedBy(reception.by)}</Muted>;
  return (
    <Card title={t.reception} aside={aside}>
      {countable ? <Counting view={view} /> : <CountedLines view={view} />}
    </Card>
  );
}

function Counting({ view }: { view: ReturnView }) {
  const t = useT(returnWords);
  const command = useCommand();
  const { doc, lines, gates } = view;
  const [counts, setCounts] = useState(() => countsOf(lines, doc.reception));
  const [note, setNote] = useState(doc.reception?.note ?? '');
  const [told, setTold] = useState<Told | null>(null);
  const scanner = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (doc.state === 'validated') scanner.current?.focus();
  }, [doc.state]);
  const set = (lineId: string, change: Partial<Counted>) =>
    setCounts((last) => ({ ...last, [lineId]: { ...(last[lineId] ?? { good: 0, damaged: 0 }), ...change } }));
  const allGood = () =>
    setCounts(Object.fromEntries(lines.map((line) => [line.lineId, { good: line.quantity, damaged: 0 }])));
  const receive = async () => {
    const counted = lines.map((line) => {
      const { good, damaged } = counts[line.lineId] ?? { good: 0, damaged: 0 };
      return { lineId: line.lineId, good, damaged, missing: Math.max(0, missingOf(line, counts)) };
    });
    if (await command.run('receiveReturn', { returnId: doc.id, lines: counted, note })) toast('ok', t.receivedDone);
  };
  const scan = async (text: string) => {
    const more = scanned(text, lines, counts);
    play(more === null ? 'wrong' : 'right');
    const other = more === null ? await query('returnByCode', { code: text }) : null;
    if (more !== null) setCounts(more);
    if (other !== null && other.doc.id !== doc.id) navigate({ page: 'return', returnId: other.doc.id });
    setTold(more === null && other === null ? { tone: 'error', title: t.scanOther(text), text: '' } : null);
  };
  const wrong = lines.some((line) => missingOf(line, counts) < 0);
  useScan(({ scan: read, text }) => {
    if (read.kind === 'gtin' || read.kind === 'text') void scan(text);
    else if (read.kind === 'command' && read.command === 'confirm' && gates.receive === null && !wrong) void receive();
    else return false;
    return true;
  });
  return (
    <Big>
      <ScanField ref={scanner} placeholder={t.scanPiece} onScan={(text) => void scan(text)} />
      <Feedback told={told} />
      <ul>
        {lines.map((line) => {
          const missing = missingOf(line, counts);
          const { good, damaged } = counts[line.lineId] ?? { good: 0, damaged: 0 };
          return (
            <li key={line.lineId}>
              <span className="name">
                <b>
                  {line.quantity} × {line.name}
                </b>
                <Muted>{[line.format, line.sku, line.location].filter((part) => part !== '').join(' · ')}</Muted>
              </span>
              <Field
                label={t.good}
                aria={{ 'aria-label': t.goodOf(line.name) }}
                inputMode="numeric"
                value={String(good)}
                onChange={(text) => set(line.lineId, { good: typedCount(text) })}
              />
              <Field
                label={t.damaged}
                aria={{ 'aria-label': t.damagedOf(line.name) }}
                inputMode="numeric"
                value={String(damaged)}
                onChange={(text) => set(line.lineId, { damaged: typedCount(text) })}
              />
              <Button
                size="warehouse"
                aria={{ 'aria-label': t.oneDamagedOf(line.name) }}
                onClick={() => setCounts(oneDamaged(line, counts))}
              >
                {t.oneDamaged}
              </Button>
              <span className="rest">
                {missing > 0 && <Chip tone="accent">{t.missingCount(missing)}</Chip>}
                {missing < 0 && <Chip tone="error">{t.tooMany}</Chip>}
              </span>
            </li>
          );
        })}
      </ul>
      <Field label={t.receiveNote} value={note} onChange={setNote} maxLength={1000} rows={2} />
      <Wrapped>
        <Button size="warehouse" onClick={allGood} shortcut="B">
          {t.allGood}
        </Button>
        <GatedButton
          look="primary"
          size="warehouse"
          gate={gates.receive}
          shop={doc.shop}
          icon={<PackageCheck aria-hidden />}
          busy={command.busy}
          disabled={wrong}
          onClick={() => void receive()}
          shortcut="Ctrl+Enter"
        >
          {t.receive}
        </GatedButton>
      </Wrapped>
      <RefusalNote what={command.error} shop={doc.shop} alert />
    </Big>
  );
}

function CountedLines({ view: { doc, lines } }: { view: ReturnView }) {
  const t = useT(returnWords);
  return (
    <Grid>
      <ul>
        {lines.map((line) => {
          const counted = doc.reception?.lines.find(({ lineId }) => lineId === line.lineId);
          return (
            <li key={line.lineId} className="told">
              <b>{line.name}</b>
              <span>
                {t.good} {counted?.good ?? 0}
              </span>
              <span>
                {t.damaged} {counted?.damaged ?? 0}
              </span>
              <span>
                {t.missing} {counted?.missing ?? 0}
              </span>
            </li>
          );
        })}
      </ul>
      {doc.reception && doc.reception.note !== '' && <p>{doc.reception.note}</p>}
    </Grid>
  );
}

/** Standing, with gloves: everything that is pressed is 56 px high. */
const Big = styled(BigFields)({
  '&, ul': { display: 'flex', flexDirection: 'column', gap: 16, margin: 0, padding: 0, listStyle: 'none' },
  li: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 104px 104px auto 120px',
    gap: 12,
    alignItems: 'end',
    fontSize: 20,
    lineHeight: '28px',
  },
  '.name': { display: 'flex', flexDirection: 'column', paddingBottom: 8 },
  '.rest': { paddingBottom: 14 },
  textarea: { fontSize: '20px !important', lineHeight: '28px' },
  '@container (max-width: 700px)': { li: { gridTemplateColumns: '1fr 1fr 1fr' } },
});

export const Grid = styled('div')({
  '&, ul': { display: 'flex', flexDirection: 'column', gap: 12, margin: 0, padding: 0, listStyle: 'none' },
  li: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 96px 96px 120px', gap: 12, alignItems: 'end' },
  'li.told': { gridTemplateColumns: 'minmax(0, 1fr) repeat(3, 96px)', alignItems: 'baseline' },
  'li.shared': { gridTemplateColumns: 'minmax(0, 1fr) repeat(4, 104px)' },
  '.name': { display: 'flex', flexDirection: 'column', paddingBottom: 8 },
  '.rest': { paddingBottom: 8 },
});
