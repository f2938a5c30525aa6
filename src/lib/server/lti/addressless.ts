/** A name under which there is never any mail (RFC 2606). */
const NOWHERE = '@lti.invalid';

/** What stands for the e-mail address of somebody of whom we have none: no two people share one. */
export function withoutAddress(id: string): string {
  return `${id}${NOWHERE}`;
}

/** An e-mail address as people read it. */
export function addressInWords(email: string): string {
  return email.endsWith(NOWHERE) ? 'no e-mail address' : email;
}
