import type { APIButtonComponent, APIMessageComponentEmoji } from 'discord-api-types/v10';
import type { JSX } from 'preact';
import { buttonLooks } from './component-kinds.js';
import type { Use } from './component-use.js';
import { webAddress } from './markdown-address.js';

/** A button, or a link that looks like one. */
export function ButtonView({ button, use }: { readonly button: APIButtonComponent; readonly use: Use }): JSX.Element {
  const look = buttonLooks[button.style] ?? 'secondary';
  const face = (
    <>
      {'emoji' in button && button.emoji !== undefined ? <EmojiView emoji={button.emoji} /> : null}
      {'label' in button && button.label !== undefined ? <bdi class="button-label">{button.label}</bdi> : null}
    </>
  );
  if ('url' in button) {
    const url = webAddress(button.url);
    return url === undefined || button.disabled === true ? (
      <button type="button" class="button button-link" disabled>
        {face}
      </button>
    ) : (
      <a class="button button-link" href={url} target="_blank" rel="noreferrer noopener" title={url}>
        {face}
        <span class="button-away" aria-hidden="true">
          ↗
        </span>
      </a>
    );
  }
  if (!('custom_id' in button)) {
    return (
      <button type="button" class="button button-premium" disabled>
        Buy
      </button>
    );
  }
  const { custom_id: customId } = button;
  const pending = use.busy && use.used === customId;
  return (
    <button
      type="button"
      class={`button button-${look}`}
      disabled={button.disabled === true}
      // Not disabled while it waits: the keyboard would lose its place.
      aria-disabled={use.busy ? 'true' : undefined}
      aria-busy={pending ? 'true' : undefined}
      onClick={() => {
        if (!use.busy) use.onUse(customId);
      }}
    >
      {face}
    </button>
  );
}

/** An emoji as it is, or a server's own by its name. */
export function EmojiView({ emoji: { id, name } }: { readonly emoji: APIMessageComponentEmoji }): JSX.Element {
  return <span class="emoji">{id === undefined ? (name ?? '') : `:${name ?? 'emoji'}:`}</span>;
}
