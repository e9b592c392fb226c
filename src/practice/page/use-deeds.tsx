import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PageMessage } from './contract.js';
import { useLater } from './later.js';
import { askDialogs } from './later-parts.js';
import { withNames } from './mention-text.js';
import type { MessageAction } from './message-actions.js';
import { oneLine, wordsOf } from './message-facts.js';
import { useSession } from './session.js';

export interface OwnDeeds {
  onReply(message: PageMessage): void;
  onEdit(message: PageMessage): void;
  onLookInto(message: PageMessage): void;
}

interface Asking {
  readonly kind: 'remove' | 'open-thread';
  readonly message: PageMessage;
}

/** What happens when somebody chooses an action of a message, and the dialog that asks about it first, if one does. */
export function useDeeds(own: OwnDeeds): {
  readonly onAct: (action: MessageAction, message: PageMessage) => void;
  readonly dialog: JSX.Element | undefined;
} {
  const { channel, names, act, tell, go } = useSession();
  const [asking, setAsking] = useState<Asking>();
  const dialogs = useLater(askDialogs, asking !== undefined);
  const close = () => setAsking(undefined);

  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      tell('Copied');
    } catch {
      tell('Your browser did not allow copying');
    }
  };

  const onAct = (action: MessageAction, message: PageMessage) => {
    const about = { channelId: channel.id, messageId: message.id };
    switch (action.kind) {
      case 'reply':
        return own.onReply(message);
      case 'edit':
        return own.onEdit(message);
      case 'look-into':
        return own.onLookInto(message);
      case 'copy-text':
        return void copy(withNames(wordsOf(message), names));
      case 'copy-id':
        return void copy(message.id);
      case 'dismiss':
        return void act({ do: 'dismiss', ...about });
      case 'app':
        return void act({ do: 'message-command', ...about, name: action.command.name });
      case 'remove':
      case 'open-thread':
        return setAsking({ kind: action.kind, message });
    }
  };

  const message = asking?.message;
  if (asking === undefined || message === undefined || dialogs === undefined) return { onAct, dialog: undefined };
  const words = oneLine(withNames(wordsOf(message), names));
  const about = { channelId: channel.id, messageId: message.id };
  const dialog =
    asking.kind === 'remove' ? (
      <dialogs.ConfirmRemoval
        words={words.slice(0, 300)}
        onClose={close}
        onConfirm={() => {
          close();
          void act({ do: 'remove', ...about });
        }}
      />
    ) : (
      <dialogs.NameThread
        suggested={words || 'Thread'}
        onClose={close}
        onName={async (name) => {
          close();
          const reply = await act({ do: 'open-thread', ...about, name });
          if (reply.ok && reply.channelId !== undefined) go(reply.channelId);
        }}
      />
    );
  return { onAct, dialog };
}
