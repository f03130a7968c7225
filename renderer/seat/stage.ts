/** Where dialogs, menus and hints are drawn: with the desk that they belong to, so that they leave with it. */
let stage: HTMLElement | null = null;

export function setStage(element: HTMLElement): () => void {
  stage = element;
  return () => {
    if (stage === element) stage = null;
  };
}

export const stageNow = () => stage ?? document.body;
