import { styled } from '@mui/material/styles';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { Order } from '../../domain/order/order.ts';
import type { ReturnOfferView } from '../../domain/return/views.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Small } from '../orders/order-style.ts';
import { useCommand } from '../orders/use-command.ts';
import { useSay } from '../refusals.ts';
import { navigate } from '../routing.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { PostageChip } from './ReturnChips.tsx';
import { typedCount } from './counts.ts';
import { returnWords } from './words.ts';

/** What comes back, why, since when it is asked; who pays the postage is told at once (RET-1…4). */
export function NewReturnDialog({
  order,
  offer,
  onClose,
}: {
  order: Order;
  offer: ReturnOfferView;
  onClose: () => void;
}) {
  const t = useT(returnWords);
  const locale = useLocale();
  const command = useCommand();
  const [returnId] = useState(newId);
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState(offer.reasons[0]?.id ?? '');
  const [note, setNote] = useState('');
  const [askedOn, setAskedOn] = useState('');
  const lines = offer.lines
    .map(({ lineId }) => ({ lineId, quantity: typedCount(counts[lineId] ?? '') }))
    .filter(({ quantity }) => quantity > 0);
  const postage = offer.reasons.find(({ id }) => id === reason)?.postage ?? 'customer';
  const open = async () => {
    const asked = { returnId, orderId: order.id, lines, reason, note, askedOn: askedOn === '' ? null : askedOn };
    if (!(await command.run('openReturn', asked))) return;
    toast('ok', t.opened);
    navigate({ page: 'return', returnId });
  };
  return (
    <Dialog
      title={t.openTitle(order.code)}
      onClose={onClose}
      onConfirm={() => void open()}
      confirmLabel={t.confirmOpen}
      confirmDisabled={lines.length === 0}
      busy={command.busy}
      width={620}
    >
      <Window offer={offer} />
      <Lines>
        {offer.lines.map((line, index) => (
          <OfferedLine
            key={line.lineId}
            line={line}
            shop={order.shop}
            first={index === offer.lines.findIndex(({ returnable }) => returnable > 0)}
            value={counts[line.lineId] ?? ''}
            onChange={(text) => setCounts((last) => ({ ...last, [line.lineId]: text }))}
          />
        ))}
      </Lines>
      <Select
        label={t.reason}
        value={reason}
        onChange={setReason}
        options={offer.reasons.map(({ id, label }) => ({ value: id, label: label[locale] }))}
      />
      <p>
        <PostageChip postage={postage} />
      </p>
      <Field label={t.askedOn} hint={t.askedOnHint} type="date" value={askedOn} onChange={setAskedOn} />
      <Field label={t.note} value={note} onChange={setNote} rows={2} maxLength={1000} />
      <RefusalNote what={command.error} shop={order.shop} alert />
    </Dialog>
  );
}

function Window({ offer: { receivedOn, legalUntil, until } }: { offer: ReturnOfferView }) {
  const t = useT(returnWords);
  const { day } = useFormat();
  if (receivedOn === null || until === null || legalUntil === null) return <p role="note">{t.unknownReception}</p>;
  return (
    <p>
      {t.windowUntil(day(until))} <Small>{t.legal(day(legalUntil))}</Small>
    </p>
  );
}

function OfferedLine({
  line,
  shop,
  first,
  value,
  onChange,
}: {
  line: ReturnOfferView['lines'][number];
  shop: string;
  first: boolean;
  value: string;
  onChange: (text: string) => void;
}) {
  const t = useT(returnWords);
  const say = useSay();
  const name = line.format === '' ? line.name : `${line.name} · ${line.format}`;
  return (
    <li>
      <span>
        <b>{name}</b>
        {line.warning !== null && line.no === null && <Small>{t.personalisable}</Small>}
        {line.no !== null && (
          <Small>
            <Lock size={13} aria-hidden /> {say(line.no, shop).sentence}
          </Small>
        )}
      </span>
      {line.no === null && (
        <Field
          label={t.quantity(name, line.returnable)}
          hideLabel
          inputMode="numeric"
          value={value}
          onChange={onChange}
          placeholder="0"
          end={t.outOf(line.returnable)}
          autoFocus={first}
          error={typedCount(value) > line.returnable ? t.tooMany : null}
        />
      )}
    </li>
  );
}

const Lines = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  li: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 130px', gap: 12, alignItems: 'center' },
  'li svg': { verticalAlign: '-2px' },
});
