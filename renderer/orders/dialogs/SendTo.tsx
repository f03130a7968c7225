import { styled } from '@mui/material/styles';
import { addressLines } from '../../../domain/customer/address.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import { AddressEditor } from '../../address/AddressEditor.tsx';
import { useT } from '../../i18n/words.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DeliveryWay } from './DeliveryWay.tsx';
import { changeWords } from './change-words.ts';
import type { Sending } from './use-send-to.ts';

/** The choice of the address of what is sent again; the carriage is ours whatever the way. */
export function SendTo({ order, profile, sending }: { order: Order; profile: ShopProfile; sending: Sending }) {
  const t = useT(changeWords);
  const { where, delivery, way } = sending;
  const point = order.relay === null ? [] : [order.relay.name];
  const lines = [...point, ...addressLines(order.delivery, profile.identity.country)];
  return (
    <>
      <Choice
        label={t.sendTo}
        value={where}
        options={[
          { value: 'same', label: t.sameAddress },
          { value: 'other', label: t.otherAddress },
        ]}
        onChange={sending.choose}
      />
      {where === 'same' && <p>{lines.join(', ')}</p>}
      {where === 'other' && (
        <Sides>
          <AddressEditor
            shop={profile}
            value={delivery}
            onChange={sending.change}
            errorAt={sending.errorAt}
            onLeave={sending.touch}
            autoFocus
          />
          <DeliveryWay
            order={order}
            shop={profile}
            way={way}
            to={delivery}
            free
            onMode={sending.chooseMode}
            onPoint={sending.choosePoint}
          />
        </Sides>
      )}
    </>
  );
}

const Sides = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 400px',
  gap: '16px 24px',
  alignItems: 'start',
  '@media (max-width: 1000px)': { gridTemplateColumns: '1fr' },
});
