import type { BackendAnswer } from '../contract.ts';

/** The answer as JSON. Documents are stored as what goes over the wire: they are neither read nor written anew. */
export function textOf({ patch, ...rest }: BackendAnswer): string {
  const rows = patch.map(
    ({ table, id, version, json }) =>
      `{"table":"${table}","id":${JSON.stringify(id)},"version":${version},"doc":${json ?? 'null'}}`,
  );
  return `${JSON.stringify(rest).slice(0, -1)},"patch":[${rows.join(',')}]}`;
}
