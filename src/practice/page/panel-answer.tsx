import type { JSX } from 'preact';
import type { Exchange, PageState } from './contract.js';
import { exchangeTitle, whoAndWhere } from './panel-exchanges.js';
import { PanelExplanation } from './panel-explanation.js';
import { PanelJson } from './panel-json.js';
import { type Ref, refsIn } from './panel-refs.js';

export interface PanelAnswerProps {
  readonly state: PageState;
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];
  readonly exchange: Exchange | undefined;
  /** Whether a message was asked about that no exchange led to. */
  readonly isMissing: boolean;
  /** Whether those are listed too that asked for suggestions. */
  readonly withTyping: boolean;
  readonly onTyping: (withTyping: boolean) => void;
  readonly onChoose: (id: string) => void;
  readonly onEdit: (ref: Ref) => void;
}

/** One exchange: what reached the bot, what the bot sent and when, and how the answer came about. */
export function PanelAnswer(props: PanelAnswerProps): JSX.Element {
  const { state, exchange, onEdit } = props;
  const choosing = <ExchangeChoice {...props} />;
  if (exchange === undefined) {
    return (
      <>
        {choosing}
        <p class="panel-note">
          {props.isMissing
            ? 'Nothing is known of how this message came about: nothing reached the bot for it, or it is too long ago.'
            : 'Ask the bot something: what goes over the wire will stand here.'}
        </p>
      </>
    );
  }
  const refs = state.panel.edits ? refsIn(exchange) : [];
  return (
    <>
      {choosing}
      <dl class="panel-figures">
        <dt>By</dt>
        <dd>{whoAndWhere(exchange, state)}</dd>
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
      <Event key={exchange.id} value={exchange.event} />
      {exchange.requests.map((request, n) => (
        <details key={`${exchange.id} ${n}`} class="panel-request">
          <summary>
            <code>
              {request.method} {shortPath(request.path)}
            </code>{' '}
            <span data-failed={request.status >= 400}>{request.status}</span> after {shownMs(request.afterMs)}
          </summary>
          <PanelJson title="Sent" value={request.body} />
          <PanelJson title="Received" value={request.response} />
        </details>
      ))}
    </>
  );
}

/** Which exchange to look at. */
function ExchangeChoice(props: PanelAnswerProps): JSX.Element {
  const { state, exchanges, exchange, withTyping, onTyping, onChoose } = props;
  return (
    <>
      <label class="panel-field">
        <span>Exchange, newest first</span>
        <select value={exchange?.id ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
          {exchange === undefined && <option value="">Choose one…</option>}
          {exchanges.toReversed().map((each) => (
            <option key={each.id} value={each.id}>
              {exchangeTitle(each, state)}
            </option>
          ))}
        </select>
      </label>
      <label class="panel-check">
        <input type="checkbox" checked={withTyping} onChange={(event) => onTyping(event.currentTarget.checked)} />
        Suggestions while typing too
      </label>
    </>
  );
}

function Event({ value }: { readonly value: unknown }): JSX.Element {
  const title = 'What reached the bot';
  return (
    <details class="panel-request">
      <summary>{title}</summary>
      <PanelJson title={title} value={value} />
    </details>
  );
}

/** Tokens are as long as the rest of the line, and say nothing. */
function shortPath(path: string): string {
  return path.replaceAll(/[^/?]{40,}/g, (long) => `${long.slice(0, 12)}…`);
}

function shownMs(ms: number): string {
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`;
}
