import { styled } from '@mui/material/styles';
import { useMemo, useRef, useState } from 'react';
import { maskCardNumbers } from '../../domain/card-number.ts';
import type { StatementLine } from '../../domain/payment/views.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { centsOf } from '../typed-amount.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { StatementTable, type StatementRow } from './StatementTable.tsx';
import { dayOf, readStatement } from './statement.ts';
import { paymentWords } from './words.ts';

const nothing = { day: '', amount: '', label: '', bankReference: '' };

/** Transfers from a bank statement, pasted, imported or typed one by one; told beforehand what becomes of each. */
export function RecordTransfers({ shop, onClose }: { shop: string; onClose: () => void }) {
  const t = useT(paymentWords).transfers;
  const command = useCommand();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [one, setOne] = useState(nothing);
  const [typed, setTyped] = useState<StatementLine[]>([]);
  const [others, setOthers] = useState<ReadonlySet<number>>(new Set());
  const read = useMemo(() => readStatement(text), [text]);
  const lines = useMemo(() => [...typed, ...read.lines].slice(0, 500), [typed, read]);
  const { data: previews } = useLive('statementPreview', { shop, rows: lines }, ['transfers', 'orders']);
  const rows = useMemo(
    () => lines.map((line, index): StatementRow => rowOf(lines, index, line, previews?.[index] ?? null)),
    [lines, previews],
  );
  const kept = rows.filter((row, index) => row.how === 'new' || (row.how === 'twin' && others.has(index)));
  const amountCents = centsOf(one.amount);
  const day = dayOf(one.day);
  const add = () => {
    if (amountCents === null || day === null) return;
    setTyped([...typed, { day, amountCents, label: one.label, bankReference: one.bankReference }]);
    setOne(nothing);
  };
  const confirm = async () => {
    const asked = kept.map(({ line, copy }) => ({ ...line, copy, receiptId: newId() }));
    if (!(await command.run('recordTransfers', { shop, rows: asked }))) return;
    toast('ok', t.kept(kept.length));
    onClose();
  };
  return (
    <Dialog
      title={t.dialog}
      width={860}
      confirmLabel={t.keep(kept.length)}
      confirmDisabled={kept.length === 0}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Field
        label={t.paste}
        hint={t.pasteHint}
        value={text}
        onChange={(next) => setText(maskCardNumbers(next))}
        rows={5}
        autoFocus
      />
      <Tools>
        <input
          ref={file}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          hidden
          onChange={(event) => void textOf(event.target.files?.[0]).then((next) => setText(maskCardNumbers(next)))}
        />
        <Button size="small" onClick={() => file.current?.click()}>
          {t.file}
        </Button>
        <span>{text.trim() === '' ? '' : lines.length === 0 ? t.none : t.found(lines.length)}</span>
        {read.skipped > 0 && <span>{t.skipped(read.skipped)}</span>}
      </Tools>
      <Tools as="fieldset">
        <legend>{t.one}</legend>
        <Field label={t.day} value={one.day} onChange={(next) => setOne({ ...one, day: next })} />
        <Field
          label={t.amount}
          value={one.amount}
          onChange={(amount) => setOne({ ...one, amount })}
          inputMode="decimal"
          end="€"
        />
        <Field
          label={t.label}
          value={one.label}
          onChange={(label) => setOne({ ...one, label: maskCardNumbers(label) })}
        />
        <Field
          label={t.reference}
          value={one.bankReference}
          onChange={(bankReference) => setOne({ ...one, bankReference })}
        />
        <Button disabled={amountCents === null || day === null} onClick={add}>
          {t.add}
        </Button>
      </Tools>
      {rows.length > 0 && (
        <StatementTable
          rows={rows}
          others={others}
          onOther={(index) =>
            setOthers(new Set(others.has(index) ? [...others].filter((at) => at !== index) : [...others, index]))
          }
        />
      )}
      <RefusalNote what={command.error} shop={shop} alert />
    </Dialog>
  );
}

/** Known by its bank reference it is known for sure; by day, amount and label, a person says. */
function rowOf(
  lines: readonly StatementLine[],
  index: number,
  line: StatementLine,
  preview: StatementRow['preview'],
): StatementRow {
  const alike = lines.slice(0, index).filter((other) => sameAs(other, line)).length;
  const seen = alike + (preview?.known === true ? 1 : 0);
  const how = seen === 0 ? 'new' : line.bankReference === '' ? 'twin' : 'known';
  return { line, preview, how, copy: how === 'twin' ? seen + 1 : 1 };
}

function sameAs(a: StatementLine, b: StatementLine): boolean {
  if (a.bankReference !== '' || b.bankReference !== '') return a.bankReference === b.bankReference;
  return a.day === b.day && a.amountCents === b.amountCents && a.label === b.label;
}

/** Banks still write Latin-1: text that is no UTF-8 is read as that. */
async function textOf(file: File | undefined): Promise<string> {
  if (!file) return '';
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const Tools = styled('div')({
  display: 'flex',
  gap: 10,
  alignItems: 'end',
  flexWrap: 'wrap',
  border: 0,
  margin: 0,
  padding: 0,
  color: 'var(--muted)',
  legend: { padding: 0, marginBottom: 4 },
  '> span': { alignSelf: 'center' },
  '&:is(fieldset)': { display: 'grid', gridTemplateColumns: '120px 130px minmax(0, 1fr) minmax(0, 1fr) auto' },
  '&:is(fieldset) button': { marginBottom: 2 },
});
