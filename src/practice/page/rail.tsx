import type { JSX } from 'preact';
import { ChannelList, type ChannelListProps } from './channel-list.js';
import { PersonSwitch, type PersonSwitchProps } from './person-switch.js';

/** Beside the messages: the channels, and who you are. */
export function Rail(props: ChannelListProps & PersonSwitchProps): JSX.Element {
  return (
    <div class="rail-inside">
      <p class="page-name">
        Rapporteur <span>practice server</span>
      </p>
      <ChannelList unread={props.unread} onOpen={props.onOpen} />
      <PersonSwitch onPerson={props.onPerson} onLocale={props.onLocale} />
    </div>
  );
}
