/**
 * Where an address is, for the carrier, the calendar and VAT: an ISO country code, or one of the parts of a country
 * that VAT or the carriers set apart (`FR-COR`, `FR-ARM`, `ES-CAN`…). Derived from country and postal code, never typed.
 */
import { z } from 'zod';
import { isFrenchPost } from './countries.ts';

export const Territory = z.string().regex(/^[A-Z]{2}(?:-[A-Z]{3})?$/);

interface Place {
  country: string;
  postalCode: string;
}

/** Parts of a country by the beginning of the postal code (FACTS-FR §2, §3). */
const parts: Record<string, readonly (readonly [RegExp, string])[]> = {
  FR: [
    [/^20/u, 'FR-COR'],
    [/^00/u, 'FR-ARM'],
    [/^980/u, 'MC'],
    [/^97133/u, 'BL'],
    [/^97150/u, 'MF'],
    [/^971/u, 'GP'],
    [/^972/u, 'MQ'],
    [/^973/u, 'GF'],
    [/^974/u, 'RE'],
    [/^975/u, 'PM'],
    [/^976/u, 'YT'],
    [/^984/u, 'TF'],
    [/^986/u, 'WF'],
    [/^987/u, 'PF'],
    [/^988/u, 'NC'],
  ],
  GP: [
    [/^97133/u, 'BL'],
    [/^97150/u, 'MF'],
  ],
  ES: [
    [/^(?:35|38)/u, 'ES-CAN'],
    [/^51/u, 'ES-CEU'],
    [/^52/u, 'ES-MEL'],
  ],
  DE: [
    [/^78266/u, 'DE-BUS'],
    [/^27498/u, 'DE-HEL'],
  ],
  IT: [
    [/^(?:23030|23041)/u, 'IT-LIV'],
    [/^(?:22060|22061)/u, 'IT-CAM'],
  ],
  GR: [[/^63086/u, 'GR-ATH']],
  FI: [[/^22/u, 'AX']],
  GB: [
    [/^BT/u, 'XI'],
    [/^IM/u, 'IM'],
    [/^JE/u, 'JE'],
    [/^GY/u, 'GG'],
  ],
};

export function territoryOf({ country, postalCode }: Place): string {
  const code = postalCode.replace(/[\s-]+/gu, '').toUpperCase();
  const part = parts[country]?.find(([begins]) => begins.test(code));
  return part ? part[1] : country;
}

/** The country that a French postal code belongs to, so that 97400 typed under « France » becomes Réunion. */
export function countryByCode(postalCode: string, country: string): string {
  const code = postalCode.trim();
  if (!isFrenchPost(country) || !/^\d{5}$/u.test(code)) return country;
  const territory = territoryOf({ country: 'FR', postalCode: code });
  return territory.startsWith('FR') ? 'FR' : territory;
}
