import { dayInWords, daysInWords, type Day } from '../../core/readiness/assignments/index.ts';

/** A mail, in plain text. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

interface LinkLetter {
  to: string;
  link: string;
  /** Wall time in ms at which the link lapses. */
  until: number;
  /** The address of this Hotseat, so that its reader knows where it comes from. */
  origin: string;
}

/** @param by name of who invites; null when they have gone */
export function invitationLetter(
  { to, link, until, origin }: LinkLetter,
  by: string | null
): Letter {
  return letter(to, 'An invitation to train with Hotseat', [
    `${oneLine(by ?? 'Somebody')} invites you to Hotseat, where people practise answering the public in a crisis, on a made-up social network.`,
    `Open this link to make your account:\n${link}`,
    `It makes one account, and works until ${moment(until)}.`,
    'If you did not expect this, you need not do anything.',
    `Hotseat at ${origin}`
  ]);
}

/** @param by name of who made the link for them; null when it was asked for on the sign-in page */
export function resetLetter(
  { to, link, until, origin }: LinkLetter,
  { name, by }: { name: string; by: string | null }
): Letter {
  return letter(to, 'A new password for Hotseat', [
    `Hello ${oneLine(name)},`,
    by === null
      ? 'somebody, most likely you, asked for a new password for your account.'
      : `${oneLine(by)} made you a link for a new password.`,
    `Open it to choose one:\n${link}`,
    `It works once, until ${moment(until)}. A link that was sent before no longer works.`,
    by === null
      ? 'If it was not you, you need not do anything: your password stays as it is.'
      : 'If you did not expect this, ask them before you open it.',
    `Hotseat at ${origin}`
  ]);
}

/** @param by name of who reminds */
export function reminderLetter(
  { to, origin }: Pick<LinkLetter, 'to' | 'origin'>,
  {
    name,
    by,
    drills
  }: { name: string; by: string; drills: readonly { title: string; due: Day; by: number }[] }
): Letter {
  const several = drills.length > 1;
  return letter(to, several ? 'Drills are waiting for you' : 'A drill is waiting for you', [
    `Hello ${oneLine(name)},`,
    `${oneLine(by)} reminds you of ${several ? 'drills that are' : 'a drill that is'} overdue:`,
    drills
      .map(
        ({ title, due, by: days }) =>
          `- ${oneLine(title)}: due on ${dayInWords(due)}, ${daysInWords(days)} ago`
      )
      .join('\n'),
    `You start from here:\n${origin}/assignments`,
    `Hotseat at ${origin}`
  ]);
}

function letter(to: string, subject: string, paragraphs: readonly string[]): Letter {
  return { to, subject, text: `${paragraphs.join('\n\n')}\n` };
}

/** A name that somebody typed must not look like a paragraph of ours. */
function oneLine(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim();
}

/** A mail knows no time zone of its reader. */
function moment(at: number): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC'
  });
  return `${words.format(at)} UTC`;
}
