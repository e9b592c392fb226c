const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Aborted when somebody asks the program to end: by Ctrl-C, or as a service manager does. Whoever asks twice does not
 * want to wait: the second time it ends at once.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const [name, exitCode] of Object.entries(signals)) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exitCode);
      controller.abort();
    });
  }
  return controller.signal;
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
