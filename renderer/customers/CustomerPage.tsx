import { styled } from '@mui/material/styles';
import { PencilLine, Phone, UserSearch } from 'lucide-react';
import { useState } from 'react';
import type { CustomerView } from '../../domain/views.ts';
import type { z } from 'zod';
import { WishListsCard } from '../catalogue/WishListsCard.tsx';
import { personName } from '../../domain/customer/address.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { BackLink } from '../orders/BackLink.tsx';
import { OtherShop, PendingDot, Rows } from '../orders/order-style.ts';
import { navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { ShopDot } from '../ui/ShopDot.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { toast } from '../ui/toast.ts';
import { CustomerMoneyCard } from '../vouchers/CustomerMoneyCard.tsx';
import { useMay, useShop, useShopById } from '../workstation-state.ts';
import { AddressBook } from './AddressBook.tsx';
import { CareMenu } from './CareMenu.tsx';
import { ChangeCustomerDialog } from './ChangeCustomerDialog.tsx';
import { CustomerDetailsList } from './CustomerDetailsList.tsx';
import { CustomerHistory } from './CustomerHistory.tsx';
import { DuplicateHint } from './DuplicateHint.tsx';
import { EndedNote } from './EndedNote.tsx';
import { careWords } from './care-words.ts';
import { startOrderFor } from './new-order.ts';
import { useCustomer } from './use-customer.ts';
import { useLook } from './use-look.ts';
import { customerWords } from './words.ts';

type View = z.output<typeof CustomerView>;

/** One customer on one page: details, address book, and every order (CLI-1, CLI-2, CLI-5). */
export function CustomerPage({ customerId }: { customerId: string }) {
  const t = useT(customerWords);
  const { found, answered } = useCustomer(customerId);
  const toList = () => navigate({ page: 'customers', text: '' });
  useShortcut('Escape', toList, t.back);
  if (found === null)
    return (
      <Page title={answered ? t.notFoundTitle : ''} hideTitle={!answered}>
        {answered && (
          <EmptyState
            icon={<UserSearch aria-hidden />}
            title={t.notFound}
            text={t.notFoundHint}
            action={<Button onClick={toList}>{t.back}</Button>}
          />
        )}
      </Page>
    );
  return <FoundCustomer view={found} />;
}

function FoundCustomer({ view }: { view: View }) {
  const t = useT(customerWords);
  const care = useT(careWords);
  const { day } = useFormat();
  const { customer, pending } = view;
  const chosen = useShop();
  const shop = useShopById(customer.shop);
  const ended = customer.erasedAt !== null || customer.mergedInto !== null;
  const mayOrder = useMay('order.place') && !ended;
  const mayChange = useMay('customer.change') && !ended;
  const [changing, setChanging] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useLook(customer.id);
  const order = () => {
    if (shop) startOrderFor(customer, shop).catch(setError);
  };
  return (
    <Page
      title={customer.erasedAt === null ? personName(customer.details) : care.erasedName}
      width={1720}
      lead={
        <Lead>
          <ShopDot shop={customer.shop} named />
          <span>{t.since(day(customer.createdAt))}</span>
          {customer.closed !== null && <Chip>{care.closedChip}</Chip>}
          {pending && (
            <span className="pending">
              <PendingDot /> {t.pending}
            </span>
          )}
        </Lead>
      }
      actions={
        <>
          <BackLink to={{ page: 'customers', text: '' }}>{t.back}</BackLink>
          {!ended && <CareMenu customer={customer} />}
          {mayOrder && (
            <Button look="primary" size="large" icon={<Phone aria-hidden />} onClick={order} shortcut="N">
              {t.newOrder}
            </Button>
          )}
        </>
      }
    >
      <RefusalNote what={error} alert />
      <EndedNote customer={customer} />
      <Layout data-ended={ended || undefined}>
        {!ended && (
          <Rows style={{ gap: 12 }}>
            {chosen !== null && chosen.id !== customer.shop && (
              <OtherShop>
                {t.otherShop} <ShopDot shop={customer.shop} named />
              </OtherShop>
            )}
            <DuplicateHint customer={customer} />
            <Card
              title={t.details}
              aside={
                mayChange && (
                  <Button
                    size="small"
                    icon={<PencilLine aria-hidden />}
                    onClick={() => setChanging(true)}
                    shortcut="M"
                    shortcutLabel={t.changeTitle}
                  >
                    {t.change}
                  </Button>
                )
              }
            >
              <CustomerDetailsList details={customer.details} />
            </Card>
            <AddressBook customer={customer} shop={shop} mayChange={mayChange} />
            <CustomerMoneyCard customer={customer} />
            <WishListsCard customerId={customer.id} />
          </Rows>
        )}
        <CustomerHistory view={view} closed={ended} />
      </Layout>
      {changing && (
        <ChangeCustomerDialog
          customer={customer}
          shop={shop}
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false);
            toast('ok', t.changed);
          }}
        />
      )}
    </Page>
  );
}

const Lead = styled('span')({
  display: 'inline-flex',
  flexWrap: 'wrap',
  gap: '4px 12px',
  alignItems: 'center',
  '.pending': { color: 'var(--accent-text)', fontSize: 13, display: 'inline-flex', gap: 6, alignItems: 'center' },
});
const Layout = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'clamp(340px, 29vw, 480px) minmax(0, 1fr)',
  gap: 12,
  alignItems: 'start',
  '&[data-ended]': { gridTemplateColumns: 'minmax(0, 1fr)' },
  '@media (max-width: 1000px)': { gridTemplateColumns: '1fr' },
});
