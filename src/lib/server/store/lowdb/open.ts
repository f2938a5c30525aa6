import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../log.ts';
import { StartRefused } from '../../start-refused.ts';
import type { OpenCollection } from '../collection.ts';
import type { OpenDocument } from '../document.ts';
import { openDocumentStores } from '../documents/index.ts';
import type { OpenStore } from '../open-store.ts';
import { FolderArchive } from './archive.ts';
import { LowdbAudit } from './audit.ts';
import { FileCollection } from './collection.ts';
import { FileDocument } from './document.ts';
import { LowdbDrills } from './drills.ts';
import { TEMPORARY } from './durable-file.ts';
import { LowdbExercises } from './exercises.ts';
import { lockFolder } from './folder-lock.ts';
import { LowdbScenarios } from './scenarios.ts';
import { LowdbShelf } from './shelf.ts';

/**
 * Opens the embedded store in a folder, which is made when it is not there.
 *
 * @throws StartRefused when the folder cannot be used or another process uses it
 */
export async function openLowdb(folder: string, log: Log): Promise<OpenStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(refuse(folder));
  const lock = await lockFolder(folder, log).catch(refuse(folder));
  try {
    const drills = await LowdbDrills.load(path.join(folder, 'drills'), log);
    const shelf = await LowdbShelf.load(path.join(folder, 'scenarios'), log);
    const place = (name: string) => path.join(folder, 'house', name);
    await mkdir(place(''), { recursive: true, mode: 0o700 });
    for (const name of await readdir(place('')))
      if (TEMPORARY.test(name)) await rm(place(name), { force: true });
    const documents: FileDocument<unknown>[] = [];
    const document: OpenDocument = async (kind) => {
      const opened = await FileDocument.open(place(`${kind.name}.json`), kind);
      documents.push(opened as FileDocument<unknown>);
      return opened;
    };
    const audit = await LowdbAudit.load(place('audit.jsonl'), log);
    const exercises = await LowdbExercises.load(path.join(folder, 'exercises'));
    const scenarios = await LowdbScenarios.load(path.join(folder, 'studio'), log);
    const collections: FileCollection<unknown>[] = [];
    const collection: OpenCollection = async (kind) => {
      const opened = await FileCollection.open(path.join(folder, kind.name), kind);
      collections.push(opened as unknown as FileCollection<unknown>);
      return opened;
    };
    const stores = await openDocumentStores(document, collection);
    return {
      ...stores,
      drills,
      shelf,
      audit,
      exercises,
      scenarios,
      neighbours: null,
      archive: new FolderArchive(folder),
      async close() {
        for (const one of [drills, audit, exercises, scenarios, ...documents, ...collections])
          await one.flush();
        await lock.release();
      }
    };
  } catch (error) {
    await lock.release();
    return refuse(folder)(error);
  }
}

function refuse(folder: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      throw new StartRefused(
        `HOTSEAT_DATA is "${folder}"; expected a folder that this process may write to (${error.code}).`,
        { cause: error }
      );
    }
    throw error;
  };
}
