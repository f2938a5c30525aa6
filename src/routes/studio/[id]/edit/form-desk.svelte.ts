import {
  freeId,
  idsOf,
  wordsAt,
  type Draft,
  type Kind
} from '../../../../lib/core/scenario/edit/index.ts';
import type { Path, Problem } from '../../../../lib/core/scenario/index.ts';
import { property } from '../../../../lib/core/scenario/positions.ts';
import { fieldAt } from '../../../../lib/core/scenario/schema-fields.ts';
import { scenarioSchema } from '../../../../lib/core/scenario/schema.ts';
import { placeOf, type FormHost } from '../../../../lib/ui/studio/forms/host.ts';
import { Choices } from './choices.ts';

const NONE: readonly Problem[] = [];

/** What the fields of the forms ask for, of the draft as it stands. */
export class FormDesk implements FormHost {
  readonly edit: FormHost['edit'];
  readonly #draft: () => Draft;
  readonly #choices = new Choices();
  /** What is wrong, by its place: each field asks for its own. */
  readonly #problems = $derived.by(() => {
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew for each draft
    const at = new Map<string, Problem[]>();
    for (const problem of this.#draft().problems) {
      const key = placeOf(problem.at);
      const here = at.get(key);
      if (here) here.push(problem);
      else at.set(key, [problem]);
    }
    return at;
  });

  constructor(draft: () => Draft, edit: FormHost['edit']) {
    this.#draft = draft;
    this.edit = edit;
  }

  readonly value = (path: Path): unknown => path.reduce<unknown>(property, this.#draft().value);

  readonly field = (path: Path) => {
    const field = fieldAt(scenarioSchema, path);
    return {
      words: [...(field?.words ?? []), ...wordsAt(path)],
      description: field?.description
    };
  };

  readonly problems = (path: Path) => this.#problems.get(placeOf(path)) ?? NONE;

  readonly entries = (kind: Kind) => this.#choices.of(kind, this.#draft().value);

  readonly freeId = (kind: Kind, words: string) =>
    freeId(words, idsOf(kind, this.#draft().value), kind);
}
