export type Greeting = 'morning' | 'afternoon' | 'evening';

/** The part of the day by the server's clock, at a wall time in ms. */
export function greetingAt(wall: number): Greeting {
  const hour = new Date(wall).getHours();
  if (hour < 5 || hour >= 18) return 'evening';
  return hour < 12 ? 'morning' : 'afternoon';
}
