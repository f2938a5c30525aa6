import type { Draft } from './draft.ts';
import { guides } from './information.ts';

/** Their case put right, as far as a reply can say it. */
const HANDLED = ['takes it on personally', 'gives them somebody who acts', 'takes on their case'];

/** Regret, ownership and repair, joined as the levels of apology join them; and care with help. */
export function readRegret(draft: Draft): void {
  const regret = draft.has('apology');
  const ownership = draft.has(
    'takes responsibility',
    'names its own act',
    'shame',
    'says what should have been'
  );
  const repair = draft.has('offers a remedy', 'changes something', ...HANDLED);
  draft.set('regret or ownership', regret || ownership);
  draft.set('regret and ownership', regret && ownership);
  draft.set('regret and repair', regret && repair);
  draft.set('ownership and repair', ownership && repair);
  draft.set('regret, ownership and repair', regret && ownership && repair);

  const care = draft.has('sympathy', 'apology', 'calls it bad', 'finds the feeling fair');
  const help =
    guides(draft) ||
    draft.has(...HANDLED, 'moves to private', 'offers a remedy', 'promises an update');
  const { voicesHarm } = draft.reading.setting;
  draft.set('care', care);
  draft.set('care and help', care && help);
  draft.set('no harm voiced', !voicesHarm);
  draft.set('cold to harm', voicesHarm && !care);
  draft.set('admits fault', draft.has('takes responsibility', 'names its own act'));
}
