import type { Cue } from './cue.ts';

/** What was done and is being done, and what the person should do. */
export const ACTION: readonly Cue[] = [
  {
    name: 'says what has been done',
    family: 'action',
    says: 'Names a specific act that is done.',
    patterns: [
      '@we|@they ~2 have|has|had ~2 @act',
      '@we ~2 @act',
      '@be|been|has|have|had|got ~2 @act ~2',
      'all|already|now|since|both ~2 @act',
      '@act ~2 on|at|since|by|within|after ~1 #number|#time|@day',
      'has|have|is|are|was|were ~1 back|out|off|live|gone|shut|closed|down',
      'serviced|inspected|passed|scored ~2'
    ],
    unless: [
      '@be ~1 asked|reminded|advised|told|taken ~1 to|seriously',
      '@be ~1 being taken|learned',
      'mistakes|errors|learnings|lessons|steps ~2 made|taken|learned',
      'not|never ~3 @act',
      'could|would|should|may|might ~2 have|be ~2 @act',
      'feedback ~4',
      'been passed',
      '@we ~2 asked|told that|@you'
    ],
    hits: ['We closed the bucket within 40 minutes.', 'The fake site was taken down.'],
    misses: ['We have not closed it.']
  },
  {
    name: 'says what is being done',
    family: 'action',
    says: 'Names a specific act that is under way.',
    patterns: [
      '@be|been ~2 @acting ~2',
      '@we ~1 are|am ~2 @acting',
      '@they|team|crew|crews|engineers|inspectors|police|staff|people ~2 @be ~2 @acting',
      'being ~1 tested|checked|searched|counted|repaired|cleared|contacted|called|moved|sent|put|refunded|reversed|cleaned',
      '@we ~1 will ~2 @doing',
      'i ~1 will ~2 @doing'
    ],
    unless: [
      'looking into',
      'working hard|closely|to',
      'taking ~3 seriously',
      '@be ~1 experiencing'
    ],
    yieldsTo: ['vague activity', 'formula'],
    hits: ['Engineers are replacing the valve.', "We're pulling the delivery logs now."],
    misses: ["We're looking into it."]
  },
  {
    name: 'says what to do',
    family: 'guidance',
    says: 'Tells the person something concrete to do.',
    patterns: [
      '/ ring|call|phone|email|take|bring|keep|stay|leave|see|forward|delete|freeze|show|report|use|boil|avoid|drink|throw|return|check|open|rebook|claim|text|ask|come|go|tell|post|visit|collect|bin|unplug|switch|turn|stop|wait|hold|seek|contact|follow|give',
      'do not ~1 eat|drink|use|tap|click|pay|touch|share|set|come|travel|give|serve|wait|post|open|worry|need|reply|enter|return|throw|resend',
      '@you can|may|could ~3 @speak|take|return|claim|rebook|use|get|check|collect|go|come|freeze|report|bring|see|have|ask|book|swap|forward|see|be',
      '@you ~1 should|must|need|only ~2 ring|call|see|take|keep|stay|stop|get|check|report|contact|seek|do|bring',
      'no need to|for',
      'no ~2 needed|required|necessary',
      '@you ~1 do not ~1 need|have|fill|pay|appeal',
      'need not|nothing ~3',
      'ring|call|phone|dial|text|email|on|at|line|helpline|number ~4 #phone|#address',
      '#phone',
      '@speak ~4 #phone|#address',
      'go|head|pop|come ~1 to|back|along',
      'medical|doctor|999|ambulance|emergency|nurse|nurses|gp ~3',
      'if ~6 ~4 @speak|see|take|stop|leave|use|check|get|seek'
    ],
    negation: 'in-patterns',
    yieldsTo: ['asks for private data'],
    hits: [
      'Please ring 0800 555 0142.',
      "Don't drink the water.",
      'You can return it to any store.'
    ],
    misses: ['We are sorry.']
  },
  {
    name: 'gives a line or a site',
    family: 'guidance',
    says: 'Gives a number, an address or a page.',
    patterns: ['#phone', '#address'],
    negation: 'in-patterns',
    hits: ['Ring 0800 555 0142.', 'See lopewell.example/check.'],
    misses: ['Ring us.']
  },
  {
    name: 'moves to private',
    family: 'guidance',
    says: 'Offers a private channel.',
    patterns: [
      'dm|dms|pm|inbox',
      'direct|private ~1 message|messages|chat|line',
      'privately|private',
      'message|text|email|write|ring|call|tell|drop ~1 me|us',
      'send ~4 message|number|dm|line|note|details',
      '@your messages|inbox|dms',
      'my ~1 number|line|email|name|door|extension',
      'a number'
    ],
    unless: [
      'call us ~2 liars|names',
      '@your ~2 number|details ~1 here|below',
      'private ~1 walks|routes|data|information|profile|hire'
    ],
    negation: 'in-patterns',
    hits: ['DM me your number.', 'Send me a private message.'],
    misses: ['We value privacy.', 'Send your booking number here.']
  },
  {
    name: 'sends elsewhere',
    family: 'formula',
    says: 'Sends the person away: to a form, a site or another office, without a reason.',
    patterns: [
      'please|see|visit|check|complete|fill|refer|read ~4 website|site|app|faqs|faq|form|page|portal|handbook|link|#address',
      'more ~1 information|details ~4 #address|website|site|app',
      'contact|speak|refer|direct|email|approach ~5 press|manager|department|supplier|provider|bank|team|office|reception|services|support|contractor',
      'send ~3 message|dm|details',
      '#address ^',
      'dm|message ~1 us ~6 look|help|assist|details|number|further|can|see'
    ],
    negation: 'in-patterns',
    hits: ['Please visit our website.', 'Please contact our press office.'],
    misses: ['Take it to any counter for a refund.']
  }
];
