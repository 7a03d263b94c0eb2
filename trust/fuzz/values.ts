import fc from "fast-check";

/** Texts that break programs, beside those that break nothing. */
export const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.constantFrom(
    ...[
      "",
      " ",
      "\0",
      "a\0b",
      "\u202eevil",
      "\u2066x\u2069",
      "\ufffe",
      "\ufeff",
      "\u2028",
      "\r\n\r\n",
      "\x1b[2J",
    ],
    ...[
      "__proto__",
      "constructor",
      "prototype",
      "toString",
      "hasOwnProperty",
      "then",
      "$ACTION_ID_x",
      "[object Object]",
    ],
    ...["-1", "0", "1e309", "NaN", "Infinity", "9".repeat(400), "0x10", "1.5", "٣", "-0", "2147483648"],
    ...["9223372036854775808", "true", "null", "undefined", "[]", "{}", '{"a":1}', "$undefined", "$K1", "$1"],
    ...[
      "0000-00-00",
      "0000-01-01",
      "9999-12-31",
      "+275760-09-13",
      "2026-02-30",
      "2026-01-01T25:00",
      "9999-12-31T23:59",
    ],
    ...[
      "' OR 1=1 --",
      "%",
      "_",
      "%%%",
      "\\",
      "#{7*7}",
      "{{7*7}}",
      "<script>alert(1)</script>",
      "../../etc/passwd",
    ],
    ...[
      "00000000-0000-0000-0000-000000000000",
      "00000000-0000-7000-8000-000000000001",
      "ffffffff-ffff-ffff-ffff-ffffffffffff",
    ],
    ...["a@b.c", "CN", "zh", "Asia/Shanghai", "yes", "on", "MEMBER", "x".repeat(3001), "字".repeat(20_000)],
  ),
);

/** Bytes that are no UTF-8: a lone surrogate as it would be encoded, a cut sequence, a stray byte. */
export const octets = fc.oneof(
  nasty.map((text) => Buffer.from(text)),
  fc
    .constantFrom([0xed, 0xa0, 0x80], [0xf0, 0x9f], [0xff, 0xfe], [0xc0, 0x80], [0xf4, 0x90, 0x80, 0x80])
    .map((bytes) => Buffer.from(bytes)),
);

export const strangeNames = fc.constantFrom(
  ...[
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "then",
    "",
    "\0",
    "a[b]",
    "a.b",
    "$ACTION_REF_2",
    "$ACTION_2:0",
    "length",
    "0",
  ],
);

const { FUZZ_SEED = "20261123", FUZZ_TIMES = "1" } = process.env;

/** What is tried is the same every time, unless FUZZ_SEED says otherwise; FUZZ_TIMES as much with FUZZ_TIMES. */
export const seed = Number(FUZZ_SEED);

/** Fails with what failed first: to shrink it would take minutes, and the seed repeats it. */
export const cases = (numRuns: number) => ({
  seed,
  numRuns: numRuns * Number(FUZZ_TIMES),
  endOnFailure: true,
});

console.info(`Fuzzing with FUZZ_SEED=${FUZZ_SEED} FUZZ_TIMES=${FUZZ_TIMES}`);
