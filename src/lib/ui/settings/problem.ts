/** What a form was answered with, as far as its fields show it. */
export interface Answered {
  form: string;
  ok: boolean;
  field?: string | null;
  message?: string;
}

/** What is wrong with a field of a form; for null, with the form as a whole. */
export function problemWith(
  answered: Answered | null,
  form: string
): (field: string | null) => string | null {
  return (field) =>
    answered?.form === form && !answered.ok && (answered.field ?? null) === field
      ? (answered.message ?? null)
      : null;
}
