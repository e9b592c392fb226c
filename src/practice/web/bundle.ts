import { posix } from 'node:path';

/** A browser's module as the compiler wrote it, taken apart. */
interface Module {
  readonly path: string;
  readonly imports: readonly { readonly from: string; readonly names: string }[];
  /** Name outside → name inside. */
  readonly exports: ReadonlyMap<string, string>;
  readonly later: readonly string[];
  /** What is left without imports and the word `export`. */
  readonly body: string;
}

/**
 * Puts compiled modules together, so that a browser fetches a few files where there were a hundred: the entry with all
 * that it needs, and for each module that is imported on demand a file with what only that one needs. Each stands at the
 * address of its module, so that `import('./x.js')` means the same as before.
 *
 * It reads what the TypeScript compiler writes, not any JavaScript: imports and exports at the beginning of a line.
 * Modules run in the order of their imports, each in a function of its own; none may import itself by a detour.
 *
 * @param entry - path of the module that a page starts with
 * @param read - a module's text by its path; undefined where there is none
 * @returns path → text
 * @throws Error at a form of import or export that it does not know, and at a missing module
 */
export function bundle(entry: string, read: (path: string) => string | undefined): ReadonlyMap<string, string> {
  const modules = new Map<string, Module>();
  const load = (path: string): Module => {
    const known = modules.get(path);
    if (known) return known;
    const text = read(path);
    if (text === undefined) throw new Error(`The page has no module ${path}: build it again`);
    const module = parse(path, text);
    modules.set(path, module);
    for (const { from } of module.imports) if (isOwn(from)) load(from);
    for (const later of module.later) load(later);
    return module;
  };
  load(entry);

  const laterEntries = [...new Set([...modules.values()].flatMap(({ later }) => later))];
  const needed = new Map([entry, ...laterEntries].map((root) => [root, reach(root, modules)] as const));
  const first = needed.get(entry) ?? new Set();
  // What two of the later files share belongs to the first one: no module may exist twice.
  const shared = [...modules.keys()].filter(
    (path) => laterEntries.filter((root) => needed.get(root)?.has(path)).length > 1,
  );
  const firstWhole = new Set([...first, ...shared.flatMap((path) => [...reach(path, modules)])]);
  const inside = [...modules.keys()].filter((path) => firstWhole.has(path));
  const names = new Map([...modules.keys()].map((path, at) => [path, `m${at}`] as const));
  const write = (root: string, within: readonly string[]) =>
    text(root, ordered(within, modules), { modules, names, entry });
  const files = laterEntries
    .filter((root) => !firstWhole.has(root))
    .map(
      (root) =>
        [
          root,
          write(
            root,
            [...(needed.get(root) ?? [])].filter((path) => !firstWhole.has(path)),
          ),
        ] as const,
    );
  // One that is there from the start is handed on at its own address.
  const handedOn = laterEntries.filter((root) => firstWhole.has(root)).map((root) => [root, write(root, [])] as const);
  return new Map([[entry, write(entry, inside)], ...files, ...handedOn]);
}

function isOwn(path: string): boolean {
  return path.startsWith('/');
}

