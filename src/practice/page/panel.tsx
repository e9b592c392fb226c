import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { Icon } from './icon.js';
import { againOf } from './panel-again.js';
import { PanelAnswer } from './panel-answer.js';
import { exchangeAbout, isTyping } from './panel-exchanges.js';
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
  const [withTyping, setWithTyping] = useState(false);
  const asked = exchanges.filter((each) => !isTyping(each));
  const shown = withTyping ? exchanges : asked;
  // Unless one was chosen, the newest: what one has just asked.
  const exchange = chosen === undefined ? asked.at(-1) : exchangeAbout(shown, chosen);
  const tabs: readonly Tab[] = state.panel.edits ? ['answer', 'packs'] : ['answer'];

  useEffect(() => {
    if (about === undefined) return;
    setChosen(about.messageId);
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
          <Icon name="close" />
        </button>
      </header>
      {/* Both stay: what is being edited is not lost by a look at the answer. */}
      <section role="tabpanel" id={`${id}-answer`} aria-labelledby={`${id}-answer-tab`} hidden={tab !== 'answer'}>
        <PanelAnswer
          state={state}
          exchanges={shown}
          exchange={exchange}
          isMissing={chosen !== undefined}
          withTyping={withTyping}
          onTyping={setWithTyping}
          onChoose={setChosen}
          onEdit={(ref) => {
            setWanted({ ...ref });
            setTab('packs');
          }}
        />
      </section>
      {state.panel.edits && (
        <section role="tabpanel" id={`${id}-packs`} aria-labelledby={`${id}-packs-tab`} hidden={tab !== 'packs'}>
          <PanelPacks
            wanted={wanted}
            news={news}
            again={exchange && againOf(exchange)}
            onAsked={() => setChosen(undefined)}
          />
        </section>
      )}
    </div>
  );
}
