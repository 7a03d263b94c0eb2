/** The hangul of a family name written in Han characters (李 → 이, with the initial-sound rule), or null. */
export function hangulOfHanFamily(han: string): string | null {
  return HAN_FAMILIES.get(han.normalize("NFKC")) ?? null;
}

const HAN_FAMILIES = new Map(
  `金 김 李 이 朴 박 崔 최 鄭 정 姜 강 趙 조 尹 윤 張 장 林 임 吳 오 韓 한 申 신 徐 서 權 권 黃 황 安 안 宋 송 柳 유
  洪 홍 全 전 高 고 文 문 孫 손 梁 양 裵 배 裴 배 曺 조 曹 조 白 백 許 허 南 남 沈 심 盧 노 河 하 郭 곽 成 성 車 차 朱 주
  禹 우 具 구 羅 나 田 전 閔 민 兪 유 劉 유 池 지 嚴 엄 元 원 蔡 채 千 천 方 방 孔 공 玄 현 咸 함 廉 염 呂 여 秋 추 都 도
  魏 위 表 표 明 명 王 왕 琴 금 陸 육 馬 마 卓 탁 魯 노 陳 진 卞 변 石 석 宣 선 薛 설 吉 길 延 연 奇 기 潘 반 玉 옥 印 인
  孟 맹 諸 제 牟 모 鞠 국 魚 어 殷 은 片 편 龍 용 丁 정 任 임 辛 신 愼 신 康 강 楊 양 蘇 소 秦 진 邊 변 周 주
  南宮 남궁 皇甫 황보 鮮于 선우 諸葛 제갈 獨孤 독고 司空 사공 西門 서문`
    .split(/\s+/)
    .flatMap((han, index, all) => (index % 2 === 0 ? [[han, all[index + 1] ?? ""] as const] : [])),
);
