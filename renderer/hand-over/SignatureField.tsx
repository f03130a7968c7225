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
          <Button look="quiet" onClick={() => change([])}>
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
      </svg>
      <small>{t.signatureHint}</small>
    </Root>
  );
}

const Root = styled('div')({
  '.label': { display: 'flex', justifyContent: 'space-between', alignItems: 'center', minHeight: 48, maxWidth: 460 },
  '.label button': { minHeight: 48, fontSize: 18 },
  small: { color: 'var(--muted)' },
  svg: {
    display: 'block',
    width: '100%',
    maxWidth: 460,
    aspectRatio: '5 / 2',
    border: '1px solid var(--control)',
    borderRadius: 8,
    background: 'var(--paper)',
    touchAction: 'none',
    cursor: 'crosshair',
  },
  path: { fill: 'none', stroke: 'var(--ink)', strokeWidth: 0.7, strokeLinecap: 'round', strokeLinejoin: 'round' },
});
