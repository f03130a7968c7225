/** A guard that can be taken out by changing pieces of text; without it the simulator must go red. */
export interface Guard {
  name: string;
  rule: string;
  edits: readonly Edit[];
}
interface Edit {
  file: string;
  /** In the file exactly once. */
  text: string;
  without: string;
}
