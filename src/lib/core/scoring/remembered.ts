/**
 * Makes a function that works out something of an object once, and remembers it for as long as the
 * object is there. For what never changes after it is read: settings, statements, weights.
 */
export function remembered<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { made: Made }>();
  return (of) => {
    let entry = known.get(of);
    if (!entry) known.set(of, (entry = { made: make(of) }));
    return entry.made;
  };
}

/**
 * The same for what is made of a text. Of too many the oldest is forgotten, and not all of them: what is
 * asked for again and again, such as the earlier replies of fifty drills, would be made anew at once.
 *
 * @param most how many are remembered
 * @param make may be given more than the text, as long as that is always the same for one text
 */
export function rememberedOf<Made, Given extends unknown[]>(
  most: number,
  make: (text: string, ...given: Given) => Made
): (text: string, ...given: Given) => Made {
  const known = new Map<string, { made: Made }>();
  return (text, ...given) => {
    let entry = known.get(text);
    if (!entry) {
      entry = { made: make(text, ...given) };
      const [oldest] = known.keys();
      if (known.size >= most && oldest !== undefined) known.delete(oldest);
      known.set(text, entry);
    }
    return entry.made;
  };
}
