import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReplyContext } from '../../lib/core/scoring/types.ts';

const settingSchema = z.object({
  org: z.string(),
  industry: z.string().optional(),
  what_happened: z.string(),
  known_facts: z.array(z.string()),
  unconfirmed: z.array(z.string()),
  must_not_say: z.array(z.string()),
  responsibility: z.enum(['preventable', 'accident', 'victim', 'unclear'])
});
export type CalibrationSetting = z.infer<typeof settingSchema>;
export const settingsSchema = z.record(z.string(), settingSchema);

export const itemSchema = z.object({
  id: z.string(),
  setting: z.string(),
  post: z.object({ author: z.string(), name: z.string(), text: z.string() }),
  reply: z.string(),
  kind: z.string().default('careful')
});
export type CalibrationItem = z.infer<typeof itemSchema>;

const level = z.int().min(0).max(4);
const consensusSchema = z.object({
  id: z.string(),
  acknowledgment: level,
  apology: level,
  transparency: level,
  personalization: level,
  flags: z.array(z.string())
});
type Consensus = z.infer<typeof consensusSchema>;

/** One rated reply: what was said in which setting, and what the raters gave. */
export interface Rated {
  item: CalibrationItem;
  setting: CalibrationSetting;
  consensus: Consensus;
  context: ReplyContext;
}

/** Reads a calibration set: settings.json, items.jsonl and consensus.jsonl in one folder. */
export async function readSet(folder: string): Promise<Rated[]> {
  const settings = settingsSchema.parse(
    JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))
  );
  const items = await readLines(join(folder, 'items.jsonl'), itemSchema);
  const consensus = new Map(
    (await readLines(join(folder, 'consensus.jsonl'), consensusSchema)).map((one) => [one.id, one])
  );
  const earlier = new Map<string, string[]>();
  return items.map((item) => {
    const setting = settings[item.setting];
    const rated = consensus.get(item.id);
    if (!setting) throw new Error(`${item.id}: there is no setting "${item.setting}".`);
    if (!rated) throw new Error(`${item.id}: consensus.jsonl has no line for it.`);
    const said = earlier.get(item.setting) ?? [];
    earlier.set(item.setting, [...said, item.reply]);
    return { item, setting, consensus: rated, context: contextOf(setting, item, said) };
  });
}

/** The context that a line of a set describes. */
export function contextOf(
  setting: CalibrationSetting,
  { post, reply }: Pick<CalibrationItem, 'post' | 'reply'>,
  earlier: readonly string[]
): ReplyContext {
  return {
    reply,
    post,
    organisation: { name: setting.org, industry: setting.industry },
    happened: setting.what_happened,
    facts: {
      known: setting.known_facts,
      unconfirmed: setting.unconfirmed,
      mustNotSay: setting.must_not_say
    },
    responsibility: setting.responsibility,
    channel: 'public',
    earlier
  };
}

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const parsed = schema.safeParse(JSON.parse(line));
    if (!parsed.success)
      throw new Error(`${file}, line ${index + 1}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}
