declare module 'fs-native-extensions' {
  const addon: {
    /** Takes an exclusive lock on an open file; false when another holder has it. */
    tryLock: (fd: number) => boolean;
    /** Takes it as soon as every other holder has let go. */
    waitForLock: (fd: number) => Promise<void>;
  };
  export default addon;
}