const importForm = /^import (?:([^'"]+?) from )?(['"])([^'"]+)\2;$/gm;
const reexportForm = /^export \{([^}]*)\} from (['"])([^'"]+)\2;$/gm;
const listForm = /^export \{([^}]*)\};$/gm;
const declarationForm = /^export (?=(?:async )?(?:function\*?|class|const) ([\w$]+))/gm;
const laterForm = /\bimport\((['"])([^'"]+)\1\)/g;

function parse(path: string, code: string): Module {
  const resolve = (written: string) => (written.startsWith('.') ? posix.join(posix.dirname(path), written) : written);
  const imports: { from: string; names: string }[] = [];
  const exports = new Map<string, string>();
  const listed = (list: string) =>
    list.split(',').flatMap((each) => {
      const [inner = '', outer = inner] = each.trim().split(/\s+as\s+/);
      return inner === '' ? [] : [[inner, outer] as const];
    });
  const body = code
    .replace(/^\/\/# sourceMappingURL=.*$/gm, '')
    .replace(importForm, (_all, names: string | undefined, _quote, from: string) => {
      if (names !== undefined && !/^\{[^}]*\}$/.test(names))
        throw new Error(`${path}: imports only names, not ${names}`);
      imports.push({ from: resolve(from), names: names ?? '{}' });
      return '';
    })
    .replace(reexportForm, (_all, list: string, _quote, from: string) => {
      const pairs = listed(list).map(([inner, outer], at) => ({ inner, outer, within: `$${imports.length}_${at}` }));
      imports.push({
        from: resolve(from),
        names: `{ ${pairs.map(({ inner, within }) => `${inner} as ${within}`).join(', ')} }`,
      });
      for (const { outer, within } of pairs) exports.set(outer, within);
      return '';
    })
    .replace(listForm, (_all, list: string) => {
      for (const [inner, outer] of listed(list)) exports.set(outer, inner);
      return '';
    })
    .replace(declarationForm, (_all, name: string) => {
      exports.set(name, name);
      return '';
    });
  const unknown = /^(?:import\b(?!\s*\()|export\b).*$/m.exec(body);
  if (unknown) throw new Error(`${path}: no such form of import or export is known here: ${unknown[0]}`);
  const later = [...body.matchAll(laterForm)].map(([, , written = '']) => resolve(written));
  return { path, imports, exports, later, body: body.trim() };
}

/** A module and all that it imports, by whatever detour; not what it imports on demand. */
function reach(root: string, modules: ReadonlyMap<string, Module>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const { from } of modules.get(path)?.imports ?? []) if (isOwn(from)) visit(from);
  };
  visit(root);
  return found;
}

/** Those modules, each after what it imports. */
function ordered(paths: readonly string[], modules: ReadonlyMap<string, Module>): readonly Module[] {
  const wanted = new Set(paths);
  const done: Module[] = [];
  const begun = new Set<string>();
  const visit = (path: string): void => {
    if (begun.has(path)) return;
    begun.add(path);
    const module = modules.get(path);
    if (!module) return;
    for (const { from } of module.imports) if (isOwn(from)) visit(from);
    if (wanted.has(path)) done.push(module);
  };
  for (const path of paths) visit(path);
  return done;
}

interface Whole {
  readonly modules: ReadonlyMap<string, Module>;
  readonly names: ReadonlyMap<string, string>;
  readonly entry: string;
}

/** One file: its modules as constants, and what others may take from it. */
function text(root: string, within: readonly Module[], { modules, names, entry }: Whole): string {
  const here = new Set(within.map(({ path }) => path));
  const needs = [...new Set([...within.flatMap(({ imports }) => imports.map(({ from }) => from)), root])];
  const packages = needs.filter((from) => !isOwn(from));
  const packageNames = new Map(packages.map((from, at) => [from, `p${at}`] as const));
  const elsewhere = needs.filter((from) => isOwn(from) && !here.has(from)).map((from) => names.get(from));
  const lines = packages.map((from) => `import * as ${packageNames.get(from)} from '${from}';`);
  if (elsewhere.length > 0) lines.push(`import { ${elsewhere.join(', ')} } from '${entry}';`);
  for (const { path, imports, exports, body } of within) {
    const taken = imports
      .filter((each) => each.names !== '{}')
      .map(
        (each) =>
          `const ${each.names.replaceAll(' as ', ': ')} = ${names.get(each.from) ?? packageNames.get(each.from)};`,
      );
    const given = [...exports].map(([outer, inner]) => (outer === inner ? outer : `${outer}: ${inner}`));
    lines.push(`const ${names.get(path)} = (() => {`, ...taken, body, `return { ${given.join(', ')} };`, '})();');
  }
  if (root === entry) lines.push(`export { ${[...here].map((path) => names.get(path)).join(', ')} };`);
  else {
    const given = [...(modules.get(root)?.exports.keys() ?? [])].join(', ');
    lines.push(`const { ${given} } = ${names.get(root)};`, `export { ${given} };`);
  }
  return `${lines.join('\n')}\n`;
}
