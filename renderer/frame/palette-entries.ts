import {
  Boxes,
  Keyboard,
  Languages,
  LogOut,
  type LucideIcon,
  Monitor,
  Moon,
  RefreshCw,
  Rows3,
  ShoppingBag,
  Store,
  Sun,
  User,
  Zap,
} from 'lucide-react';
import { may } from '../../domain/staff/roles.ts';
import type { SearchHit } from '../../domain/views.ts';
import type { Locale } from '../../domain/format.ts';
import type { OrderStatus } from '../../domain/order/status.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { fold } from '../../domain/text.ts';
import { act } from '../api.ts';
import { navigate } from '../routing.ts';
import { currentShortcuts } from '../ui/shortcuts.ts';
import { type SignedIn, setPreferences, useWorkstation } from '../workstation-state.ts';
import { signOut } from './StaffMenu.tsx';
import { destinationsFor } from './destinations.ts';
import { openShortcuts } from './overlays.ts';
import type { frameWords } from './words.ts';

type FrameWords = (typeof frameWords)['fr'];
type PaletteGroup = keyof FrameWords['palette']['groups'];

export interface PaletteEntry {
  id: string;
  group: PaletteGroup;
  title: string;
  subtitle: string;
  Icon: LucideIcon;
  shop: string | null;
  status: OrderStatus | null;
  shortcut: string | null;
  run: () => void;
}

const themeIcons = { light: Sun, dark: Moon, system: Monitor };
const bare = { subtitle: '', Icon: Zap, shop: null, status: null, shortcut: null };

/** What can be done from here, for this person. */
export function actionEntries(
  t: FrameWords,
  staff: SignedIn,
  shop: ShopProfile,
  shops: ShopProfile[],
  locale: Locale,
): PaletteEntry[] {
  const go = destinationsFor(staff).map((destination) => ({
    ...bare,
    id: `go-${destination.name}`,
    group: 'go' as const,
    // the rail has room for one short word
    title: destination.name === 'claims' ? t.palette.afterSale : t.nav[destination.name],
    Icon: destination.Icon,
    shortcut: destination.shortcut,
    run: () => navigate(destination.route),
  }));
  const sync = {
    ...bare,
    id: 'go-sync',
    group: 'go' as const,
    title: t.nav.sync,
    run: () => navigate({ page: 'sync' }),
  };
  const day = {
    ...bare,
    id: 'go-warehouseDay',
    group: 'go' as const,
    title: t.nav.warehouseDay,
    run: () => navigate({ page: 'warehouseDay', day: null }),
  };
  const figures = may(staff.role, 'day.see') ? [day] : [];
  return [...pageEntries(staff), ...go, ...figures, sync, ...doEntries(t, staff, shop, shops, locale)];
}

/** Keeps the entries in which every word asked for begins a word. */
export function matching(entries: readonly PaletteEntry[], text: string): PaletteEntry[] {
  const wanted = fold(text).split(' ').filter(Boolean);
  return entries.filter((entry) => {
    const words = fold(entry.title).split(' ');
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  });
}

export function hitEntry(hit: SearchHit): PaletteEntry {
  const kinds = {
    order: {
      group: 'orders',
      Icon: ShoppingBag,
      run: () => navigate({ page: 'order', orderId: hit.id, intent: null }),
    },
    customer: { group: 'customers', Icon: User, run: () => navigate({ page: 'customer', customerId: hit.id }) },
    article: { group: 'articles', Icon: Boxes, run: () => navigate({ page: 'catalogue', articleId: hit.id }) },
  } as const;
  const { title, subtitle, shop, status } = hit;
  return { ...bare, ...kinds[hit.kind], id: `${hit.kind}-${hit.id}`, title, subtitle, shop, status };
}

function pageEntries(staff: SignedIn): PaletteEntry[] {
  const elsewhere = new Set(destinationsFor(staff).map(({ shortcut }) => shortcut));
  return currentShortcuts()
    .filter(({ keys }) => !elsewhere.has(keys) && !/^(Ctrl\+K|\?|J|K|Space)$/u.test(keys))
    .map(({ keys, label, run }) => ({
      ...bare,
      id: `page-${keys}`,
      group: 'page' as const,
      title: label,
      shortcut: keys,
      run,
    }));
}

function doEntries(
  t: FrameWords,
  staff: SignedIn,
  shop: ShopProfile,
  shops: ShopProfile[],
  locale: Locale,
): PaletteEntry[] {
  const entry = (id: string, Icon: LucideIcon, title: string, run: () => void): PaletteEntry => ({
    ...bare,
    id,
    group: 'do',
    title,
    Icon,
    run,
  });
  const others = shops.filter((each) => each.id !== shop.id && staff.shops.includes(each.id));
  const { theme, density } = useWorkstation.getState().preferences;
  const themes = (['light', 'dark', 'system'] as const).filter((each) => each !== theme);
  return [
    ...others.map((each) =>
      entry(`shop-${each.id}`, Store, t.palette.toShop(each.name), () => void setPreferences({ shop: each.id })),
    ),
    entry('sync', RefreshCw, t.palette.syncNow, () => void act('syncNow', {})),
    ...themes.map((each) =>
      entry(`theme-${each}`, themeIcons[each], t.palette.theme[each], () => void setPreferences({ theme: each })),
    ),
    density === 'compact'
      ? entry('density', Rows3, t.palette.density.comfortable, () => void setPreferences({ density: 'comfortable' }))
      : entry('density', Rows3, t.palette.density.compact, () => void setPreferences({ density: 'compact' })),
    entry(
      'language',
      Languages,
      t.palette.language,
      () => void setPreferences({ locale: locale === 'fr' ? 'en' : 'fr' }),
    ),
    { ...entry('shortcuts', Keyboard, t.shortcuts.title, openShortcuts), shortcut: '?' },
    entry('out', LogOut, t.staff.signOut, () => void signOut()),
  ];
}
