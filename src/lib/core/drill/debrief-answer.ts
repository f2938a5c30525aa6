/** An answer to a question of the debrief: each person has one of their own to each. */
export interface DebriefAnswer {
  question: string;
  /** The question's words, as they stood above the answer. */
  asked: string;
  /** Empty when it was taken back. */
  text: string;
  /** Who wrote it; null for the trainee of a drill that has one. */
  by: string | null;
  /** Sequence number of its last wording. */
  seq: number;
  /** Wall time of its last wording, in ms since 1970. */
  wall: number;
}

/** The answer that somebody has given to a question; undefined where they have given none. */
export function answerOf(
  answers: readonly DebriefAnswer[],
  question: string,
  by: string | null
): DebriefAnswer | undefined {
  return answers.find((one) => one.question === question && one.by === by);
}

/** Puts an answer in place of its writer's last one to the same question, in place. */
export function noteAnswer(
  answers: DebriefAnswer[],
  given: Omit<DebriefAnswer, 'by'> & { by?: string | undefined }
): void {
  const { question, asked, text, by = null, seq, wall } = given;
  const before = answerOf(answers, question, by);
  const answer = { question, asked, text, by, seq, wall };
  if (before) answers[answers.indexOf(before)] = answer;
  else answers.push(answer);
}
