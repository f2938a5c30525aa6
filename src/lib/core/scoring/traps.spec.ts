import { describe, expect, it } from 'vitest';
import { CONTEXT, rated } from './scoring.fixture.ts';
import type { RedFlagName, ReplyContext } from './types.ts';

/** What keyword lists get wrong. Ranges, since a trap is about what a level is not. */
function levels(reply: string, change: Partial<ReplyContext> = {}) {
  const { ratings, flags } = rated(reply, change);
  return {
    acknowledgment: ratings.acknowledgment?.level ?? -1,
    apology: ratings.apology?.level ?? -1,
    transparency: ratings.transparency?.level ?? -1,
    personalization: ratings.personalization?.level ?? -1,
    flags: flags.map(({ flag }) => flag)
  };
}

describe('negation, with its scope and its exceptions', () => {
  it.each([
    "Ines, we're not sorry.",
    'Ines, we refuse to apologise.',
    "We won't apologise for keeping to the rules.",
    'There is nothing to apologise for here, Ines.'
  ])('is no apology: %s', (reply) => {
    expect(levels(reply).apology).toBe(0);
    expect(levels(reply).flags).toContain('refusal');
  });

  it.each([
    "Ines, we can't apologise enough for turning your guide dog away.",
    'No excuse, and we apologise for turning your guide dog away.',
    'Not only are we sorry that your guide dog was refused, we are ashamed.',
    "We didn't train the crew, and we are sorry that your dog was refused."
  ])('is an apology: %s', (reply) => {
    expect(levels(reply).apology).toBeGreaterThanOrEqual(2);
    expect(levels(reply).flags).not.toContain('refusal');
  });
});

describe('quoted and reported speech', () => {
  it.each([
    'You want us to say sorry?',
    'Our partner said: "We are deeply sorry for what happened to you."',
    'As the chair put it, ‘we are truly sorry to everyone who was turned away’.'
  ])('is nobody’s apology: %s', (reply) => {
    expect(levels(reply).apology).toBeLessThanOrEqual(1);
  });
});

describe('agency', () => {
  it('is worth more in the first person than in the passive', () => {
    const owned = levels('Ines, we turned your guide dog away and that was our mistake.');
    const passive = levels('Ines, mistakes were made when a guide dog was turned away.');
    expect(owned.apology).toBeGreaterThanOrEqual(3);
    expect(passive.apology).toBeLessThanOrEqual(1);
    expect(passive.flags).toContain('non-apology');
  });

  it('moved to a steward is blame', () => {
    const reply = 'One steward acted alone and against our rules, Ines.';
    expect(levels(reply).apology).toBe(0);
    expect(levels(reply).flags).toContain('blame-shift');
  });

  it('counts when the organisation speaks of itself by name', () => {
    expect(levels('Skerry Line failed you, Ines.').apology).toBeGreaterThanOrEqual(3);
  });
});

describe('regret', () => {
  it.each([
    'Sorry if you were upset by this.',
    "We're sorry you feel that way.",
    'We regret any inconvenience caused.'
  ])('for feelings or conditions is a non-apology: %s', (reply) => {
    expect(levels(reply).apology).toBeLessThanOrEqual(1);
    expect(levels(reply).flags).toContain('non-apology');
  });

  it('for a loss is sympathy: care where we are not at fault, no apology where we are', () => {
    const reply = 'I am so sorry for your loss, Ines.';
    expect(levels(reply).apology).toBeLessThanOrEqual(1);
    expect(levels(reply, { responsibility: 'victim' }).apology).toBeGreaterThanOrEqual(3);
  });

  it('and acknowledgment need no word of theirs', () => {
    const reply =
      "We let you down, Ines. That's on us: three hours on the quay because we turned your guide dog away.";
    expect(levels(reply).apology).toBeGreaterThanOrEqual(3);
    expect(levels(reply).acknowledgment).toBeGreaterThanOrEqual(3);
  });
});

describe('regret at having to do with them', () => {
  it.each([
    'I am sorry that I have to read your whining about a dog, Ines. You stood on the quay at Ardle for three hours. Refund yourself.',
    'Ines, we are sorry we ever let you on. It was our mistake to sell you a ticket. Take your guide dog off the quay at Ardle and do not come back.',
    'Our only mistake was trusting you with a ticket, Ines.'
  ])('is hostile and no apology: %s', (reply) => {
    const given = levels(reply);
    expect(given.flags).toContain('sarcasm-or-hostility');
    expect(given.acknowledgment).toBeLessThanOrEqual(1);
    expect(given.apology).toBeLessThanOrEqual(1);
    expect(given.personalization).toBeLessThanOrEqual(2);
  });

  it('is told from regret for what was done', () => {
    const given = levels(
      'Ines, sorry we let you down. It was our mistake to refuse your guide dog.'
    );
    expect(given.flags).toEqual([]);
    expect(given.apology).toBeGreaterThanOrEqual(3);
  });
});

