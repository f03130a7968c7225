import type { FieldProps } from '../ui/Field.tsx';
import type { AddressWords } from './words-fr.ts';

/** The armed forces have other things on the same lines (LIV-8). */
export function forcesField(name: string, { forces }: AddressWords): Partial<FieldProps> {
  if (name === 'street') return { label: forces.street, placeholder: forces.streetHint };
  return name === 'complement1' || name === 'city' ? { label: forces[name] } : {};
}
