import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Explained } from './contract.js';
import { Markdown } from './markdown.js';
import { type Fetched, fetchExplanation } from './panel-fetch.js';
import { useSession } from './session.js';

/** Every step of the engine for a question, as it answers it now: after an edit of the packs, with the new ones. */
export function PanelExplanation({
  question,
  earlier,
}: {
  readonly question: string;
  readonly earlier: readonly string[];
}): JSX.Element {
  const [explained, setExplained] = useState<Fetched<Explained>>();
  const [times, setTimes] = useState(0);
  const { names } = useSession();
  const before = earlier.join('\n');
  useEffect(() => {
    let isCurrent = true;
    setExplained(undefined);
    void fetchExplanation(question, earlier).then((fetched) => {
      if (isCurrent) setExplained(fetched);
    });
    return () => {
      isCurrent = false;
    };
  }, [question, before, times]);
  return (
    <details class="panel-request" open>
      <summary>How this answer came about</summary>
      <button type="button" class="small-button" onClick={() => setTimes(times + 1)}>
        Explain anew
      </button>
      {explained === undefined && <p class="panel-note">Asking the engine…</p>}
      {explained !== undefined && 'problem' in explained && (
        <p class="panel-note wrong" role="alert">
          {explained.problem}
        </p>
      )}
      {explained !== undefined && 'value' in explained && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div class="panel-text" tabIndex={0}>
          <Markdown text={explained.value.text} names={names} />
        </div>
      )}
    </details>
  );
}
