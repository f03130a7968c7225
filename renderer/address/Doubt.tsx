/** Said at a field in the colour of what wants a look: it may stay as it is. */
export function Doubt({ text }: { text: string }) {
  return <span style={{ color: 'var(--accent-text)' }}>{text}</span>;
}
