import { Routes } from 'discord-api-types/v10';

/** Stands for whatever is said there. */
const any = '~';

let patterns: readonly (readonly string[])[] | undefined;

/** Whether Discord has such a path, though the practice Discord may not. */
export function isDiscordPath(path: string): boolean {
  patterns ??= everyPath();
  const given = path.split('/');
  return patterns.some(
    (segments) =>
      segments.length === given.length && segments.every((segment, n) => segment === any || segment === given[n]),
  );
}

/** Some routes take fewer arguments for a shorter path. */
function everyPath(): readonly (readonly string[])[] {
  const paths = Object.values(Routes).flatMap((build: unknown) =>
    typeof build === 'function'
      ? [0, 1, 2, 3, 4].map((count) => String(build.apply(Routes, Array<string>(count).fill(any))))
      : [],
  );
  return [...new Set(paths)].filter((path) => !path.includes('undefined')).map((path) => path.split('/'));
}
