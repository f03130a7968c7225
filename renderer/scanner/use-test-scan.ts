import { useEffect, useRef, useState } from 'react';
import { type Diagnosis, diagnose } from './diagnose.ts';
import { tapStrokes } from './listen.ts';
import { useScan } from './use-scan.ts';
import { type Stroke, isEnd } from './wedge.ts';

/** A pause after which what came is all there is: longer than any scanner waits. */
const PAUSE_MS = 400;
/** Fewer keys are a hand that walks through the dialog. */
const LEAST = 6;

/** What the last scan of the test code tells; null before one. Every scan is for this while it is mounted. */
export function useTestScan(found: (diagnosis: Diagnosis) => void): Diagnosis | null {
  const [last, setLast] = useState<Diagnosis | null>(null);
  const latest = useRef(found);
  latest.current = found;
  useScan(() => true);
  useEffect(() => {
    let strokes: Stroke[] = [];
    let caps = false;
    let pause: number | undefined;
    const judge = () => {
      const came = strokes;
      strokes = [];
      window.clearTimeout(pause);
      if (came.length < LEAST) return;
      const diagnosis = diagnose(came, caps);
      setLast(diagnosis);
      latest.current(diagnosis);
    };
    const off = tapStrokes((stroke, capsLock) => {
      if (stroke.repeat) return;
      window.clearTimeout(pause);
      strokes = [...strokes, stroke];
      caps = capsLock;
      if (isEnd(stroke)) judge();
      else pause = window.setTimeout(judge, PAUSE_MS);
    });
    return () => {
      off();
      window.clearTimeout(pause);
    };
  }, []);
  return last;
}
