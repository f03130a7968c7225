import { styled } from '@mui/material/styles';
import { useT } from '../i18n/words.ts';
import { Surface } from '../ui/Card.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { BillingSection } from './AddressSection.tsx';
import { CallWishLists } from './CallWishLists.tsx';
import { CallerCard } from './CallerCard.tsx';
import { CallerSearch } from './CallerSearch.tsx';
import { DeliverySection } from './DeliverySection.tsx';
import { DetailsSection } from './DetailsSection.tsx';
import { LastOrders } from './LastOrders.tsx';
import { OpeningNote } from './OpeningNote.tsx';
import { useCall } from './call-context.ts';
import { Section } from './parts.ts';
import { callWords } from './words.ts';

/** Who calls, where it is billed and where it goes. */
export function ClientColumn() {
  const t = useT(callWords);
  const { draft, customer } = useCall();
  return (
    <>
      <Surface aria-label={t.client.title}>
        <Section>
          <header>
            <h2>{t.client.title}</h2>
            <Kbd keys="F1" />
          </header>
          <CallerSearch />
          {draft.buyer === 'known' && customer !== null && <CallerCard view={customer} />}
          {draft.buyer === 'none' && <Hint>{t.client.start}</Hint>}
          <OpeningNote />
        </Section>
        {(draft.buyer === 'new' || draft.buyer === 'guest') && <DetailsSection />}
        {draft.buyer !== 'none' && (
          <>
            <BillingSection />
            <DeliverySection />
          </>
        )}
      </Surface>
      {draft.buyer === 'known' && customer !== null && customer.orders.length > 0 && (
        <LastOrders orders={customer.orders} />
      )}
      {draft.buyer === 'known' && customer !== null && <CallWishLists customerId={customer.customer.id} />}
    </>
  );
}

const Hint = styled('p')({ color: 'var(--muted)', fontSize: 13, lineHeight: '18px' });
