/** Where a scan goes that no field and no page took. */
import { readScan } from '../../domain/scan/read-scan.ts';
import type { ScanTarget } from '../../domain/scan/target.ts';
import type { Role } from '../../domain/staff/roles.ts';
import { query } from '../api.ts';
import { type Route, navigate } from '../routing.ts';
import { useWorkstation } from '../workstation-state.ts';
import { type ScanNews, forgetScanNews, showShelf, tellScan } from './notice.ts';
import { play } from '../warehouse/sound.ts';
import { takeSeatScan } from '../seat/seat.ts';
import { giveScan } from './use-scan.ts';

let scans = 0;

/** A scan of the window: the open dialog, the page, then what the code leads to. */
export function takeScan(text: string): void {
  if (takeSeatScan(text)) return;
  const given = giveScan(text);
  if (given === 'taken') forgetScanNews();
  else if (given === 'busy') tellScan({ kind: 'busy', text });
  else void openScanned(text);
}

/** Goes to what the code names, or tells why not. */
export async function openScanned(text: string): Promise<void> {
  scans += 1;
  const mine = scans;
  const { session, preferences } = useWorkstation.getState();
  const alone = newsOf(text, session.staff !== null);
  if (alone || !session.staff) return tellScan(alone ?? { kind: 'signInFirst', text });
  const { role, shops } = session.staff;
  const shop = shops.find((one) => one === preferences.shop) ?? null;
  const target = await query('scanTarget', { shop, text }).catch(() => null);
  // something else was scanned meanwhile
  if (mine !== scans) return;
  if (target === null) return tellScan({ kind: 'failed', text });
  if (target.kind === 'unknown' || target.kind === 'notForYou') return tellScan({ kind: target.kind, text });
  forgetScanNews();
  play('right');
  const route = routeTo(target, role);
  if (route) navigate(route);
  else if (target.kind === 'place') showShelf(target);
}

/** Null for a place with several articles: which one is asked. The warehouse prepares what others look at (ROLE-2). */
function routeTo(target: ScanTarget, role: Role): Route | null {
  switch (target.kind) {
    case 'order':
      return role === 'warehouse'
        ? { page: 'preparation', orderId: target.orderId }
        : { page: 'order', orderId: target.orderId, intent: null };
    case 'return':
      return { page: 'return', returnId: target.returnId };
    case 'customer':
      return { page: 'customer', customerId: target.customerId };
    case 'article':
      return { page: 'catalogue', articleId: target.articleId };
    case 'place': {
      const [only, other] = target.articles;
      return only && !other ? { page: 'catalogue', articleId: only.articleId } : null;
    }
    default:
      return null;
  }
}

/** Codes that lead nowhere by themselves. */
function newsOf(text: string, signedIn: boolean): ScanNews | null {
  switch (readScan(text).kind) {
    case 'test':
      return { kind: 'testRight', text };
    case 'badge':
      return { kind: 'badgeHere', text: '' };
    case 'command':
      return { kind: signedIn ? 'noCommandHere' : 'signInFirst', text };
    case 'quantity':
      return { kind: signedIn ? 'noQuantityHere' : 'signInFirst', text };
    default:
      return null;
  }
}
