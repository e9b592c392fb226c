import type { JSX } from 'preact';
import type { Exchange, PageState } from './contract.js';
import { PanelExplanation } from './panel-explanation.js';
import { type Ref, refsIn } from './panel-refs.js';

export interface PanelAnswerProps {
  readonly state: PageState;
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];
  readonly exchange: Exchange | undefined;
  readonly onChoose: (id: string) => void;
  readonly onEdit: (ref: Ref) => void;
}

/** One exchange: what reached the bot, what the bot sent and when, and how the answer came about. */
export function PanelAnswer({ state, exchanges, exchange, onChoose, onEdit }: PanelAnswerProps): JSX.Element {
  if (exchange === undefined) {
    return <p class="panel-note">Ask the bot something: what goes over the wire will stand here.</p>;
  }
  const refs = state.panel.edits ? refsIn(exchange) : [];
  return (
    <>
      <label class="panel-field">
        <span>Exchange</span>
        <select value={exchange.id} onChange={(event) => onChoose(event.currentTarget.value)}>
          {exchanges.toReversed().map((each) => (
            <option key={each.id} value={each.id}>
              {[timeOf(each), each.name, each.question].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </label>
      <dl class="panel-figures">
        <dt>{exchange.name === 'message' ? 'Answered' : 'Acknowledged'}</dt>
        <dd>
          {exchange.acknowledgedAfterMs === undefined ? 'not yet' : `after ${shownMs(exchange.acknowledgedAfterMs)}`}
        </dd>
        <dt>Requests</dt>
        <dd>{exchange.requests.length}</dd>
      </dl>
      {refs.length > 0 && (
        <div class="panel-refs">
          {refs.map((ref) => (
            <button key={`${ref.pack}/${ref.id}`} type="button" class="small-button" onClick={() => onEdit(ref)}>
              Edit {ref.pack}/{ref.id}
            </button>
          ))}
        </div>
      )}
      {state.panel.explains && exchange.question !== undefined && (
        <PanelExplanation question={exchange.question} earlier={exchange.earlier} />
      )}
      <h3>Over the wire</h3>
      <Json title="What reached the bot" value={exchange.event} />
      {exchange.requests.map((request, n) => (
        <details key={`${exchange.id} ${n}`} class="panel-request">
          <summary>
            <code>
              {request.method} {shortPath(request.path)}
            </code>{' '}
            <span data-failed={request.status >= 400}>{request.status}</span> after {shownMs(request.afterMs)}
          </summary>
          <Raw title="Sent" value={request.body} />
          <Raw title="Received" value={request.response} />
        </details>
      ))}
    </>
  );
}

function Json({ title, value }: { readonly title: string; readonly value: unknown }): JSX.Element {
  return (
    <details class="panel-request">
      <summary>{title}</summary>
      <Raw title={title} value={value} />
    </details>
  );
}

function Raw({ title, value }: { readonly title: string; readonly value: unknown }): JSX.Element {
  return (
    <figure class="panel-raw">
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{value === undefined ? '(nothing)' : JSON.stringify(value, undefined, 2)}</pre>
    </figure>
  );
}

/** Tokens are as long as the rest of the line, and say nothing. */
function shortPath(path: string): string {
  return path.replaceAll(/[^/?]{40,}/g, (long) => `${long.slice(0, 12)}…`);
}

function shownMs(ms: number): string {
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`;
}

function timeOf({ at }: Exchange): string {
  return new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}
