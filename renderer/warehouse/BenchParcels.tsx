import { styled } from '@mui/material/styles';
import { Package } from 'lucide-react';
import { useState } from 'react';
import type { OrderView } from '../../domain/views.ts';
import { useT } from '../i18n/words.ts';
import { PackingList } from '../orders/PackingList.tsx';
import { PackDialog } from '../orders/dialogs/PackDialog.tsx';
import { parcelWords } from '../orders/parcel-words.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toast.ts';

/** Whether the order leaves in one parcel or in several, and what goes into each (LIV-9). */
export function BenchParcels({ view }: { view: OrderView }) {
  const t = useT(parcelWords);
  const [packing, setPacking] = useState(false);
  const { order, gates } = view;
  if ((gates.packParcels ?? null) !== null) return null;
  return (
    <Root>
      <PackingList order={order} />
      <Button
        size="warehouse"
        look="quiet"
        icon={<Package aria-hidden />}
        onClick={() => setPacking(true)}
        shortcut="Alt+K"
      >
        {order.packing.length > 0 ? t.repack : t.pack}
      </Button>
      {packing && (
        <PackDialog
          view={view}
          args={null}
          onClose={() => setPacking(false)}
          onDone={() => {
            setPacking(false);
            toast('ok', t.done);
          }}
        />
      )}
    </Root>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 8,
  padding: '0 8px 8px',
});
