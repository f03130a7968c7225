import { useState } from 'react';
import type { InvestigationKind } from '../../domain/investigation/investigation.ts';
import type { Order } from '../../domain/order/order.ts';
import { type ShopProfile, carrierOf } from '../../domain/shop/profile.ts';
import { newId } from '../api.ts';
import { CheckList } from '../claims/CheckList.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { navigate } from '../routing.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { investigationWords } from './words.ts';

type Answers = Record<string, 'yes' | 'no' | null>;

/** What is wrong with which parcel, and the first questions while the customer is on the line (TRP-1…4). */
export function NewInvestigationDialog({
  order,
  profile,
  parcelId,
  onClose,
}: {
  order: Order;
  profile: ShopProfile;
  /** Null: the first of the order. */
  parcelId: string | null;
  onClose: () => void;
}) {
  const t = useT(investigationWords);
  const locale = useLocale();
  const command = useCommand();
  const [investigationId] = useState(newId);
  const kinds = profile.afterSale.investigations;
  const [kind, setKind] = useState<InvestigationKind>(kinds[0]?.kind ?? 'late');
  const [chosen, setChosen] = useState(parcelId ?? order.parcels[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const [answers, setAnswers] = useState<Answers>({});
  const rules = kinds.find((known) => known.kind === kind);
  const parcel = order.parcels.find(({ id }) => id === chosen);
  const needsReason = kind === 'returnedToSender';
  const confirm = async () => {
    const given = (rules?.checks ?? []).flatMap(({ id }) => (answers[id] ? [{ id, answer: answers[id] }] : []));
    const asked = { investigationId, orderId: order.id, parcelId: chosen, kind, reason, answers: given };
    if (!(await command.run('openInvestigation', asked))) return;
    toast('ok', t.opened);
    onClose();
    navigate({ page: 'investigation', investigationId });
  };
  return (
    <Dialog
      title={t.openTitle(parcel?.trackingNumber ?? '')}
      width={640}
      confirmLabel={t.openConfirm}
      confirmDisabled={parcel === undefined || (needsReason && reason.trim() === '')}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      {order.parcels.length > 1 && (
        <Select
          label={t.parcel}
          value={chosen}
          options={order.parcels.map(({ id, carrier, trackingNumber }) => ({
            value: id,
            label: `${carrierOf(profile, carrier)?.name ?? carrier} ${trackingNumber}`,
          }))}
          onChange={setChosen}
        />
      )}
      <Select
        label={t.kind}
        value={kind}
        options={kinds.map(({ kind: value, label }) => ({ value, label: label[locale] }))}
        onChange={(to) => {
          setKind(to);
          setAnswers({});
        }}
      />
      {rules && rules.checks.length > 0 && (
        <CheckList
          rules={rules}
          answerOf={(id) => answers[id] ?? null}
          onAnswer={(id, answer) => setAnswers({ ...answers, [id]: answer })}
        />
      )}
      <Field
        label={t.reason}
        hint={t.reasonHint[kind]}
        value={reason}
        rows={2}
        maxLength={400}
        required={needsReason}
        onChange={setReason}
      />
      <RefusalNote what={command.error} shop={order.shop} alert />
    </Dialog>
  );
}