describe('what the post is about', () => {
  it('is taken up in other words and other inflections', () => {
    const own = levels(
      'Ines, refusing an assistance dog and leaving you standing for hours was wrong of us.'
    );
    expect(own.personalization).toBeGreaterThanOrEqual(2);
    expect(own.acknowledgment).toBeGreaterThanOrEqual(3);
  });

  it('copied back earns nothing', () => {
    const reply =
      'Ines, we understand that your guide dog was refused on our Saturday ferry and you stood on the quay at Ardle for three hours. Thank you for telling us.';
    expect(levels(reply).personalization).toBeLessThanOrEqual(1);
  });

  it('is not a retort to somebody else', () => {
    const reply =
      'Hi Tobias, your parcel is at the depot. Please ring 0800 555 0199 to collect it.';
    expect(levels(reply).acknowledgment).toBe(0);
    expect(levels(reply).flags).toContain('wrong-person-or-issue');
  });
});

describe('facts', () => {
  it('that must not be said are found', () => {
    const reply = 'Ines, the steward was Pell Haddon.';
    expect(levels(reply).flags).toContain('discloses-private');
    expect(levels(reply).transparency).toBeLessThanOrEqual(1);
  });

  it('that are not confirmed are speculation when stated, and honest when left open', () => {
    const guess = levels('Pretty sure the steward never laughed, Ines.');
    expect(guess.flags).toContain('speculation');
    const open = levels("Whether the steward laughed, we don't know yet, Ines.");
    expect(open.flags).not.toContain('speculation');
    expect(open.transparency).toBeGreaterThanOrEqual(2);
  });

  it('are compared by their figures', () => {
    const right = levels('The access line is 0800 555 0111, until 9pm.');
    expect(right.transparency).toBeGreaterThanOrEqual(2);
    expect(right.flags).not.toContain('contradicts-facts');
    const wrong = levels('Seven passengers with assistance dogs were refused on Saturday 4 May.');
    expect(wrong.flags).toContain('contradicts-facts');
  });
});

describe('known facts that are turned round', () => {
  it.each([
    'Fares are not refunded and there is no return trip. The access line 0800 555 0111 is closed.',
    'Your fare is not refunded.',
    "Ines, your fare won't be refunded.",
    'Three passengers were not refused on Saturday.',
    'No passengers with assistance dogs were refused on Saturday 4 May.'
  ])('contradict it, and earn no transparency: %s', (reply) => {
    expect(levels(reply).flags).toContain('contradicts-facts');
    expect(levels(reply).transparency).toBe(0);
  });

  it.each([
    'Your fare is refunded, Ines.',
    'If your fare is not refunded by Friday, ring 0800 555 0111.',
    'Your fare is not yet refunded, Ines.',
    'Your fare was not refunded on the day, Ines, and that was wrong.',
    'Why your fare is not refunded by now I will find out today.',
    'Fares are not only refunded: a free return trip is offered.',
    'Your fare is not refunded until you send us the ticket.',
    'Hotels are not refunded, Ines, but your fare is.',
    'You say that your fare is not refunded.',
    'Is your fare not refunded?',
    'Three passengers should never have been refused on Saturday.',
    'The crew had not had the training that Skerry Line requires.'
  ])('are told from what only sounds like it: %s', (reply) => {
    expect(levels(reply).flags).not.toContain('contradicts-facts');
  });

  it('are none where the post or another fact says the same', () => {
    const post = { author: '@ines_walks', name: 'Ines Carrow', text: 'Fares are not refunded??' };
    const reply = 'Your fare is not refunded.';
    expect(levels(reply, { post }).flags).not.toContain('contradicts-facts');
  });
});

describe('an open matter in its own words', () => {
  it.each(['The steward laughed at you and we fired him.', 'Ines, a steward laughed at you.'])(
    'is speculation when it is stated: %s',
    (reply) => {
      expect(levels(reply).flags).toContain('speculation');
      expect(levels(reply).transparency).toBeLessThanOrEqual(1);
    }
  );

  it.each([
    'You say that the steward laughed, Ines.',
    'Whether the steward laughed we do not know yet.',
    'If the steward laughed, we will tell you.',
    'Nobody should stand there while the steward laughed.',
    'The steward has been asked, Ines.'
  ])('is none when it is left open, supposed or reported: %s', (reply) => {
    expect(levels(reply).flags).not.toContain('speculation');
  });
});

