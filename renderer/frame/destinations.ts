import {
  Banknote,
  House,
  Inbox,
  type LucideIcon,
  MessageCircleQuestionMark,
  MessageSquareWarning,
  Package,
  Phone,
  Settings,
  Tag,
  TextAlignStart,
  Undo2,
  User,
} from 'lucide-react';
import { may } from '../../domain/staff/roles.ts';
import { type PageName, type Route, everyOrder } from '../routing.ts';
import type { SignedIn } from '../workstation-state.ts';

export type DestinationName =
  | 'phoneOrder'
  | 'home'
  | 'orders'
  | 'preparation'
  | 'customers'
  | 'catalogue'
  | 'requests'
  | 'claims'
  | 'returns'
  | 'payments'
  | 'attention'
  | 'settings';

export interface Destination {
  name: DestinationName;
  route: Route;
  Icon: LucideIcon;
  shortcut: string;
  /** Pages that light this entry up. */
  pages: readonly PageName[];
}

/**
 * In the rail's order, each with a key that is the same for every role: the first ten bear the digits in that order, the
 * catalogue its letter, the settings the comma that most programs give them.
 */
const all: readonly (Destination & { sees: (staff: SignedIn) => boolean })[] = [
  {
    name: 'phoneOrder',
    route: { page: 'phoneOrder', draftId: null },
    Icon: Phone,
    shortcut: 'Alt+1',
    pages: ['phoneOrder'],
    sees: (staff) => may(staff.role, 'order.place'),
  },
  { name: 'home', route: { page: 'home' }, Icon: House, shortcut: 'Alt+2', pages: ['home'], sees: () => true },
  {
    name: 'attention',
    route: { page: 'attention' },
    Icon: Inbox,
    shortcut: 'Alt+3',
    pages: ['attention'],
    sees: () => true,
  },
  {
    name: 'orders',
    route: { page: 'orders', query: everyOrder },
    Icon: TextAlignStart,
    shortcut: 'Alt+4',
    pages: ['orders', 'order'],
    sees: () => true,
  },
  {
    name: 'preparation',
    route: { page: 'preparation', orderId: null },
    Icon: Package,
    shortcut: 'Alt+5',
    pages: ['preparation', 'handOver', 'counter', 'warehouseDay'],
    sees: (staff) => may(staff.role, 'order.prepare'),
  },
  {
    name: 'requests',
    route: { page: 'requests' },
    Icon: MessageCircleQuestionMark,
    shortcut: 'Alt+6',
    pages: ['requests', 'request', 'questions', 'quotes', 'quote'],
    sees: (staff) => may(staff.role, 'request.handle'),
  },
  {
    name: 'claims',
    route: { page: 'claims' },
    Icon: MessageSquareWarning,
    shortcut: 'Alt+7',
    pages: ['claims', 'claim', 'investigations', 'investigation'],
    sees: (staff) => may(staff.role, 'claim.handle'),
  },
  {
    name: 'returns',
    route: { page: 'returns' },
    Icon: Undo2,
    shortcut: 'Alt+8',
    pages: ['returns', 'return'],
    sees: (staff) => may(staff.role, 'return.handle') || may(staff.role, 'return.receive'),
  },
  {
    name: 'customers',
    route: { page: 'customers', text: '' },
    Icon: User,
    shortcut: 'Alt+9',
    pages: ['customers', 'customer'],
    sees: (staff) => may(staff.role, 'customer.change'),
  },
  {
    name: 'payments',
    route: { page: 'payments' },
    Icon: Banknote,
    shortcut: 'Alt+0',
    pages: ['payments', 'refunds', 'vouchers'],
    sees: (staff) => may(staff.role, 'payment.record'),
  },
  {
    name: 'catalogue',
    route: { page: 'catalogue', articleId: null },
    Icon: Tag,
    shortcut: 'Alt+C',
    pages: ['catalogue', 'stockAlerts'],
    sees: () => true,
  },
  {
    name: 'settings',
    route: { page: 'settings' },
    Icon: Settings,
    shortcut: 'Ctrl+,',
    pages: ['settings', 'sync'],
    sees: () => true,
  },
];

/** Seldom wanted at a bench: not in its rail, still there by key and in the palette. */
const offBench: ReadonlySet<DestinationName> = new Set(['home', 'orders']);

export function isInRail({ name }: Destination, { role }: SignedIn, large: boolean): boolean {
  return !large || may(role, 'order.place') || !offBench.has(name);
}

/** What this person may see, in the rail's order (ROLE-1). */
export function destinationsFor(staff: SignedIn): readonly Destination[] {
  return all.filter((destination) => destination.sees(staff));
}
