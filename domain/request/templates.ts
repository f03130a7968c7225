/** Answers to begin with, whose variables come from the shop, the agent and the request (MSG-1). */
const templateVariables = ['name', 'agent', 'shop', 'phone', 'email', 'order'] as const;
export type TemplateVariable = (typeof templateVariables)[number];

/** `{nom}` in a template that no program fills in. */
export function unknownVariables(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/gu)]
    .map(([, name = '']) => name)
    .filter((name) => !(templateVariables as readonly string[]).includes(name));
}

/** Each variable once; what a customer typed is never read as a variable. A value that is not known is left as a gap to fill. */
export function fillTemplate(text: string, values: Record<TemplateVariable, string>): string {
  return text.replace(/\{([a-z]+)\}/gu, (whole, name: string) => {
    const known = templateVariables.find((variable) => variable === name);
    return known === undefined || values[known] === '' ? whole : values[known];
  });
}

/**
 * Words in braces, each once, as they stand: variables that were not known and those that no program knows. An answer must
 * not go out with a gap in it.
 */
export function gapsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\s*(\p{L}[\p{L}\p{N}_-]{0,30})\s*\}/gu)].map(([, name = '']) => name))];
}
