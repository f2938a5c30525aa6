/** The one place that reads the environment; everything else gets parsed settings. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}
