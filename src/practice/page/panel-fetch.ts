import type { Explained, PackFile, PackFiles } from './contract.js';

/** What a request of the panel came to: a value, or what to do about it in words. */
export type Fetched<Value> = { readonly value: Value } | { readonly problem: string };

/** How the answer to a question comes about. */
export function fetchExplanation(question: string, earlier: readonly string[]): Promise<Fetched<Explained>> {
  const query = new URLSearchParams([['question', question], ...earlier.map((each) => ['earlier', each])]);
  return fetchJson(`/page/panel/explain?${query}`);
}

export function fetchFiles(): Promise<Fetched<PackFiles>> {
  return fetchJson('/page/panel/files');
}

export function fetchFile(path: string): Promise<Fetched<PackFile>> {
  return fetchJson(fileAddress(path));
}

/** Saves over the text whose version is given; refused where the file has changed since. */
export function saveFile({ path, text, version }: PackFile): Promise<Fetched<PackFile>> {
  return fetchJson(fileAddress(path), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, version }),
  });
}

function fileAddress(path: string): string {
  return `/page/panel/file?${new URLSearchParams({ path })}`;
}

async function fetchJson<Value>(address: string, init?: RequestInit): Promise<Fetched<Value>> {
  try {
    const response = await fetch(address, init);
    const body = await response.json();
    if (response.ok) return { value: body };
    return {
      problem: typeof body?.problem === 'string' ? body.problem : `The server refused this (${response.status}).`,
    };
  } catch {
    return { problem: 'The practice server does not answer. Is it still running in your terminal?' };
  }
}
