import { useFormat } from '../format.ts';
import { frameWords } from '../frame/words.ts';
import { useT } from '../i18n/words.ts';
import { Progress } from '../ui/Progress.tsx';
import { useWorkstation } from '../workstation-state.ts';
import { Doorway } from './Doorway.tsx';

/** Until the shops are here, only true progress can be shown. */
export function FirstCopyPage() {
  const t = useT(frameWords);
  const format = useFormat();
  const progress = useWorkstation((state) => state.sync.progress);
  const total = progress === null ? 0 : progress.done + progress.left;
  return (
    <Doorway title={t.firstCopy.title} lead={t.firstCopy.body}>
      <Progress
        done={progress?.done ?? 0}
        total={total}
        label={
          progress === null
            ? t.firstCopy.waiting
            : t.firstCopy.progress(format.count(progress.done), format.count(total))
        }
      />
    </Doorway>
  );
}
