import { useT } from '../i18n/words.ts';
import { useLive } from '../use-live.ts';
import { wizardWords } from './wizard-words.ts';

const MODULE = 2;
const HEIGHT = 96;
/** White on either side, in modules. */
const QUIET = 12;

/** The test code as bars; black on white whatever the colours of the screen. */
export function TestBarcode() {
  const t = useT(wizardWords);
  const code = useLive('testBarcode', {}, []).data;
  if (code === null) return null;
  const starts = code.bars.map((_, index) => code.bars.slice(0, index).reduce((sum, bar) => sum + bar, QUIET));
  const modules = code.bars.reduce((sum, bar) => sum + bar, 2 * QUIET);
  return (
    <svg
      role="img"
      aria-label={t.barcode(code.text)}
      width={modules * MODULE}
      height={HEIGHT}
      viewBox={`0 0 ${modules} ${HEIGHT / MODULE}`}
      shapeRendering="crispEdges"
    >
      <rect width={modules} height={HEIGHT / MODULE} fill="#fff" />
      {code.bars.map(
        (width, index) =>
          index % 2 === 0 && (
            <rect key={starts[index]} x={starts[index]} y={4} width={width} height={HEIGHT / MODULE - 8} fill="#000" />
          ),
      )}
    </svg>
  );
}
