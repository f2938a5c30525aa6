/** Why an open screen gets nothing more. */
export type Why =
  'signed-out' | 'as-guest' | 'somebody-else' | 'taken-out' | 'closed' | 'over' | 'gone';

interface Words {
  title: string;
  text: string;
  /** What leads on, where anything but the start does. */
  way: 'sign in' | 'sign out' | 'again' | 'start';
}

/** What happened, and what one can do about it. */
export function barredWords(why: Why, of: 'drill' | 'exercise'): Words {
  const kept = of === 'drill' ? ' What you had begun to write is kept in this browser.' : '';
  switch (why) {
    case 'signed-out':
      return {
        title: 'You are signed out.',
        text: `That was done in another tab or on another device, or your session is over. The ${of} goes on. Sign in, and you are back in it.${kept}`,
        way: 'sign in'
      };
    case 'as-guest':
      return {
        title: 'You have signed in, and take part here without your account.',
        text: `Your place in this ${of} belongs to this browser, and it is kept. Sign out, and you go on where you were.${kept}`,
        way: 'sign out'
      };
    case 'somebody-else':
      return {
        title: 'This browser is now signed in as somebody else.',
        text: `This ${of} is not theirs, so it is not shown any more. If it is yours, sign out and sign in as yourself.${kept}`,
        way: 'sign out'
      };
    case 'taken-out':
      return {
        title: 'You no longer take part.',
        text: 'Your trainer has taken you out of this exercise. If that was a mistake, tell them: they can let you back in, and then you go on where you were.',
        way: 'again'
      };
    case 'closed':
      return {
        title: `This ${of} is for people who have signed in.`,
        text: 'Taking part without an account has been closed. If you have one, sign in: you can then take along what was played in this browser.',
        way: 'sign in'
      };
    case 'over':
      return {
        title: 'This drill has ended.',
        text: 'You conducted it. Its scorecard, and what was written in it, are read by the trainers who debrief it. Under Exercises you see the rooms that still go on.',
        way: 'start'
      };
    case 'gone':
      return {
        title: `This ${of} is not here for you any more.`,
        text: `It was removed, or it is no longer yours. If you did not expect that, ask whoever runs ${of === 'drill' ? 'the drill' : 'the exercise'}.`,
        way: 'start'
      };
    default:
      return why satisfies never;
  }
}
