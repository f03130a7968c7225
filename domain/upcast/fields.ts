/** Reading documents of versions whose schemas are gone: whatever is not what it should be is read as empty. */
export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function list(value: unknown): Fields[] {
  return texts(value).filter(isFields);
}

export function texts(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
