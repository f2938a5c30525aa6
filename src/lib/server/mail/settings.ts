import { z } from 'zod';
import { StartRefused } from '../start-refused.ts';

/** The server that takes mails from us. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise it is asked for once connected. */
  secure: boolean;
  /** Whether nothing is sent without TLS. Off only on this machine, where nobody is in between. */
  requireTls: boolean;
  /** Null for a server that asks for none. */
  auth: { user: string; pass: string } | null;
  /** Whom mails come from, as their header says it. */
  from: string;
}

const URL_EXPECTED =
  'expected the address of a mail server, such as smtps://user:password@mail.example.org:465 or smtp://localhost:25, without path or query';
const FROM =
  'expected one e-mail address, with or without a name, such as hotseat@example.org or Hotseat <hotseat@example.org>';
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
/** A name in front is free of what would begin another header or another address. */
const FROM_SHAPE = /^(?:[^<>@,;:"\\\r\n]{1,80} <[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/;

/** The settings of this environment, each by itself. */
export const smtpShape = {
  HOTSEAT_SMTP_URL: z.string().refine(isMailServer, URL_EXPECTED).optional(),
  HOTSEAT_SMTP_FROM: z.string().max(200, FROM).regex(FROM_SHAPE, FROM).optional()
};

function isMailServer(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(given);
  return (
    (protocol === 'smtp:' || protocol === 'smtps:') &&
    hostname !== '' &&
    ['', '/'].includes(`${pathname}${search}${hash}`)
  );
}

/**
 * The mail server that was set; null when none was.
 *
 * @param origin the address that people open; null where it is taken from each request
 * @throws StartRefused when one setting needs another that is missing
 */
export function smtpOf(
  given: z.output<z.ZodObject<typeof smtpShape>>,
  origin: string | null
): SmtpSettings | null {
  const { HOTSEAT_SMTP_URL: address, HOTSEAT_SMTP_FROM: from } = given;
  if (address === undefined) {
    if (from === undefined) return null;
    throw new StartRefused(
      `HOTSEAT_SMTP_URL is not set, though HOTSEAT_SMTP_FROM is; ${URL_EXPECTED}.`
    );
  }
  if (from === undefined) {
    throw new StartRefused(`HOTSEAT_SMTP_FROM is not set, though HOTSEAT_SMTP_URL is; ${FROM}.`);
  }
  // Whoever asks for a link could otherwise say where it leads, and wait there for its token.
  if (origin === null) {
    throw new StartRefused(
      'HOTSEAT_ORIGIN is not set, though HOTSEAT_SMTP_URL is; expected the address that people open, ' +
        'since links in mails lead there, such as https://hotseat.example.org.'
    );
  }
  const { protocol, hostname, port, username, password } = new URL(address);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTls: !secure && !LOOPBACK.has(hostname),
    auth:
      username === ''
        ? null
        : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    from
  };
}
