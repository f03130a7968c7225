import { useState } from 'react';
import type { ClaimView } from '../../domain/claim/views.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { claimWords } from './words.ts';

/** The number read on the label in the photo, compared with those of the order (SAV-8). */
export function ParcelNumber({ view: { claim, order } }: { view: ClaimView }) {
  const t = useT(claimWords);
  const command = useCommand();
  const [number, setNumber] = useState(claim.parcelNumber);
  const compare = () => void command.run('setParcelNumber', { claimId: claim.id, trackingNumber: number });
  return (
    <Card title={t.number}>
      <Field
        label={t.number}
        hideLabel
        parcels
        value={number}
        maxLength={40}
        onChange={setNumber}
        hint={t.numberHint(order.parcels.map(({ trackingNumber }) => trackingNumber).join(', '))}
        onKeyDown={(event) => event.key === 'Enter' && compare()}
        end={
          <Button size="small" look="quiet" busy={command.busy} onClick={compare}>
            {t.keep}
          </Button>
        }
      />
      <RefusalNote what={command.error} shop={claim.shop} alert />
    </Card>
  );
}
