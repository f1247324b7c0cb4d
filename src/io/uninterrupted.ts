const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Lets a signal to end the process wait until the work is done, so that a set of files is whole. */
export async function uninterrupted<T>(work: () => Promise<T>): Promise<T> {
  const waiting: NodeJS.Signals[] = [];
  const wait = (signal: NodeJS.Signals): void => void waiting.push(signal);
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    return await work();
  } finally {
    for (const signal of SIGNALS) process.off(signal, wait);
    const [signal] = waiting;
    if (signal !== undefined) process.kill(process.pid, signal);
  }
}
