import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Parts as an archive without compression, in which nothing is left that could swell. */
export async function pack(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, bytes] of parts)
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, {
      compress: false
    });
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
