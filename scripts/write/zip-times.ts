/** Takes the time out of a ZIP archive: the same content gives the same bytes whenever it is packed. */

/** 1980-01-01 00:00, the beginning of time in a ZIP archive (APPNOTE.TXT 4.4.6). */
const firstDate = 0x21;
const firstTime = 0;

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const endLength = 22;

/** @throws RangeError where the bytes are no ZIP archive */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  let end = bytes.length - endLength;
  while (end >= 0 && view.getUint32(end, true) !== signatures.end) end -= 1;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== signatures.central)
      throw new RangeError('not a ZIP archive');
    setTime(view, entry + 12);
    setTime(view, view.getUint32(entry + 42, true) + 10);
    const names = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += 46 + names.reduce((sum, length) => sum + length, 0);
  }
  return bytes;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, firstTime, true);
  view.setUint16(at + 2, firstDate, true);
}
