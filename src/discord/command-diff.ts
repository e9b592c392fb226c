/** Commands as Discord lists them and as we send them: more fields than we compare, and its defaults spelled out. */
export interface ComparedCommand {
  readonly name: string;
  /** 1, a slash command, where absent. */
  readonly type?: number | undefined;
}

export interface Difference {
  readonly added: readonly string[];
  /** Fields by path: `description`, `options.symbol.required`. */
  readonly changed: readonly { readonly name: string; readonly fields: readonly string[] }[];
  readonly removed: readonly string[];
}

/** What a command can say of itself; everything else Discord adds: ids, versions, what it translated. */
const comparedFields = [
  'description',
  'name_localizations',
  'description_localizations',
  'options',
  'default_member_permissions',
  'nsfw',
] as const;

/** Where a command works; Discord knows these for commands published everywhere only. */
const globalFields = ['integration_types', 'contexts'] as const;

/** Sets, whose order means nothing. */
const unordered: ReadonlySet<string> = new Set(['integration_types', 'contexts', 'channel_types']);

/**
 * What publishing `ours` would change; names in our order, removed ones in Discord's.
 *
 * @param scope - `guild` leaves out what only commands published everywhere have
 */
export function compareCommands(
  published: readonly ComparedCommand[],
  ours: readonly ComparedCommand[],
  scope: 'global' | 'guild',
): Difference {
  const before = new Map(published.map((command) => [keyOf(command), command]));
  const after = new Map(ours.map((command) => [keyOf(command), command]));
  return {
    added: ours.filter((command) => !before.has(keyOf(command))).map(({ name }) => name),
    changed: ours.flatMap((command) => {
      const old = before.get(keyOf(command));
      const fields = old === undefined ? [] : changedFields(fieldsOf(old, scope), fieldsOf(command, scope));
      return fields.length === 0 ? [] : [{ name: command.name, fields }];
    }),
    removed: published.filter((command) => !after.has(keyOf(command))).map(({ name }) => name),
  };
}

export function isSame({ added, changed, removed }: Difference): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** One line for each command that differs: `+ ask`, `~ topic: description`, `- old`. */
export function differenceLines({ added, changed, removed }: Difference): readonly string[] {
  return [
    ...added.map((name) => `+ ${name}`),
    ...changed.map(({ name, fields }) => `~ ${name}: ${fields.join(', ')}`),
    ...removed.map((name) => `- ${name}`),
  ];
}

/** Slash and message commands may share a name. */
function keyOf({ type = 1, name }: ComparedCommand): string {
  return `${type} ${name}`;
}

function changedFields(old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly string[] {
  const paths = new Set([...old.keys(), ...now.keys()]);
  return [...paths].filter((path) => old.get(path) !== now.get(path)).sort();
}

function fieldsOf(command: ComparedCommand, scope: 'global' | 'guild'): ReadonlyMap<string, string> {
  const compared: readonly string[] = scope === 'global' ? [...comparedFields, ...globalFields] : comparedFields;
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(command)) {
    if (compared.includes(name)) flatten(name, value, fields);
  }
  return fields;
}

/** Puts each plain value below `path` into `fields`; what is absent, empty or false is Discord's default, and left out. */
function flatten(path: string, value: unknown, fields: Map<string, string>): void {
  if (value === undefined || value === null || value === false || value === '') return;
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value;
    const names = parts.map((part, index) => nameOf(part) ?? `${index}`);
    // The order of options and choices is what people see.
    if (parts.length > 0 && parts.every((part) => nameOf(part) !== undefined)) fields.set(path, names.join(' '));
    const last = path.split('.').at(-1) ?? path;
    if (unordered.has(last)) {
      if (parts.length > 0) fields.set(path, parts.map(String).sort().join(' '));
      return;
    }
    for (const [index, part] of parts.entries()) flatten(`${path}.${names[index]}`, part, fields);
  } else if (typeof value === 'object') {
    for (const [name, part] of Object.entries(value)) {
      if (!discordsOwn.has(name)) flatten(`${path}.${name}`, part, fields);
    }
  } else fields.set(path, String(value));
}

/** What Discord adds to options and choices; their names are in the path already. */
const discordsOwn: ReadonlySet<string> = new Set(['name', 'name_localized', 'description_localized']);

function nameOf(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null || !('name' in part)) return undefined;
  return typeof part.name === 'string' ? part.name : undefined;
}
