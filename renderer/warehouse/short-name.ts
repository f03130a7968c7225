/** `Colissimo (La Poste)` is Colissimo at arm's length. */
export function shortName(carrier: string): string {
  return carrier.replace(/\s*\(.*\)$/u, '');
}
