import { styled } from '@mui/material/styles';
import { type PointerEvent, useId, useRef, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { FIELD, type Stroke, longer, pointAt, strokesText } from './strokes.ts';
import { handOverWords } from './words.ts';

/** Optional, never asked of anybody: nobody is kept from leaving because a screen cannot be drawn on. */
export function SignatureField({ onChange }: { onChange: (signature: string | null) => void }) {
  const t = useT(handOverWords);
  const id = useId();
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const drawing = useRef(false);
  const change = (next: readonly Stroke[]) => {
    setStrokes(next);
    onChange(strokesText(next));
  };
  const at = (event: PointerEvent<SVGSVGElement>) =>
    pointAt(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect());
  const down = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    change([...strokes, [at(event)]]);
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (!drawing.current) return;
    const last = strokes.at(-1) ?? [];
    change([...strokes.slice(0, -1), longer(last, at(event))]);
  };
  const up = () => {
    drawing.current = false;
  };
  return (
    <Root>
      <div className="label">
        <span id={id}>{t.signature}</span>
        {strokes.length > 0 && (
          <Button look="quiet" size="warehouse" onClick={() => change([])}>
            {t.erase}
          </Button>
        )}
      </div>
      <svg
        role="img"
        aria-labelledby={id}
        viewBox={`0 0 ${FIELD.width} ${FIELD.height}`}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <path d={strokesText(strokes) ?? ''} />
        {strokes.length === 0 && (
          <text aria-hidden x={FIELD.width / 2} y={FIELD.height / 2}>
            {t.signatureHint}
          </text>
        )}
      </svg>
    </Root>
  );
}

const Root = styled('div')({
  '.label': { display: 'flex', justifyContent: 'space-between', alignItems: 'center', minHeight: 48, maxWidth: 520 },
  '.label button': { height: 48, padding: '0 12px' },
  svg: {
    display: 'block',
    width: '100%',
    maxWidth: 520,
    aspectRatio: '5 / 2',
    border: '1px solid var(--control)',
    borderRadius: 8,
    background: 'var(--paper)',
    touchAction: 'none',
    cursor: 'crosshair',
  },
  text: { fill: 'var(--muted)', fontSize: FIELD.width * (24 / 520), textAnchor: 'middle', pointerEvents: 'none' },
  path: { fill: 'none', stroke: 'var(--ink)', strokeWidth: 0.7, strokeLinecap: 'round', strokeLinejoin: 'round' },
});
