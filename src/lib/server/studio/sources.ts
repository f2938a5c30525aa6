import { TEMPLATES } from '../../core/scenario/templates/index.ts';
import { allows, type Actor } from '../access/permissions.ts';
import { scenarioSubject, subjectOfScenario } from '../access/subjects.ts';
import type { Runtime } from '../runtime.ts';
import type { Source } from './studio.ts';

/** Something that a new scenario can begin with. `value` is as the form sends it. */
export interface SourceChoice {
  value: string;
  name: string;
  about: string;
}

export interface SourceGroups {
  templates: SourceChoice[];
  written: SourceChoice[];
  builtIn: SourceChoice[];
}

/** What somebody may begin a scenario with. */
export async function sourcesFor(here: Runtime, actor: Actor): Promise<SourceGroups> {
  const written: SourceChoice[] = [];
  for (const head of await here.scenarios.list()) {
    if (!allows(actor, 'read scenarios', await subjectOfScenario(here, head))) continue;
    const { title, organisation } = head.glance;
    written.push({
      value: `written:${head.id}`,
      name: title ?? head.id,
      about: organisation ?? ''
    });
  }
  return {
    templates: TEMPLATES.map(({ id, name, about }) => ({ value: `template:${id}`, name, about })),
    written,
    builtIn: (await here.builtIn.list()).map(({ id, title, organisation }) => ({
      value: `built-in:${id}`,
      name: title,
      about: organisation.name
    }))
  };
}

/** Whether somebody may begin a scenario with this. */
export async function mayBeginWith(here: Runtime, actor: Actor, from: Source): Promise<boolean> {
  if (from.kind !== 'written') return true;
  const subject = await scenarioSubject(here, from.id);
  return subject !== null && allows(actor, 'read scenarios', subject);
}
