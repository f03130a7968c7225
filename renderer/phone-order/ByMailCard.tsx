import { styled } from '@mui/material/styles';
import { Mail } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { Card } from '../ui/Card.tsx';
import { deliveryWords } from './delivery-words.ts';
import { saleWords } from './sale-words.ts';

/** Instead of the delivery modes where there is no parcel (ORD-15). */
export function ByMailCard() {
  const title = useT(deliveryWords).title;
  const t = useT(saleWords).giftCard;
  return (
    <Card title={title}>
      <Said>
        <Mail aria-hidden />
        {t.alone}
      </Said>
    </Card>
  );
}

const Said = styled('p')({
  display: 'flex',
  gap: 10,
  fontSize: 13.5,
  lineHeight: '19px',
  color: 'var(--muted)',
  svg: { width: 18, height: 18, flexShrink: 0, color: 'var(--primary)' },
});
