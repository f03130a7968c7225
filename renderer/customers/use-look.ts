import { useEffect } from 'react';
import { execute, newId } from '../api.ts';
import { useMay, useStaff } from '../workstation-state.ts';

/** Of this window: going back and forth between an order and its customer is one look. */
const told = new Set<string>();

/** Who opened whose page is written down, once a day in each window; a workstation that cannot write says so elsewhere (CLI-4). */
export function useLook(customerId: string): void {
  const staff = useStaff()?.id;
  const writes = useMay('customer.change');
  useEffect(() => {
    if (staff === undefined || !writes) return;
    const key = `${staff} ${customerId} ${new Date().toISOString().slice(0, 10)}`;
    if (told.has(key)) return;
    told.add(key);
    execute('noteLook', { customerId, auditId: newId() }).catch(() => told.delete(key));
  }, [staff, writes, customerId]);
}
