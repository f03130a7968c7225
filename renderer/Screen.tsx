import { CustomerPage } from './customers/CustomerPage.tsx';
import { CustomersPage } from './customers/CustomersPage.tsx';
import { OrderPage } from './orders/OrderPage.tsx';
import { OrdersPage } from './orders/OrdersPage.tsx';
import { PhoneOrderPage } from './phone-order/PhoneOrderPage.tsx';
import { everyOrder, useRoute } from './routing.ts';
import { PreparationPage } from './warehouse/PreparationPage.tsx';

/** The page of the current route. */
export function Screen() {
  const route = useRoute();
  switch (route.page) {
    case 'phoneOrder':
      return <PhoneOrderPage draftId={route.draftId} />;
    case 'order':
      return <OrderPage orderId={route.orderId} intent={route.intent} />;
    case 'preparation':
      return <PreparationPage />;
    case 'customers':
      return <CustomersPage text={route.text} />;
    case 'customer':
      return <CustomerPage customerId={route.customerId} />;
    default:
      return <OrdersPage query={route.page === 'orders' ? route.query : everyOrder} />;
  }
}
