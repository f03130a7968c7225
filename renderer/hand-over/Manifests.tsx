import { FileCheck, Printer } from 'lucide-react';
import { type ShopProfile, carrierOf } from '../../domain/shop/profile.ts';
import { manifestReference } from '../../domain/warehouse/hand-over-views.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { PendingDot } from '../orders/order-style.ts';
import type { Printing } from '../orders/use-printing.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { When } from '../ui/When.tsx';
import { useLive } from '../use-live.ts';
import { BigEmpty } from '../warehouse/style.ts';
import { weightText } from './loading.ts';
import { BigRows } from './style.ts';
import { handOverWords } from './words.ts';

/** What drivers have signed for, newest first; each can be printed again as it was. */
export function Manifests({ shop, printing }: { shop: ShopProfile; printing: Printing }) {
  const t = useT(handOverWords);
  const locale = useLocale();
  const { data } = useLive('handOverList', { shop: shop.id }, ['handOvers', 'outbox']);
  if (data === null) return null;
  if (data.length === 0)
    return (
      <BigEmpty>
        <EmptyState icon={<FileCheck aria-hidden />} title={t.noManifest} text={t.noManifestHint} />
      </BigEmpty>
    );
  return (
    <BigRows aria-label={t.manifests}>
      {data.map((row) => {
        const reference = manifestReference(row);
        return (
          <li key={row.id}>
            <div>
              <b>{carrierOf(shop, row.carrier ?? '')?.name ?? row.carrier}</b>
              <span>
                <When at={row.at} shape="dayTime" />
              </span>
              <span>
                {t.confirmCount(
                  row.count,
                  t.totalWeight(weightText(row.grams, locale), row.grams === 0 ? row.count : 0, row.count),
                )}
              </span>
              <span className="details quiet">
                {[reference, t.by(row.byName), ...(row.signed ? [t.signed] : [])].join(' · ')}
                {row.pending && <PendingDot role="img" aria-label={t.pending} title={t.pending} />}
              </span>
              <Button
                size="warehouse"
                icon={<Printer aria-hidden />}
                busy={printing.busy}
                onClick={() => void printing.runManifest(row.id, 'print')}
                aria={{ 'aria-label': t.reprint(reference) }}
              >
                {t.again}
              </Button>
            </div>
          </li>
        );
      })}
    </BigRows>
  );
}
