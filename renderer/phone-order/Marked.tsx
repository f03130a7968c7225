import { Fragment } from 'react';
import { highlight } from './highlight.ts';

/** A name with the letters that answer what was typed marked. */
export function Marked({ text, typed }: { text: string; typed: string }) {
  let at = 0;
  return highlight(text, typed).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.hit ? <mark key={key}>{piece.text}</mark> : <Fragment key={key}>{piece.text}</Fragment>;
  });
}
