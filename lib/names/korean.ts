import { getChoseong, romanize } from "es-hangul";

/**
 * Revised Romanisation of a hangul name, syllable by syllable as the rule for names wants it (한복남 → hanboknam:
 * sounds do not change across syllables). Lower case; what is not hangul is dropped.
 */
export function romaniseKorean(hangul: string): string {
  return syllablesOf(hangul).map(romanize).join("");
}

/** The given name as many families spell it (현 hyun, 영 young, 우 woo): the other common choice in passports. */
export function customaryGiven(hangul: string): string {
  return syllablesOf(hangul)
    .map((syllable) => CUSTOMARY.get(syllable) ?? romanize(syllable))
    .join("");
}

/** Spellings seen in passports for a family name, most usual first, always with the Revised one; lower case. */
export function koreanFamilySpellings(hangul: string): string[] {
  const revised = romaniseKorean(hangul);
  if (revised === "") return [];
  return [...new Set([...(FAMILIES.get(hangul) ?? []), revised])];
}

/** Initial consonants, as typed to search: 김민준 → ㄱㅁㅈ. */
export function initialConsonants(hangul: string): string {
  return getChoseong(syllablesOf(hangul).join(""));
}

const syllablesOf = (text: string) => text.normalize("NFC").match(/[가-힣]/g) ?? [];

const FAMILIES = new Map(
  `김 kim 이 lee yi rhee 박 park pak 최 choi choe 정 jung jeong chung 강 kang gang 조 cho jo 윤 yoon yun 장 jang chang
  임 lim im rim 한 han 오 oh 서 seo suh 신 shin sin 권 kwon gwon 황 hwang 안 an ahn 송 song 전 jeon jun chun 홍 hong
  유 yoo yu ryu 류 ryu yoo 고 ko koh go 문 moon mun 양 yang 손 son sohn 배 bae pae 백 baek paik 허 heo hur huh
  남 nam 심 shim sim 노 noh roh no 하 ha 곽 kwak gwak 성 sung seong 차 cha 주 joo ju 우 woo u 구 koo ku gu
  나 na ra 라 ra na 민 min 진 jin chin 지 ji chi 엄 eom um 원 won 천 cheon chun 방 bang 공 kong gong 현 hyun hyeon
  함 ham 변 byun byeon 염 yeom yum 여 yeo 추 choo chu 도 do 석 seok suk 선 sun seon 설 seol sul 마 ma 길 gil kil
  연 yeon youn 위 wi 표 pyo 명 myung myeong 기 ki 반 ban 왕 wang 금 keum geum 옥 ok 육 yook yuk 인 in 맹 maeng
  제 je 모 mo 탁 tak 국 kook guk 어 eo 은 eun 편 pyun pyeon 용 yong 남궁 namkoong namgung 황보 hwangbo
  선우 sunwoo seonu 제갈 jegal 독고 dokko dokgo 사공 sagong sakong 서문 seomun suhmoon 동방 dongbang`
    .split(/\s+(?=[가-힣])/)
    .map((line) => {
      const [family = "", ...spellings] = line.split(/\s+/);
      return [family, spellings] as const;
    }),
);

const CUSTOMARY = new Map(
  split(`현 hyun 영 young 정 jung 성 sung 선 sun 우 woo 수 soo 희 hee 은 eun 연 yeon 준 joon 주 joo 경 kyung 명 myung
  혁 hyuk 훈 hoon 철 chul 석 suk 승 seung 문 moon 근 keun 범 bum 건 kun 헌 hun 형 hyung 병 byung 운 woon 순 soon
  규 kyu 기 ki 두 doo 구 koo 국 kook 균 kyun 길 kil 리 lee 미 mi 무 moo`),
);

function split(text: string): [string, string][] {
  const words = text.trim().split(/\s+/);
  return words.flatMap((word, index): [string, string][] =>
    index % 2 === 0 ? [[word, words[index + 1] ?? ""]] : [],
  );
}
