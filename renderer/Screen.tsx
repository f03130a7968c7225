import { AttentionPage } from './attention/AttentionPage.tsx';
import { CataloguePage } from './catalogue/CataloguePage.tsx';
import { ClaimPage } from './claims/ClaimPage.tsx';
import { ClaimsPage } from './claims/ClaimsPage.tsx';
import { CustomerPage } from './customers/CustomerPage.tsx';
import { CustomersPage } from './customers/CustomersPage.tsx';
import { EnrolPage } from './enrol/EnrolPage.tsx';
import { FirstCopyPage } from './enrol/FirstCopyPage.tsx';
import { Frame } from './frame/Frame.tsx';
import { CounterPage } from './hand-over/CounterPage.tsx';
import { HandOverPage } from './hand-over/HandOverPage.tsx';
import { HomePage } from './home/HomePage.tsx';
import { OrderPage } from './orders/OrderPage.tsx';
import { OrdersPage } from './orders/OrdersPage.tsx';
import { PaymentsPage } from './payments/PaymentsPage.tsx';
import { PhoneOrderPage } from './phone-order/PhoneOrderPage.tsx';
import { RequestsPage } from './requests/RequestsPage.tsx';
import { ReturnPage } from './returns/ReturnPage.tsx';
import { ReturnsPage } from './returns/ReturnsPage.tsx';
import { type Route, useRoute } from './routing.ts';
import { StockAlertsPage } from './catalogue/StockAlertsPage.tsx';
import { RequestPage } from './requests/RequestPage.tsx';
import { QuestionsPage } from './catalogue/QuestionsPage.tsx';
import { QuotesPage } from './quotes/QuotesPage.tsx';
import { QuotePage } from './quotes/QuotePage.tsx';
import { InvestigationsPage } from './investigations/InvestigationsPage.tsx';
import { InvestigationPage } from './investigations/InvestigationPage.tsx';
import { RefundsPage } from './refunds/RefundsPage.tsx';
import { VouchersPage } from './vouchers/VouchersPage.tsx';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { useT } from './i18n/words.ts';
import { Cover } from './seat/Cover.tsx';
import { Desk } from './seat/Desk.tsx';
import { SeatNote } from './seat/SeatNote.tsx';
import { lockSeat, useSeat } from './seat/seat.ts';
import { useIdleLock } from './seat/use-idle-lock.ts';
import { useLockAfter } from './seat/use-large.ts';
import { seatWords } from './seat/words.ts';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { SignInPage } from './sign-in/SignInPage.tsx';
import { SyncPage } from './sync/SyncPage.tsx';
import { PreparationPage } from './warehouse/PreparationPage.tsx';
import { WarehouseDayPage } from './warehouse-day/WarehouseDayPage.tsx';
import { ShortcutLayer } from './ui/ShortcutLayer.tsx';
import { useShortcut } from './ui/shortcuts.ts';
import { type SignedIn, useShop, useWorkstation } from './workstation-state.ts';

/** What comes first: the workstation's enrolment, then a person, then the data, then the page asked for. */
export function Screen() {
  const { enrolled, staff } = useWorkstation((state) => state.session);
  const locked = useWorkstation((state) => state.locked);
  const covered = useSeat((state) => state.covered);
  const shop = useShop();
  if (!enrolled) return <EnrolPage />;
  const open = staff !== null && locked === null;
  return (
    <>
      {open && covered && <Cover />}
      {open && !covered && <SeatNote />}
      {!open && (
        <ShortcutLayer>
          <SignInPage key={locked} />
        </ShortcutLayer>
      )}
      {staff !== null && (
        // another person is another desk: nothing of the last one stays on the page
        <Desk key={staff.id} away={!open || covered}>
          {shop === null ? <FirstCopyPage /> : <Seated shop={shop} staff={staff} />}
        </Desk>
      )}
    </>
  );
}

function Seated({ shop, staff }: { shop: ShopProfile; staff: SignedIn }) {
  const route = useRoute();
  const t = useT(seatWords);
  useIdleLock(useLockAfter());
  useShortcut('Ctrl+L', () => void lockSeat(), t.lock);
  return (
    <Frame shop={shop} staff={staff}>
      <PageOf key={keyOf(route, shop.id)} route={route} />
    </Frame>
  );
}

function PageOf({ route }: { route: Route }) {
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'phoneOrder':
      return <PhoneOrderPage draftId={route.draftId} />;
    case 'orders':
      return <OrdersPage query={route.query} />;
    case 'order':
      return <OrderPage orderId={route.orderId} intent={route.intent} />;
    case 'preparation':
      return <PreparationPage asked={route.orderId} />;
    case 'warehouseDay':
      return <WarehouseDayPage day={route.day} />;
    case 'handOver':
      return <HandOverPage />;
    case 'counter':
      return <CounterPage />;
    case 'customers':
      return <CustomersPage text={route.text} />;
    case 'customer':
      return <CustomerPage customerId={route.customerId} />;
    case 'catalogue':
      return <CataloguePage articleId={route.articleId} />;
    case 'payments':
      return <PaymentsPage />;
    case 'claims':
      return <ClaimsPage />;
    case 'claim':
      return <ClaimPage claimId={route.claimId} />;
    case 'requests':
      return <RequestsPage />;
    case 'returns':
      return <ReturnsPage />;
    case 'return':
      return <ReturnPage returnId={route.returnId} />;
    case 'stockAlerts':
      return <StockAlertsPage />;
    case 'request':
      return <RequestPage requestId={route.requestId} />;
    case 'questions':
      return <QuestionsPage />;
    case 'quotes':
      return <QuotesPage />;
    case 'quote':
      return <QuotePage quoteId={route.quoteId} />;
    case 'investigations':
      return <InvestigationsPage />;
    case 'investigation':
      return <InvestigationPage investigationId={route.investigationId} />;
    case 'refunds':
      return <RefundsPage />;
    case 'vouchers':
      return <VouchersPage />;
    case 'attention':
      return <AttentionPage />;
    case 'sync':
      return <SyncPage />;
    case 'settings':
      return <SettingsPage />;
  }
}

/** Pages of one document start anew with another document; pages that follow their route keep their state. */
function keyOf(route: Route, shop: string): string {
  switch (route.page) {
    case 'order':
      return `order ${route.orderId}`;
    case 'claim':
      return `claim ${route.claimId}`;
    case 'customer':
      return `customer ${route.customerId}`;
    case 'return':
      return `return ${route.returnId}`;
    case 'request':
      return `request ${route.requestId}`;
    case 'quote':
      return `quote ${route.quoteId}`;
    case 'investigation':
      return `investigation ${route.investigationId}`;
    case 'phoneOrder':
      return 'phoneOrder';
    default:
      return `${route.page} ${shop}`;
  }
}
