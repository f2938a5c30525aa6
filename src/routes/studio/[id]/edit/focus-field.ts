import type { Path } from '../../../../lib/core/scenario/index.ts';
import { placeOf } from '../../../../lib/ui/studio/forms/host.ts';

/** Takes the focus to the field of a place in the forms, or of what it stands in; leaves it where none is shown. */
export function focusField(path: Path): void {
  for (let length = path.length; length > 0; length -= 1) {
    const place = CSS.escape(placeOf(path.slice(0, length)));
    const field = document.querySelector<HTMLElement>(
      `[data-path="${place}"] :is(input, textarea, select)`
    );
    if (field) {
      field.focus();
      return;
    }
  }
}
