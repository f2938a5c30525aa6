/** A name under which there is never any mail (RFC 2606). */
const NOWHERE = '@lti.invalid';

/** What stands for the e-mail address of somebody of whom we have none: no two people share one. */
export function withoutAddress(id: string): string {
  return `${id}${NOWHERE}`;
}

/** Whether somebody can be written to. */
export function hasAddress(email: string): boolean {
  return !email.endsWith(NOWHERE);
}

/** An e-mail address as people read it. */
export function addressInWords(email: string): string {
  return hasAddress(email) ? email : 'no e-mail address';
}
