import { linesOn } from './line.ts';

/** The update that we promised did not come. */
export const PROMISE_BROKEN = linesOn('promise-broken', [
  ['angry', 'you said thered be an update by now. wheres the update {us}'],
  ['sarcastic', 'update on the update: no update'],
  ['worried', 'been sat refreshing for this. did i miss it or did they not post'],
  ['calm', "They gave a time. Nobody made them. That's the bit I mind."],
  ['hostile', 'Cannot even be on time with their own excuses {us}'],
  ['playful', 'do they mean a different kind of minutes'],
  ['sad', 'told my mum theyd post by now and shes sat there with her good glasses on'],
  ['curious', 'was it posted somewhere else? ive looked and looked'],
  ['loyal', 'running late is fine just SAY youre running late {us}'],
  [
    'official',
    'An update was promised for a stated time, which has passed. I record it so that nobody need rely on memory. R. Pell',
    'letters'
  ],
  ['angry', 'una talk say update dey come. time don pass {us}', 'lagos'],
  ['angry', 'set an alarm for that update like a mug'],
  ['sarcastic', 'the next update will be along after the next update'],
  ['curious', 'Update is coming by bullock cart or what {us}', 'mumbai'],
  ['sarcastic', "aye an ma da's comin back wi the milk {us}", 'glasgow'],
  ['worried', 'ang tagal po ng update… {us} kahit “wala pa” okay na samin', 'manila']
]);
