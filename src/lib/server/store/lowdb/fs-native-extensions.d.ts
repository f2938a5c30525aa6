declare module 'fs-native-extensions' {
  const addon: {
    /** Takes an exclusive lock on an open file; false when another holder has it. */
    tryLock(fd: number): boolean;
  };
  export default addon;
}
