import { PackageOpen } from 'lucide-react';
import type { Investigation } from '../../domain/investigation/investigation.ts';
import { useT } from '../i18n/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { InvestigationRow } from './InvestigationRow.tsx';
import { investigationWords } from './words.ts';

/** Parcels on their way back to us, then those that are here and wait for what becomes of them (TRP-3). */
export function AwaitedParcels({ rows, cursor }: { rows: readonly Investigation[]; cursor: number }) {
  const t = useT(investigationWords).atDoor;
  if (rows.length === 0) return <EmptyState icon={<PackageOpen aria-hidden />} title={t.none} />;
  return rows.map((one, index) => <InvestigationRow key={one.id} of={one} current={index === cursor} />);
}