describe('names', () => {
  it('right, by handle, and with one slip are theirs', () => {
    for (const reply of ['Ines, noted.', '@ines_walks noted.', 'Hi Ms Carow, noted.'])
      expect(levels(reply).flags).not.toContain('wrong-person-or-issue');
  });

  it('left unfilled are found', () => {
    const { ratings } = rated('Dear [Customer Name], sorry about the dog.');
    expect(ratings.personalization?.level).toBeLessThanOrEqual(1);
  });
});

describe('canned replies', () => {
  const before =
    'Hi Tom, thank you for telling us about this. We are sorry about the ferry and are looking into it now.';
  it('are capped, whatever name they carry', () => {
    const again = before.replace('Tom', 'Ines');
    expect(levels(again, { earlier: [before] }).flags).toContain('canned');
    expect(levels(again, { earlier: [before] }).personalization).toBeLessThanOrEqual(1);
    expect(levels(again).flags).not.toContain('canned');
  });
});

describe('tone', () => {
  it.each<[string, RedFlagName]>([
    ['Slow clap, Ines. Very mature.', 'sarcasm-or-hostility'],
    ['CHECK THE RULES BEFORE YOU COMPLAIN ABOUT OUR CREW', 'sarcasm-or-hostility'],
    ['It was only a short wait, nothing to worry about!', 'minimising'],
    ['You should have read the terms before boarding.', 'blame-shift'],
    ['Our solicitors have been informed of your defamatory post.', 'legal-threat'],
    ['No comment.', 'refusal'],
    ['Sorry about that! Sign up today for 20% off our new island pass.', 'marketing'],
    ['Reply below with your full name, address and date of birth.', 'asks-private-data-in-public'],
    [
      'We acknowledge. We apologise. We are transparent, accountable, empathetic and listening.',
      'cue-stuffing'
    ]
  ])('%s is flagged', (reply, flag) => {
    expect(levels(reply).flags).toContain(flag);
    expect(levels(reply).acknowledgment).toBeLessThanOrEqual(2);
  });

  it('lets personal data be asked for in private', () => {
    const reply = 'Please send your full name and date of birth.';
    expect(levels(reply, { channel: 'private' }).flags).not.toContain(
      'asks-private-data-in-public'
    );
  });
});

describe('odd texts', () => {
  it('of emoji only are rated, and low', () => {
    const { ratings } = rated('🙏🙏🙏');
    expect(ratings.acknowledgment?.level).toBeLessThanOrEqual(1);
    expect(ratings.transparency?.level).toBeLessThanOrEqual(1);
  });

  it('with hidden and look-alike letters read as what they look like', () => {
    const plain = levels('We are sorry that your guide dog was refused.');
    expect(levels('We are s\u200borry that your guide d\u043eg was refused.')).toEqual(plain);
  });

  it.each([
    'Es tut uns leid, wir sind für Sie da und nicht für die anderen.',
    'Мы приносим извинения.'
  ])('in another language are not rated: %s', (reply) => {
    const { ratings, notRated } = rated(reply);
    expect(ratings.apology).toBeNull();
    expect(notRated).toBeDefined();
  });
});

describe('a fault that is not established', () => {
  it('is not to be admitted', () => {
    const reply = 'This is completely our fault, Ines, and we take full responsibility for it.';
    const unclear = levels(reply, { responsibility: 'unclear' });
    expect(unclear.flags).toContain('false-admission');
    expect(unclear.apology).toBeLessThanOrEqual(1);
    expect(levels(reply, CONTEXT).flags).not.toContain('false-admission');
  });
});

it('asking for personal data in public leaves personalization at 2 at most', () => {
  const takesUp = {
    problem: ['your guide dog was refused'],
    harm: ['three hours on the quay'],
    question: 'who do I speak to',
    answers: ['Access line 0800 555 0111, 7am to 9pm']
  };
  const told =
    'Ines, your guide dog was refused and you stood on the quay at Ardle for three hours. We are sorry that our crew did that. Speak to our access line on 0800 555 0111, and I keep your place on the next ferry with your dog. I ring you myself before six tonight.';
  const asked = `${told} What is your home address and phone number, so that I can ring?`;
  const levelOf = (reply: string) => rated(reply, { takesUp }).ratings.personalization?.level;
  expect(levelOf(told)).toBeGreaterThan(2);
  expect(rated(asked, { takesUp }).flags.map(({ flag }) => flag)).toEqual([
    'asks-private-data-in-public'
  ]);
  expect(levelOf(asked)).toBe(2);
});
