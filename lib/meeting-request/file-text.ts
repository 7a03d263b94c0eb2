const MARKS: [encoding: string, mark: number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
/** What spreadsheets of the three countries write where they do not write UTF-8. */
const NATIONAL = ["gb18030", "shift_jis", "euc-kr"];

/**
 * The texts that a file's octets may be. More than one only where it is in a national encoding: the same octets are
 * often lawful in another one, and only who knows the names in it can tell.
 */
export function decodings(bytes: Uint8Array): string[] {
  const marked = MARKS.find(([, mark]) => mark.every((octet, index) => bytes[index] === octet));
  if (marked) return [decode(marked[0], bytes)].filter((text) => text !== null);
  const plain = decode("utf-8", bytes);
  if (plain !== null) return [plain];
  return NATIONAL.map((encoding) => decode(encoding, bytes)).filter((text) => text !== null);
}

/** Null where the octets are not lawful in that encoding; no other error comes from decoding. */
function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
