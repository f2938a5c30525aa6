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
