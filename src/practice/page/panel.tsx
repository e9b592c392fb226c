import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Exchange } from './contract.js';
import { PanelAnswer } from './panel-answer.js';
import { PanelPacks } from './panel-packs.js';
import type { Ref } from './panel-refs.js';
import type { SideProps } from './side.js';

type Tab = 'answer' | 'packs';

const tabNames: Readonly<Record<Tab, string>> = { answer: 'Answer', packs: 'Collection' };

/** The developer's panel: how an answer came about and what went over the wire, and the packs to edit while it runs. */
export function Panel({ state, exchanges, news, about, onClose }: SideProps): JSX.Element {
  const [tab, setTab] = useState<Tab>('answer');
  const [chosen, setChosen] = useState<string>();
  const [wanted, setWanted] = useState<Ref>();
  const id = useId();
  const shown = exchanges.filter(({ event }) => !isTyping(event));
  const exchange = exchangeAbout(shown, chosen) ?? shown.at(-1);
  const tabs: readonly Tab[] = state.panel.edits ? ['answer', 'packs'] : ['answer'];

  useEffect(() => {
    if (about === undefined) return;
    setChosen(about);
    setTab('answer');
  }, [about]);

  return (
    <div class="panel">
      <header class="panel-head">
        <h2>Developer</h2>
        <div class="panel-tabs" role="tablist" aria-label="What to look at">
          {tabs.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`${id}-${each}-tab`}
              aria-selected={each === tab}
              aria-controls={`${id}-${each}`}
              tabIndex={each === tab ? 0 : -1}
              class="small-button"
              onClick={() => setTab(each)}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
                const next = tabs[(tabs.indexOf(tab) + 1) % tabs.length] ?? tab;
                setTab(next);
                document.getElementById(`${id}-${next}-tab`)?.focus();
              }}
            >
              {tabNames[each]}
            </button>
          ))}
        </div>
        <button type="button" class="icon-button" aria-label="Close the panel" onClick={onClose}>
          ✕
        </button>
      </header>
      {/* Both stay: what is being edited is not lost by a look at the answer. */}
      <section role="tabpanel" id={`${id}-answer`} aria-labelledby={`${id}-answer-tab`} hidden={tab !== 'answer'}>
        <PanelAnswer
          state={state}
          exchanges={shown}
          exchange={exchange}
          onChoose={setChosen}
          onEdit={(ref) => {
            setWanted({ ...ref });
            setTab('packs');
          }}
        />
      </section>
      {state.panel.edits && (
        <section role="tabpanel" id={`${id}-packs`} aria-labelledby={`${id}-packs-tab`} hidden={tab !== 'packs'}>
          <PanelPacks wanted={wanted} news={news} question={exchange?.question} onAsked={() => setChosen(undefined)} />
        </section>
      )}
    </div>
  );
}

/** An exchange by its own id or by that of a message that came of it. */
export function exchangeAbout(exchanges: readonly Exchange[], about: string | undefined): Exchange | undefined {
  return (
    exchanges.find(({ id }) => id === about) ??
    exchanges.find(({ messageIds }) => messageIds.some((each) => each === about))
  );
}

/** Asking for suggestions: that comes at every key, and would push everything else out of sight. */
function isTyping(event: unknown): boolean {
  const autocomplete = 4;
  return (
    typeof event === 'object' && event !== null && 'token' in event && 'type' in event && event.type === autocomplete
  );
}
