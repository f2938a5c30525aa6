/** A span in ms as an ISO 8601 duration with at most hundredths of a second, as xAPI has it: `PT1M32.5S`. */
export function isoDuration(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10));
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor((hundredths % 360_000) / 6000);
  const seconds = (hundredths % 6000) / 100;
  const parts = [
    hours > 0 && `${String(hours)}H`,
    minutes > 0 && `${String(minutes)}M`,
    (seconds > 0 || hundredths < 6000) && `${String(seconds)}S`
  ];
  return `PT${parts.filter((part) => part !== false).join('')}`;
}
