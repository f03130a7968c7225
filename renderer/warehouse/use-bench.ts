import { useRef, useState } from 'react';
import type { OrderView } from '../../domain/views.ts';
import { lineName } from '../../domain/order/basket.ts';
import type { OrderLine } from '../../domain/order/order.ts';
import { query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import type { Told } from './Feedback.tsx';
import { type Picked, codeOf, isWholeCode, tick } from './scan.ts';
import { warehouseWords } from './words.ts';

export interface Bench {
  /** The order on the bench; null: the queue. */
  openId: string | null;
  told: Told | null;
  tell(told: Told | null): void;
  picked: Picked;
  pick(line: OrderLine, taken: number): void;
  open(orderId: string | null): void;
  /** What the scanner typed: a piece of the order on the bench, else the slip of an order. */
  scan(text: string, view: OrderView | null, shop: string): Promise<void>;
}

/** What lies on the bench. Pieces taken are this bench's own memory: the command is « Marquer préparée ». */
export function useBench(): Bench {
  const t = useT(warehouseWords);
  const [openId, setOpenId] = useState<string | null>(null);
  const [told, tell] = useState<Told | null>(null);
  const [picked, setPicked] = useState<Picked>({});
  const scans = useRef(0);
  const open = (orderId: string | null) => {
    scans.current += 1;
    tell(null);
    setOpenId(orderId);
  };
  const scan = async (text: string, view: OrderView | null, shop: string) => {
    scans.current += 1;
    const mine = scans.current;
    if (view) {
      const ticked = tick(text, view.order.lines, await eansOf(view), picked);
      if (ticked.kind !== 'none') {
        const name = lineName(ticked.line, { label: ticked.line.format });
        if (view.order.status === 'validated')
          return tell({ tone: 'info', title: t.notBegun(name), text: t.notBegunText });
        if (view.order.status !== 'inPreparation') return tell({ tone: 'info', title: t.gathered(name), text: '' });
        const done = ticked.picked[ticked.line.id] ?? 0;
        setPicked(ticked.picked);
        return tell(
          ticked.kind === 'right'
            ? { tone: 'ok', title: t.right(name), text: t.rightCount(done, ticked.line.quantity) }
            : { tone: 'error', title: t.complete(name), text: t.completeText },
        );
      }
    }
    const found = await findOrder(text, shop);
    if (mine !== scans.current) return;
    if (typeof found === 'object') return open(found.orderId);
    if (view?.order.status === 'inPreparation' && !isWholeCode(text))
      return tell({ tone: 'error', title: t.wrong, text });
    if (found === 'several') return tell({ tone: 'error', title: t.several(text), text: t.severalText });
    tell({ tone: 'error', title: t.unknownOrder(text), text: t.unknownOrderText });
  };
  return {
    openId,
    told,
    tell,
    picked,
    pick: (line, taken) => setPicked((last) => ({ ...last, [line.id]: taken })),
    open,
    scan,
  };
}

async function eansOf({ order }: OrderView): Promise<Map<string, string>> {
  const hits = await query('articlesById', { articleIds: [...new Set(order.lines.map(({ articleId }) => articleId))] });
  const formats = hits.flatMap(({ article }) => article.formats);
  return new Map(formats.flatMap(({ ean, sku }) => (ean === null ? [] : [[ean, sku] as const])));
}

/** By its code, else by whatever finds one order only: its last digits, a name, a parcel. */
async function findOrder(text: string, shop: string): Promise<{ orderId: string } | 'several' | 'none'> {
  const code = codeOf(text);
  if (code !== null) {
    const view = await query('orderByCode', { code });
    if (view) return { orderId: view.order.id };
  }
  const { rows, total, near } = await query('orderList', { shop, text, limit: 1 });
  const [only] = rows;
  // what is nearly found is not what was scanned
  if (near) return 'none';
  return only && total === 1 ? { orderId: only.id } : total > 1 ? 'several' : 'none';
}
