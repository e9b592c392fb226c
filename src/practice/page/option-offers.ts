import type { Choice, Field } from './command-entries.js';
import type { Names } from './names.js';

/** The choices that the page itself can offer for an option; undefined where only the bot knows any, or nobody. */
export function ownChoices({ kind, choices }: Field, names: Names): readonly Choice[] | undefined {
  const users = names.users.map(({ id, name }) => ({ label: `@${name}`, value: id }));
  const roles = names.roles.map(({ id, name }) => ({ label: `@${name}`, value: id }));
  if (choices.length > 0) return choices;
  switch (kind) {
    case 'boolean':
      return [
        { label: 'True', value: true },
        { label: 'False', value: false },
      ];
    case 'user':
      return users;
    case 'role':
      return roles;
    case 'mentionable':
      return [...users, ...roles];
    case 'channel':
      return names.channels.map(({ id, name }) => ({ label: `#${name}`, value: id }));
    default:
      return undefined;
  }
}

/** Those that fit what was typed: all where nothing was. Discord shows 25 at most. */
export function fittingChoices(choices: readonly Choice[], text: string): readonly Choice[] {
  const wanted = text.trim().toLowerCase();
  return choices.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, 25);
}
