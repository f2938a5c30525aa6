import { drillTimeInFile, parseDrillTime } from '../../../core/scenario/time.ts';

/**
 * A time as an author types it, as files have it: `4:30`, `430`, `4.5`, `4m30s` and `90s` are all a
 * drill time, and so is one in quotes, since that is how the advice about files writes it. Null for what
 * is none.
 */
export function typedTime(typed: string): string | null {
  const text = typed
    .trim()
    .replace(/^["'“”„](.*)["'“”]$/, '$1')
    .trim();
  const direct = parseDrillTime(text);
  if (direct !== null) return drillTimeInFile(direct);
  const digits = /^(\d{1,3})(\d\d)$/.exec(text);
  if (digits && Number(digits[2]) < 60)
    return drillTimeInFile((Number(digits[1]) * 60 + Number(digits[2])) * 1000);
  const minutes = /^(\d{1,3})(?:[.,](\d))?$/.exec(text);
  if (minutes)
    return drillTimeInFile((Number(minutes[1]) * 60 + Number(minutes[2] ?? 0) * 6) * 1000);
  const parts = /^(?:(\d+)\s*h)?(?:\s*(\d+)\s*m(?:in)?)?(?:\s*(\d+)\s*s(?:ec)?|\s*)$/i.exec(text);
  if (text === '' || !parts) return null;
  const [, hours = 0, mins = 0, seconds = 0] = parts;
  return drillTimeInFile((Number(hours) * 3600 + Number(mins) * 60 + Number(seconds)) * 1000);
}
