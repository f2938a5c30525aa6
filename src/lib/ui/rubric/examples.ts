import type { ActCode } from '../../core/scoring/acts/acts.ts';

/** The post that the examples answer. */
export const EXAMPLE_POST =
  'My guide dog was refused on your Saturday ferry and I stood on the quay at Ardle for three hours. The steward laughed. Who do I speak to about this?';

/** One sentence that does each act, said in answer to that post. */
export const ACT_EXAMPLES: Readonly<Record<ActCode, string>> = {
  problem: 'Your guide dog should never have been refused on our ferry.',
  effect: 'You were left on the quay for three hours, humiliated and alone.',
  general: 'Sorry for the trouble this has caused.',
  feeling: 'We understand your frustration.',
  fair: 'You have every right to be angry.',
  notice: 'Thank you for getting in touch.',
  sorry: 'We are sorry that we turned you and your dog away.',
  nonapology: 'We apologise for any inconvenience caused.',
  owns: 'This was our mistake, and ours alone.',
  remedy: 'We refund your fare and offer you a free return trip.',
  change: 'From now on every crew is trained before it sails.',
  care: 'That must have been humiliating for you.',
  fact: 'The crew had not been trained on the rule that admits assistance dogs.',
  unknown: 'We do not know yet whether the steward laughed.',
  act: 'The crew has been taken off the ferry and is being trained this week.',
  when: 'We will post the next update here at 17:00 today.',
  todo: 'Please ring our access line on 0800 555 0111 before you travel.',
  answer: 'Yes, a guide dog may always come aboard.',
  step: 'Message me and I will ring you myself this afternoon.',
  askback: 'Which sailing were you booked on?',
  redirect: 'Please fill in the form on our website.',
  vague: 'We are looking into this.',
  formula: 'Accessibility is at the heart of everything we do.',
  bright: 'We are delighted to hear from you!',
  blame: 'That was the fault of the agency that sends us stewards.',
  deny: 'It is not true that our crew refused your dog.',
  minimise: 'It was only a few hours.',
  hostile: 'Do your homework before you post nonsense like this.',
  legal: 'Please note section 4 of our terms and conditions.',
  refuse: 'We will not comment on this.',
  admit: 'It was entirely our fault that the steward laughed.',
  assure: 'This will never happen again, we guarantee it.',
  contradict: 'No passenger with a dog was refused on Saturday.',
  disclose: 'The steward was Pell Haddon, who has had two warnings.',
  askdata: 'Please reply with your full name, date of birth and booking number.',
  sell: 'Our summer passes are 20% off until Sunday!',
  elsewhere: 'The café on the upper deck opens again in May.',
  greet: 'Kind regards, Tom'
};
