import { stem } from './words.ts';

const HARM = new Set(
  `hurt injured ill sick unwell hospital ambulance doctor surgery died dead death funeral lost losing cry crying cried tears
  scared afraid frightened terrified panic panicked worried anxious awake sleep slept shaking shock trauma hell nightmare
  spat screamed shouted attacked abused threatened bullied thief stupid humiliated embarrassed ashamed laughed mocked
  missed stranded stuck freezing froze frozen soaked hungry starving thirsty tired exhausted waiting waited stood
  rent wages overdraft fine fined bailiffs debt broke robbed stolen charged bounced declined gone ruined cancelled
  alone danger unsafe poisoned vomiting throwing bleeding burned burning burnt choking coughing asthma allergic
  disabled wheelchair pregnant widow bereaved grieving suffering pain victim homeless evicted sacked fired
  wedding birthday christening appointment insulin medicine oxygen rash fever`
    .split(/\s+/u)
    .map(stem)
);

/** Whether a word, by its stem, names harm. */
export function isHarm(stemmed: string): boolean {
  return HARM.has(stemmed);
}
