/** What somebody reads when more people came at once than can be served in half a minute. */
const WORDS = {
  "zh-Hans": ["访问人数较多", "请稍候再试。您尚未提交的内容不会丢失：返回上一页即可继续。"],
  ja: [
    "ただいま混み合っています",
    "少し時間をおいて、もう一度お試しください。前のページに戻ると、入力した内容から続けられます。",
  ],
  ko: [
    "접속이 많아 지연되고 있습니다",
    "잠시 후 다시 시도해 주십시오. 이전 페이지로 돌아가면 입력하던 내용을 이어서 작성할 수 있습니다.",
  ],
  en: [
    "Many people are here at once",
    "Please try again in a moment. Go back to the page before, and what you typed is still there.",
  ],
};

const section = ([lang, [title, text]]) =>
  `<section lang="${lang}"><h1>${title}</h1><p>${text}</p></section>`;

/** Without a script, a style or a picture: nothing more is to be asked of a busy server. */
export const BUSY_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>503</title><meta name="viewport" content="width=device-width"></head><body>${Object.entries(WORDS).map(section).join("")}</body></html>`;
