/** How long to wait before a picture that failed is asked for again, in ms; after the last nobody asks by themselves. */
const WAITS = [2_000, 5_000, 15_000, 30_000, 60_000];

/**
 * Asks again for a picture that failed: after a while, and when the device is back on its network. Until it
 * is there it has `data-failed`. A handler in the mark-up would be refused by the content security policy.
 *
 * @param tell is told whether it is missing, whenever that is seen
 */
export function askAgain(
  picture: HTMLImageElement,
  tell: (missing: boolean) => void = () => undefined
): () => void {
  let failures = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function ask() {
    clearTimeout(waiting);
    if (picture.dataset.failed === undefined) return;
    // One that is not drawn would wait for that.
    picture.loading = 'eager';
    const { src } = picture;
    picture.src = src;
  }
  function fail() {
    picture.dataset.failed = '';
    tell(true);
    const wait = WAITS[failures];
    failures += 1;
    if (wait !== undefined) waiting = setTimeout(ask, wait);
  }
  function come() {
    failures = 0;
    delete picture.dataset.failed;
    tell(false);
  }

  picture.addEventListener('error', fail);
  picture.addEventListener('load', come);
  addEventListener('online', ask);
  return () => {
    clearTimeout(waiting);
    picture.removeEventListener('error', fail);
    picture.removeEventListener('load', come);
    removeEventListener('online', ask);
  };
}
