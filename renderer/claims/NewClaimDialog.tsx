import { typeset } from '../../domain/format.ts';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { ClaimKind } from '../../domain/claim/claim.ts';
import { claimRulesOf } from '../../domain/claim/evidence.ts';
import { wrapVerdicts } from '../../domain/claim/wraps.ts';
import type { Order } from '../../domain/order/order.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { newId } from '../api.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { navigate } from '../routing.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { CheckList } from './CheckList.tsx';
import { claimWords } from './words.ts';

interface Props {
  order: Order;
  profile: ShopProfile;
  onClose: () => void;
}

type Answers = Record<string, 'yes' | 'no' | null>;
interface Chosen {
  quantity: string;
  part: string;
}

/** What is wrong with which pieces, and the first questions; a wrap that was never ordered is told at once (SAV-4). */
export function NewClaimDialog({ order, profile, onClose }: Props) {
  const t = useT(claimWords);
  const locale = useLocale();
  const command = useCommand();
  const [claimId] = useState(newId);
  const kinds = profile.afterSale.claims;
  const [kind, setKind] = useState<ClaimKind>(kinds[0]?.kind ?? 'damaged');
  const [chosen, setChosen] = useState<Record<string, Chosen>>(() => first(order));
  const [text, setText] = useState('');
  const [answers, setAnswers] = useState<Answers>({});
  const rules = claimRulesOf(profile, kind);
  const lines = Object.entries(chosen).map(([lineId, { quantity, part }]) => ({
    lineId,
    quantity: Number(quantity),
    part: kind === 'incomplete' ? part : '',
  }));
  const confirm = async () => {
    const checks = (rules?.checks ?? []).map(({ id }) => ({ id, answer: answers[id] ?? null }));
    if (!(await command.run('openClaim', { claimId, orderId: order.id, kind, lines, text, checks }))) return;
    toast('ok', t.created);
    onClose();
    navigate({ page: 'claim', claimId });
  };
  const change = (lineId: string, next: Chosen | null) => {
    const { [lineId]: _, ...rest } = chosen;
    setChosen(next === null ? rest : { ...rest, [lineId]: next });
  };
  const nameOf = (lineId: string) => order.lines.find(({ id }) => id === lineId)?.name ?? '';
  return (
    <Dialog
      title={t.create}
      confirmLabel={t.createConfirm}
      confirmDisabled={lines.length === 0}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Select
        label={t.kind}
        value={kind}
        options={kinds.map(({ kind: value, label }) => ({ value, label: label[locale] }))}
        onChange={setKind}
      />
      <Lines>
        <legend>{t.lines}</legend>
        {order.lines.map((line) => {
          const mine = chosen[line.id];
          return (
            <div key={line.id}>
              <Checkbox
                label={[`${line.quantity} × ${line.name}`, line.format].filter((word) => word !== '').join(' · ')}
                checked={mine !== undefined}
                onChange={(on) => change(line.id, on ? { quantity: '1', part: '' } : null)}
              />
              {mine && line.quantity > 1 && (
                <Field
                  label={t.quantity}
                  value={mine.quantity}
                  inputMode="numeric"
                  onChange={(quantity) => change(line.id, { ...mine, quantity })}
                />
              )}
              {mine && kind === 'incomplete' && (
                <Field
                  label={t.part}
                  hint={t.partHint}
                  value={mine.part}
                  maxLength={80}
                  onChange={(part) => change(line.id, { ...mine, part })}
                  required
                />
              )}
            </div>
          );
        })}
      </Lines>
      {kind === 'wrapMissing' &&
        wrapVerdicts(order, Object.keys(chosen)).map(({ lineId, label }) => (
          <p key={lineId} role="status">
            {label === null ? t.wrapNever(nameOf(lineId)) : t.wrapOrdered(nameOf(lineId), label)}
          </p>
        ))}
      {rules && rules.checks.length > 0 && (
        <CheckList
          rules={rules}
          answerOf={(id) => answers[id] ?? null}
          onAnswer={(id, answer) => setAnswers({ ...answers, [id]: answer })}
        />
      )}
      <Field label={t.text} value={text} rows={3} maxLength={4000} onChange={setText} />
      {rules && (
        <p>
          <b>{t.advice}</b> {typeset(rules.advice[locale], locale)}
        </p>
      )}
      <RefusalNote what={command.error} shop={order.shop} alert />
    </Dialog>
  );
}

function first({ lines }: Order): Record<string, Chosen> {
  const [only, ...others] = lines;
  return only && others.length === 0 ? { [only.id]: { quantity: '1', part: '' } } : {};
}

const Lines = styled('fieldset')({
  border: 0,
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  legend: { color: 'var(--muted)', fontWeight: 500, padding: 0, marginBottom: 6 },
  '> div': { display: 'flex', flexDirection: 'column', gap: 6 },
});
