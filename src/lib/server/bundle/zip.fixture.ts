import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as an ill-wisher writes it: whatever a zip can say, true or not. */
export interface Forged {
  name: string;
  data?: Buffer | string;
  deflate?: boolean;
  /** What the lists say of the size, if they lie. */
  says?: number;
  sum?: number;
  flags?: number;
  method?: number;
  /** Kind and rights, as on Unix. */
  mode?: number;
}

/** A zip, byte by byte, since no packer writes what these say. */
export function forgedZip(entries: readonly Forged[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, central } = recordsOf(entry, at);
    files.push(local);
    list.push(central);
    at += local.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
}

function recordsOf(entry: Forged, offset: number): { local: Buffer; central: Buffer } {
  const { name, data = '', deflate = false, mode = 0o100644, flags = 0x800 } = entry;
  const plain = typeof data === 'string' ? Buffer.from(data) : data;
  const packed = deflate ? deflated(plain) : plain;
  const called = Buffer.from(name);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(flags, 2);
  shared.writeUInt16LE(entry.method ?? (deflate ? 8 : 0), 4);
  shared.writeUInt32LE(entry.sum ?? crc32(plain), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(entry.says ?? plain.length, 18);
  shared.writeUInt16LE(called.length, 22);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(0x0314, 4);
  shared.copy(central, 6);
  central.writeUInt32LE(mode * 0x10000, 38);
  central.writeUInt32LE(offset, 42);
  return {
    local: Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, called, packed]),
    central: Buffer.concat([central, called])
  };
}

/** Large files are packed once, however many entries have them. */
const known = new WeakMap<Buffer, Buffer>();
function deflated(plain: Buffer): Buffer {
  const packed = known.get(plain) ?? deflateRawSync(plain, { level: 9 });
  known.set(plain, packed);
  return packed;
}
