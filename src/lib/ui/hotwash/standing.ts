/** An answer that is being written, as its field shows it. */
export interface AnswerField {
  text: string;
  standing: 'empty' | 'typing' | 'saving' | 'saved' | 'failed' | 'conflict';
  message: string;
  /** What another window wrote; null where there is no such thing. */
  other: string | null;
  type: (text: string) => void;
  save: () => Promise<void>;
  keepMine: () => void;
  takeOther: () => void;
}

/** An answer of somebody else. */
export interface GivenAnswer {
  question: string;
  text: string;
  name: string;
  led: boolean;
}

/** Whether an answer is kept, in words. */
export function standingWords({ standing, message }: Pick<AnswerField, 'standing' | 'message'>) {
  switch (standing) {
    case 'empty':
      return '';
    case 'typing':
      return 'Not saved yet';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return 'Saved';
    case 'failed':
      return `Not saved. ${message}`;
    case 'conflict':
      return 'Not saved: there are two wordings';
    default:
      return standing satisfies never;
  }
}
