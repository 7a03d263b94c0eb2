export type LongVowels = "written" | "dropped" | "oh";

/**
 * Hepburn romanisation of a katakana reading, lower case, spaces kept. Long o and u: "dropped" as Japanese
 * passports print them (ono, ichiro; a final オ stays: senoo), "oh" as passports allow on request (ohno), or
 * "written" as typed on a keyboard (oono, ichirou). M stands before b, m, p except when "written".
 */
export function toRomaji(katakana: string, long: LongVowels): string {
  return katakana
    .split(/[\s・]+/)
    .filter((word) => word !== "")
    .map((word) => spell(syllables(word), long))
    .join(" ");
}

const TABLE = new Map(
  `ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to
  ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo
  ラ ra リ ri ル ru レ re ロ ro ワ wa ヰ i ヱ e ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo
  ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu
  キャ kya キュ kyu キョ kyo シャ sha シュ shu ショ sho シェ she チャ cha チュ chu チョ cho チェ che
  ニャ nya ニュ nyu ニョ nyo ヒャ hya ヒュ hyu ヒョ hyo ミャ mya ミュ myu ミョ myo リャ rya リュ ryu リョ ryo
  ギャ gya ギュ gyu ギョ gyo ジャ ja ジュ ju ジョ jo ジェ je ヂャ ja ヂュ ju ヂョ jo
  ビャ bya ビュ byu ビョ byo ピャ pya ピュ pyu ピョ pyo
  ファ fa フィ fi フェ fe フォ fo フュ fyu ヴァ va ヴィ vi ヴェ ve ヴォ vo ヴュ vyu ウィ wi ウェ we ウォ wo
  ティ ti ディ di トゥ tu ドゥ du テュ tyu デュ dyu ツァ tsa ツィ tsi ツェ tse ツォ tso イェ ye
  クァ kwa クィ kwi クェ kwe クォ kwo グァ gwa グィ gwi グェ gwe グォ gwo
  ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo ヮ wa ヵ ka ヶ ke`
    .split(/\s+/)
    .flatMap((kana, index, all) => (index % 2 === 0 ? [[kana, all[index + 1] ?? ""] as const] : [])),
);

/** One entry per syllable; ー is "-", ッ doubles the consonant after it (tch, not cch). */
function syllables(word: string): string[] {
  const result: string[] = [];
  let doubled = false;
  for (let index = 0; index < word.length; index += 1) {
    const pair = TABLE.get(word.slice(index, index + 2));
    const kana = word.charAt(index);
    if (kana === "ッ") doubled = true;
    else {
      const latin = pair ?? TABLE.get(kana) ?? (kana === "ー" ? "-" : "");
      result.push(
        doubled && /^[^aeiou-]/.test(latin)
          ? (latin.startsWith("ch") ? "t" : latin.charAt(0)) + latin
          : latin,
      );
      doubled = false;
      if (pair && index + 1 < word.length) index += 1;
    }
  }
  return result;
}

function spell(parts: string[], long: LongVowels): string {
  let text = "";
  let wasLong = false;
  parts.forEach((part, index) => {
    const vowel = text.at(-1) ?? "";
    const last = index === parts.length - 1;
    const isLong = part === "-" || (!wasLong && lengthens(vowel, part, last && long === "dropped"));
    if (!isLong)
      text += part === "n" && long !== "written" && /^[bmp]/.test(parts[index + 1] ?? "") ? "m" : part;
    else if (long === "written") text += part === "-" ? vowel : part;
    else if (long === "oh" && vowel === "o") text += "h";
    wasLong = isLong;
  });
  return text;
}

function lengthens(vowel: string, part: string, keepFinalO: boolean): boolean {
  if (part === "u") return vowel === "o" || vowel === "u";
  return part === "o" && vowel === "o" && !keepFinalO;
}
