import { PROFILES, writeSheet, type WrittenSheet } from '../../core/scenario/sheet/index.ts';
import { fileAnswer } from '../exports/file-answer.ts';
import type { Studio } from './studio.ts';

/**
 * The MSEL of a scenario as a file to take away.
 *
 * @param profile as the address has it; null for our own
 */
export async function mselFile(
  studio: Studio,
  id: string,
  profile: string | null,
  { extension, type, write }: MselFormat
): Promise<Response> {
  const refuse = (status: number, message: string) => Response.json({ message }, { status });
  const known = PROFILES.find((one) => one === (profile ?? 'hotseat'));
  if (!known)
    return refuse(400, `Found the profile ${profile ?? ''}; expected ${PROFILES.join(', ')}.`);
  const read = await studio.read(id);
  if (!read) return refuse(404, 'This scenario is not there any more.');
  const { scenario, problems } = read.reading;
  if (!scenario) {
    const [first] = problems;
    return refuse(
      409,
      `The scenario cannot be read at line ${String(first?.line ?? 1)}: ${first?.message ?? 'it is no scenario'}. Mend it, then take its MSEL.`
    );
  }
  const bytes = await write(writeSheet(scenario, known));
  const name = `${id}${known === 'hotseat' ? '' : `-${known}`}.${extension}`;
  return fileAnswer(bytes, name, type);
}

interface MselFormat {
  extension: 'xlsx' | 'csv';
  type: string;
  write: (sheet: WrittenSheet) => Uint8Array | Promise<Uint8Array>;
}
