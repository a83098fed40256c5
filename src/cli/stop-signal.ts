/** When somebody wants the process to end. */

/** Resolves at the first signal to stop; at the second one the process ends as the system wants it to. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
