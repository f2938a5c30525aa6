import { createTransport } from 'nodemailer';
import type { Deliver } from './mailer.ts';
import type { SmtpSettings } from './settings.ts';

/** Ms that any step towards a mail server may take. */
const PATIENCE = 15_000;

/** The way to a mail server by SMTP, with what closes it. */
export function openSmtp({ host, port, secure, requireTls, auth, from }: SmtpSettings): {
  deliver: Deliver;
  close: () => void;
} {
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: requireTls,
    ...(auth && { auth }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true
  });
  return {
    deliver: async ({ to, subject, text }) => {
      await transport.sendMail({
        from,
        // Parsed as an address alone: what somebody typed makes no list of them.
        to: { name: '', address: to },
        subject,
        text,
        // So that no holiday answers it (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' }
      });
    },
    close: () => transport.close()
  };
}
