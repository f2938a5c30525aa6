/**
 * What people write who feel attacked: making it small, blaming, regretting feelings, refusing. Each
 * text is a retort with a dismissal, so that it is bad and yet not canned.
 * `#` stands for what the matter is about.
 */
export const RETORTS: readonly string[] = [
  "We're sorry you feel that way.",
  'With respect, this is being blown out of all proportion.',
  'Nobody else has complained about the #.',
  'It is a minor issue with the # and hardly worth the fuss.',
  'Mistakes were made, but not by us.',
  'You should have checked before you posted this.',
  'This is nothing but scaremongering about the #.',
  'We apologise if anyone was offended.',
  'Frankly, this says more about you than about the #.',
  'The media has exaggerated all of this.',
  'Accidents happen, and nobody died.',
  'We reject what you say about the #.'
];

export const DISMISSALS: readonly string[] = [
  'We will not be commenting further.',
  'Our supplier is to blame for that, not us.',
  'It is your own fault if you do not read what it says.',
  'There is nothing to apologise for.',
  'False claims about us will be passed to our lawyers.',
  'You only have yourself to blame.',
  'Please stop spreading rumours.',
  'We have done nothing wrong.',
  'Calm down and read the instructions next time.',
  'One careless employee did this, and we cannot be blamed for that.',
  'It was only a small thing and there is nothing to worry about.',
  'We refuse to discuss this with you.'
];

export const STATEMENT =
  'We reject the exaggerated claims that are going round. This is a minor matter that the media has blown out of proportion, and others are to blame for it. We will not be commenting further.';
