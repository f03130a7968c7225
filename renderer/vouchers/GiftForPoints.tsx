import { Gift } from 'lucide-react';
import { useEffect, useState } from 'react';
import { whyNot } from '../../domain/order/rules.ts';
import type { Order } from '../../domain/order/order.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { newId, query } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { usePreview } from '../orders/use-preview.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { liveLoop, useLive } from '../use-live.ts';
import { useMay, useRole, useShopById } from '../workstation-state.ts';
import { voucherWords } from './words.ts';

/** Points become a gift of this order, while its articles may still change (AVO-4); nothing where the shop has no points. */
export function GiftForPoints({ order, size = 'small' }: { order: Order; size?: 'small' | 'large' }) {
  const t = useT(voucherWords).gift;
  const spends = useMay('points.spend');
  const role = useRole();
  const shop = useShopById(order.shop);
  const [choosing, setChoosing] = useState(false);
  const customerId = spends && shop?.afterSale.loyalty ? order.customer.id : null;
  const balance = useLive('customerMoney', customerId === null ? null : { customerId }, ['loyalty', 'shops']).data
    ?.points?.balance;
  const least = Math.min(...(shop?.afterSale.loyalty?.gifts.map(({ points }) => points) ?? []));
  if (customerId === null || shop === null || role === null || balance === undefined || balance < least) return null;
  if (whyNot('changeArticles', order, shop, role)) return null;
  return (
    <>
      <Button size={size} icon={<Gift aria-hidden />} onClick={() => setChoosing(true)}>
        {t.open}
      </Button>
      {choosing && <GiftDialog order={order} shop={shop} balance={balance} onClose={() => setChoosing(false)} />}
    </>
  );
}

function GiftDialog({
  order,
  shop,
  balance,
  onClose,
}: {
  order: Order;
  shop: ShopProfile;
  balance: number;
  onClose: () => void;
}) {
  const t = useT(voucherWords).gift;
  const { count } = useFormat();
  const command = useCommand();
  const gifts = useGifts(shop);
  const [lineId] = useState(newId);
  const [sku, setSku] = useState<string | null>(null);
  const possible = gifts.filter(({ points, left }) => points <= balance && left > 0);
  const chosen = possible.find((gift) => gift.sku === sku) ?? possible[0];
  const args = chosen ? { orderId: order.id, lineId, articleId: chosen.articleId, sku: chosen.sku } : null;
  const preview = usePreview(order.id, 'spendPoints', args);
  const confirm = async () => {
    if (!args || !chosen || !(await command.run('spendPoints', args))) return;
    toast('ok', t.done(chosen.name));
    onClose();
  };
  const note = (gift: PointGift) =>
    gift.left <= 0
      ? t.gone
      : gift.points > balance
        ? t.short(count(gift.points - balance))
        : t.price(count(gift.points));
  return (
    <Dialog
      title={t.title}
      confirmLabel={t.confirm}
      confirmDisabled={args === null || (preview.settled && preview.refusal !== null)}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{t.balance(count(balance))}</p>
      {gifts.length > 0 && (
        <Select
          label={t.choose}
          value={chosen?.sku ?? ''}
          options={gifts.map((gift) => ({
            value: gift.sku,
            label: `${gift.name} — ${note(gift)}`,
            disabled: !possible.includes(gift),
          }))}
          onChange={setSku}
        />
      )}
      <RefusalNote what={command.error ?? preview.refusal} shop={order.shop} alert />
    </Dialog>
  );
}

interface PointGift {
  sku: string;
  points: number;
  articleId: string;
  name: string;
  /** Pieces on the shelf. */
  left: number;
}

/** The shop's gifts as they are on the shelf now; those it does not sell any more are left out. */
function useGifts(shop: ShopProfile): PointGift[] {
  const [gifts, setGifts] = useState<PointGift[]>([]);
  useEffect(
    () =>
      liveLoop(
        () => giftsOf(shop),
        ['articles', 'stock'],
        setGifts,
        () => setGifts([]),
      ),
    [shop],
  );
  return gifts;
}

async function giftsOf({ id, afterSale }: ShopProfile): Promise<PointGift[]> {
  const found: PointGift[] = [];
  for (const { sku, points } of afterSale.loyalty?.gifts ?? []) {
    const [hit] = await query('articleSearch', { shop: id, text: sku, limit: 1 });
    const format = hit?.article.formats.find((one) => one.sku === sku);
    if (!hit || !format) continue;
    const left = hit.stock.find((one) => one.sku === sku)?.onHand ?? 0;
    const name = [hit.article.name, format.label].filter((part) => part !== '').join(' · ');
    found.push({ sku, points, articleId: hit.article.id, name, left });
  }
  return found;
}
