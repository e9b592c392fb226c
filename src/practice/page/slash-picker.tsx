import type { JSX } from 'preact';
import type { CommandEntry } from './command-entries.js';
import { ListBox } from './list-box.js';

export interface SlashPickerProps {
  readonly id: string;
  readonly entries: readonly CommandEntry[];
  readonly active: number;
  readonly onPick: (entry: CommandEntry) => void;
}

/** The commands that fit what was typed after a slash. */
export function SlashPicker({ id, entries, active, onPick }: SlashPickerProps): JSX.Element {
  return (
    <div class="picker">
      <p class="picker-heading" role="status">
        {entries.length === 0
          ? 'No command is called that'
          : entries.length === 1
            ? '1 command'
            : `${entries.length} commands`}
      </p>
      <ListBox
        id={id}
        label="Commands"
        active={active}
        items={entries.map(({ label, hint, fields }) => ({
          title: `/${label}`,
          more: fields
            .filter(({ required }) => required)
            .map((field) => ` ${field.label}`)
            .join(''),
          hint,
        }))}
        onPick={(at) => {
          const entry = entries[at];
          if (entry !== undefined) onPick(entry);
        }}
      />
    </div>
  );
}
