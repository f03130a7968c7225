import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { ParcelAtDoor } from '../../domain/views-care.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import type { TakesScan } from '../scanner/use-scan.ts';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { investigationWords } from './words.ts';

/** A parcel that the carrier brings back, read by its label: whose, what is in it, in which state it is (TRP-3). */
export function ParcelBackDialog({
  parcel,
  onClose,
  onReceived,
}: {
  parcel: ParcelAtDoor;
  onClose: () => void;
  onReceived: (parcel: ParcelAtDoor) => void;
}) {
  const t = useT(investigationWords).atDoor;
  const command = useCommand();
  const [investigationId] = useState(newId);
  const [state, setState] = useState<'intact' | 'broken'>('intact');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const { orderId, parcelId } = parcel;
  const receive = async () => {
    const asked = { investigationId, orderId, parcelId, reason, intact: state === 'intact', note };
    if (await command.run('parcelBack', asked)) onReceived(parcel);
  };
  const onScan: TakesScan = ({ scan }) => {
    if (scan.kind !== 'command') return false;
    if (scan.command === 'confirm' && parcel.no === null) void receive();
    else if (scan.command === 'cancel') onClose();
    else return false;
    return true;
  };
  return (
    <Dialog
      onScan={onScan}
      title={t.title(parcel.orderCode)}
      width={620}
      confirmLabel={t.receive}
      confirmDisabled={parcel.no !== null}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void receive()}
    >
      <RefusalNote what={parcel.no} shop={parcel.shop} />
      {!parcel.awaited && parcel.no === null && <p>{t.unannounced}</p>}
      <Facts>
        <dt>{t.carrier}</dt>
        <dd>
          {parcel.carrierName} <b>{parcel.trackingNumber}</b>
        </dd>
        <dt>{t.recipient}</dt>
        <dd>{parcel.recipient}</dd>
        {parcel.reason !== '' && (
          <>
            <dt>{t.reasonKnown}</dt>
            <dd>{parcel.reason}</dd>
          </>
        )}
        <dt>{t.contents}</dt>
        <dd>
          {parcel.pieces.map(({ lineId, quantity, name, format }) => (
            <div key={lineId}>
              {quantity} × {name}
              {format !== '' && ` · ${format}`}
            </div>
          ))}
        </dd>
      </Facts>
      {parcel.no === null && (
        <>
          <Choice
            label={t.state}
            value={state}
            options={[
              { value: 'intact', label: t.intact },
              { value: 'broken', label: t.broken },
            ]}
            onChange={setState}
          />
          {parcel.reason === '' && (
            <Field label={t.reason} value={reason} maxLength={400} autoFocus onChange={setReason} />
          )}
          <Field label={t.note} value={note} maxLength={400} onChange={setNote} />
        </>
      )}
      <RefusalNote what={command.error} shop={parcel.shop} alert />
    </Dialog>
  );
}

const Facts = styled('dl')({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: '150px minmax(0, 1fr)',
  gap: '6px 12px',
  dt: { color: 'var(--muted)' },
  dd: { margin: 0, overflowWrap: 'anywhere' },
});
