import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Attachments } from './attachments.js';
import type { OnUse, Use } from './component-use.js';
import { Components } from './components.js';
import type { PageMessage } from './contract.js';
import { Embed } from './embed.js';
import { Markdown } from './markdown.js';
import type { Names } from './names.js';

export interface MessageBodyProps {
  readonly message: PageMessage;
  readonly names: Names;
  /** Whether an interaction with this message is pending: nothing can be used meanwhile. */
  readonly busy: boolean;
  readonly onUse: OnUse;
  /** What stands at the end of its text: that it was edited. */
  readonly end?: JSX.Element | undefined;
}

/** Set on a message whose components are all it shows. https://docs.discord.com/developers/resources/message */
const componentsV2 = 1 << 15;
/** Set on a message whose embeds its author has taken away. */
const withoutEmbeds = 1 << 2;

/** What stands in a message: its text, embeds, files and components. */
export function MessageBody({ message, names, busy, onUse, end }: MessageBodyProps): JSX.Element {
  const [used, setUsed] = useState<string | undefined>(undefined);
  const { content, embeds = [], attachments = [], components = [], flags = 0 } = message;
  const use: Use = {
    names,
    files: attachments,
    busy,
    used,
    onUse: (customId, values) => {
      setUsed(customId);
      if (values === undefined) onUse(customId);
      else onUse(customId, values);
    },
  };
  const isV2 = (flags & componentsV2) !== 0;
  return (
    <div class="message-body">
      {content === '' ? null : <Markdown text={content} names={names} end={end} />}
      {(flags & withoutEmbeds) !== 0
        ? null
        : embeds.map((embed, index) => <Embed key={index} embed={embed} files={attachments} names={names} />)}
      {/* With Components V2 a file shows where a component speaks of it. */}
      {isV2 ? null : <Attachments files={attachments} />}
      <Components parts={components} use={use} />
      {content === '' ? end : null}
    </div>
  );
}
