/** A signature as it is kept: strokes in hundredths of the field's width (`domain/warehouse/hand-over.ts`). Pure. */
export interface Point {
  x: number;
  y: number;
}
export type Stroke = readonly Point[];

const MOST = 20_000;
export const FIELD = { width: 100, height: 40 } as const;

/** Null where nothing was drawn; what is longer than is kept ends there. */
export function strokesText(strokes: readonly Stroke[]): string | null {
  let text = '';
  for (const stroke of strokes) {
    const next = stroke.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('');
    if (text.length + next.length > MOST) break;
    text += next;
  }
  return text === '' ? null : text;
}

/** From a place in the field to whole hundredths within it. */
export function pointAt(x: number, y: number, box: { left: number; top: number; width: number }): Point {
  const scale = FIELD.width / box.width;
  return { x: within((x - box.left) * scale, FIELD.width), y: within((y - box.top) * scale, FIELD.height) };
}

/** The same point again adds nothing. */
export function longer(stroke: Stroke, point: Point): Stroke {
  const last = stroke.at(-1);
  return last && last.x === point.x && last.y === point.y ? stroke : [...stroke, point];
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}
