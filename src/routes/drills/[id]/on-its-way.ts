/**
 * What to say beside a text that was sent while there is no connection; null where nothing is to be said. The
 * sender tries again for a while, and tells when it gives up.
 */
export function onItsWay(text: { sending: boolean }, drill: { cutOff: boolean }): string | null {
  return text.sending && drill.cutOff
    ? 'The connection is lost. It goes out when that is back; if not, you are told here.'
    : null;
}
