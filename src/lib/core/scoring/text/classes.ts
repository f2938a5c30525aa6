/**
 * Words that play one part in a sentence, so that a cue says `@we ~2 let @you down` once instead of
 * forty times. A star matches any ending.
 */
export const CLASSES = {
  generic:
    'inconvenience inconvenienced issue issues problem problems trouble troubles situation matter incident disruption experience event events circumstances difficulty difficulties confusion upset distress concern concerns frustration worry disappointment',
  we: 'we i us',
  our: 'our my ours mine',
  you: 'you your yours yourself yourselves',
  your: 'your yours',
  self: 'company council bank school university academy management office hotel airline shop club college board firm trust hospital bot machine system head leadership',
  they: 'they he she him her them his their',
  be: 'is are was were be been being am',
  have: 'have has had having',
  will: 'will shall',
  modal: 'can could may might should would must ought',
  not: 'not never no none nor neither nobody nothing hardly',
  very: 'so very really truly deeply sincerely terribly awfully genuinely extremely incredibly quite absolutely utterly simply just also all too again most ever how',
  soon: 'now today tonight tomorrow immediately straight soon once quickly',
  close:
    'mother father son daughter child children baby boy girl brother sister wife husband partner family families nan gran grandma grandad nephew niece friend friends grandchild granddaughter grandson parents parent man woman lad lads lady little dog cat neighbour colleague',
  fault:
    'fault faults mistake mistakes error errors failing failings failure failures blunder slip doing oversight carelessness decision choice call responsibility mess',
  bad: 'wrong unacceptable inexcusable unforgivable shameful disgraceful disgrace appalling cruel heartless terrible awful dreadful horrible nasty careless insensitive thoughtless poor rotten grim vile miserable heartbreaking upsetting distressing frightening terrifying scary frustrating infuriating maddening annoying exhausting humiliating insulting insult unfair rough cruelty horrendous horrific devastating disappointing embarrassing painful worrying stressful unnerving rubbish lousy inadequate shocking hurtful tasteless nightmare crushing shambles unkind offensive outrageous sad tough hard gutting sickening absurd dangerous harsh',
  feeling:
    'frustration anger worry worries concern concerns disappointment upset fear fears anxiety distress annoyance feelings pain stress alarm grief sadness',
  angry:
    'angry upset frustrated worried frightened scared anxious furious cross annoyed disappointed concerned afraid hurt mad livid alarmed shaken fed distressed',
  failed:
    'failed fail broke botched bungled missed skipped ignored lost forgot neglected muddled messed mishandled misled overcharged hurt harmed frightened scared exposed endangered upset disappointed embarrassed ruined wrecked spoiled spoilt stranded delayed mocked insulted abandoned overlooked dropped',
  remedy:
    'refund refunds refunded refunding reimburse reimbursed reimbursement repay repays repaid repaying replace replaced replacement replacements replacing compensation compensate compensated credit credited voucher vouchers goodwill',
  harm: 'hurt hospital injur* ill sick illness died death dead dying killed lost losing loss fear frightened scared afraid crying cried tears pain suffer* stranded waited waiting missed wasted ruined spoiled trapped alone danger* unsafe risk risked worry worried panic* rent wages sleep slept sleepless funeral birthday wedding pocket cost broke exhausted tired cold hungry anxious upset',
  issue:
    'issue issues problem problems inconvenience situation matter incident disruption experience trouble difficulties event events occurrence this that it circumstances happened',
  speak:
    'call ring phone dial text email mail write message dm contact ask tell show say reply speak talk',
  act: 'closed shut sent stopped recalled cancelled refunded switched turned removed deleted taken pulled told asked called emailed written informed notified reported fixed repaired replaced restored rebooked reversed returned released started opened hired added brought moved tested checked changed updated published suspended paused blocked isolated evacuated sampled traced flagged passed raised booked arranged set rolled put handed freed cleared contacted warned alerted paid credited corrected launched commissioned appointed ordered paired escalated logged counted phoned sacked introduced doubled tightened scrapped withdrawn dropped offered invited hired drained flushed delivered dispatched shipped secured extended waived',
  acting:
    'closing stopping recalling cancelling refunding removing testing checking calling ringing phoning emailing writing sending fixing repairing replacing restoring moving adding publishing asking taking pulling tracing counting matching going talking paying contacting returning reversing putting bringing delivering handing searching running analysing sampling clearing changing introducing repaying reimbursing collecting speaking meeting opening handling booking arranging working carrying',
  doing:
    'call ring phone email write send message tell post publish post come pay refund repay replace check ask chase find look get make sort book arrange put take bring give help fix move speak talk meet answer reply update share let fly deliver cover credit cancel reverse return rebook hand handle raise pass flag see stay hold carry follow',
  day: 'monday tuesday wednesday thursday friday saturday sunday today tonight tomorrow yesterday weekend noon midday midnight morning afternoon evening week fortnight month january february april june july august september october november december'
} as const;

export type ClassName = keyof typeof CLASSES;
